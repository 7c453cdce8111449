import { readMessage, readWord, type YamlReader } from '../../rules/index.ts';
import type { Message } from '../../values/index.ts';
import { ACTION_KINDS, CARRY_NAMES, DUTY_NAMES, type Duty, END_NAMES, traitsOf } from './kinds.ts';
import { readBasis } from './read-basis.ts';
import { readWholeNumber } from './read-number.ts';
import { type Action, ANYONE, APPLICANT, BACK, SYSTEM } from './types.ts';

const KEYS = ['does', 'by', 'duty', 'to', 'back to', 'carries', 'attaches', 'least', 'basis'];

/** What an action is read among. */
export type Around = {
  readonly stages: readonly string[];
  readonly offices: readonly string[];
  readonly articles: readonly string[] | null;
  /** The office of its stage, and the duty under which that acts there. */
  readonly office: string;
  readonly duty: Duty | null;
};

/** Reads one action of a stage. Who does it and under which duty need not be said where they are plain. */
export function readAction(reader: YamlReader, around: Around): Action {
  reader.allow(...KEYS);
  const { stages, offices, articles } = around;
  const does = readWord(reader.need('does'), ACTION_KINDS);
  const traits = traitsOf(does);
  const by = reader.get('by');
  const duty = reader.get('duty');
  const backTo = reader.get('back to');
  const least = reader.get('least');
  if (by !== undefined && traits.by !== 'office') by.fail(plainBy(traits.words));
  return {
    does,
    by: by ? readWord(by, offices) : whoDoes(traits.by, around.office),
    duty: duty ? readWord(duty, DUTY_NAMES) : dutyOf(does, around.duty),
    to: readWord(reader.need('to'), [...stages, ...END_NAMES, BACK]),
    backTo: backTo ? readWord(backTo, stages) : null,
    carries: reader.get('carries')?.items.map((item) => readWord(item, CARRY_NAMES)) ?? [],
    attaches: readTitles(reader.get('attaches')),
    least: least ? readWholeNumber(least) : null,
    basis: readBasis(reader.need('basis'), articles, [...stages, ...END_NAMES, ...offices]),
  };
}

function whoDoes(by: ReturnType<typeof traitsOf>['by'], office: string): string {
  switch (by) {
    case 'applicant':
      return APPLICANT;
    case 'anyone':
      return ANYONE;
    case 'system':
      return SYSTEM;
    case 'office':
      return office;
  }
}

function dutyOf(does: Action['does'], ofStage: Duty | null): Duty | null {
  const { by, duty } = traitsOf(does);
  return by === 'anyone' || by === 'system' ? null : (duty ?? ofStage);
}

/** Titles by id, in both languages. */
function readTitles(reader: YamlReader | undefined): Readonly<Record<string, Message>> {
  const entries = reader?.entries ?? [];
  return Object.fromEntries(entries.map(({ key, value }) => [key, readMessage(value)]));
}

function plainBy({ zh, en }: Message): Message {
  return {
    zh: `“${zh}”由谁做是固定的，不必写`,
    en: `who may "${en}" is always the same: leave it out`,
  };
}
