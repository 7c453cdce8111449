import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Place } from '../../../dossiers/index.ts';
import { type PartyFile, refreshCity } from '../../api/city-queries.ts';
import { Form } from '../../forms/form.tsx';
import { Dialog } from '../../frame/dialog.tsx';

/** The facts that were picked, and what comes of asking about them; `done` takes what was done, in words. */
export type Picked = {
  readonly file: PartyFile;
  readonly places: readonly Place[];
  readonly shut: () => void;
  readonly done: (words: string) => void;
};

type Facts = { readonly party: string; readonly facts: Place[]; readonly seen: number };

/** Asks for what belongs to the facts that were picked, and sends it with them. */
export function PickDialog<T>(props: {
  picked: Picked;
  title: string;
  note: string;
  verb: string;
  send: (facts: Facts, values: FormData) => Promise<T>;
  told: (answer: T) => string;
  children: ReactNode;
}) {
  const { file, places, shut, done } = props.picked;
  const queries = useQueryClient();
  const facts = { party: file.party.id, facts: [...places], seen: file.revision };
  return (
    <Dialog title={props.title} shut={shut}>
      <p className="small soft">{props.note}</p>
      <Form
        verb={props.verb}
        shut={shut}
        send={(values) => props.send(facts, values).finally(() => void refreshCity(queries))}
        done={(answer) => done(props.told(answer))}
      >
        {props.children}
      </Form>
    </Dialog>
  );
}
