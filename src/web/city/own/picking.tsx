import { createContext, type ReactNode, use, useState } from 'react';
import { keyOf, type Place } from '../../../dossiers/index.ts';

/** What facts are picked for: that an office confirms them, or that evidence is added to them. */
export type Purpose = 'confirm' | 'evidence';

type Picking = {
  readonly purpose: Purpose | null;
  readonly picked: ReadonlyMap<string, Place>;
  readonly begin: (purpose: Purpose) => void;
  readonly pick: (places: readonly Place[], on: boolean) => void;
  readonly end: () => void;
};

const PickingContext = createContext<Picking | null>(null);

/** Lets facts of the dossier below it be picked. */
export function PickFacts({ children }: { children: ReactNode }) {
  const [purpose, setPurpose] = useState<Purpose | null>(null);
  const [picked, setPicked] = useState<ReadonlyMap<string, Place>>(new Map());
  const begin = (wanted: Purpose) => {
    setPurpose(wanted);
    setPicked(new Map());
  };
  const pick = (places: readonly Place[], on: boolean) => {
    const next = new Map(picked);
    for (const { section, entry, fact } of places) {
      const place = { section, entry, fact };
      if (on) next.set(keyOf(place), place);
      else next.delete(keyOf(place));
    }
    setPicked(next);
  };
  const end = () => setPurpose(null);
  return <PickingContext value={{ purpose, picked, begin, pick, end }}>{children}</PickingContext>;
}

/** What is being picked. */
export function usePicking(): Picking {
  const picking = use(PickingContext);
  if (picking === null) throw new Error('usePicking is used outside PickFacts');
  return picking;
}
