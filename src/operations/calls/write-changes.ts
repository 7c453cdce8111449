import type { z } from 'zod';
import {
  type CallPart,
  type CallText,
  changesOfCall,
  type Procedure,
} from '../../casework/index.ts';
import type { Catalogue } from '../../rules/index.ts';
import { formatDayIn, formatMoney, type Message } from '../../values/index.ts';
import type { callChangeShape } from '../shapes/call.ts';
import type { PartyNames } from './write-call.ts';

/** What the ids of a call's text stand for. */
export type Known = {
  readonly catalogue: Catalogue;
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly names: PartyNames;
};

/** What a later text of a call changed: each part as it read before, and as it reads after. */
export function writeChanges(
  before: CallText,
  after: CallText,
  known: Known,
): z.infer<typeof callChangeShape>[] {
  return changesOfCall(before, after).map((part) => ({
    part,
    before: wordPart(part, before, known),
    after: wordPart(part, after, known),
  }));
}

const NOT_STATED: Message = { zh: '未载明', en: 'not stated' };

/** A part of a call as a reader sees it, in one line. */
function wordPart(part: CallPart, text: CallText, known: Known): Message {
  switch (part) {
    case 'title':
      return same(text.title);
    case 'number':
      return same(text.number ?? '');
    case 'clauses':
      return list(text.clauses.map((id) => titleOf(id, known.catalogue.clauses)));
    case 'procedure':
      return known.procedures.get(text.procedure)?.title ?? same(text.procedure);
    case 'offices':
      return wordOffices(text, known);
    case 'window':
      return wordDays(text.window);
    case 'eventPeriod':
      return text.eventPeriod === null ? NOT_STATED : wordDays(text.eventPeriod);
    case 'materials':
      return list(text.materials.map(wordMaterial));
    case 'quota':
      return same(text.quota === null ? '' : String(text.quota));
    case 'fund':
      return text.fund === null ? NOT_STATED : wordFund(text.fund);
    case 'contact':
      return same(
        Object.values(text.contact ?? {})
          .filter((line) => line !== '')
          .join(' · '),
      );
  }
}

function wordOffices({ procedure, offices }: CallText, { procedures, names }: Known): Message {
  const places = procedures.get(procedure)?.offices ?? [];
  return list(
    Object.entries(offices).map(([id, parties]) => {
      const title = places.find((office) => office.id === id)?.title ?? same(id);
      const acting = parties.map((party) => names.get(party) ?? party);
      return {
        zh: `${title.zh}：${acting.join('、')}`,
        en: `${title.en}: ${acting.join(', ')}`,
      };
    }),
  );
}

function wordDays({ from, to }: CallText['window']): Message {
  return {
    zh: `${formatDayIn(from, 'zh')}至${formatDayIn(to, 'zh')}`,
    en: `${formatDayIn(from, 'en')} to ${formatDayIn(to, 'en')}`,
  };
}

function wordMaterial({ title, required, note, rows }: CallText['materials'][number]): Message {
  const more = note === null ? '' : `，${note}`;
  const titles = rows?.map((column) => column.title) ?? [];
  const lines = {
    zh: titles.length === 0 ? '' : `，逐笔列明${titles.join('、')}`,
    en: titles.length === 0 ? '' : `, line by line: ${titles.join(', ')}`,
  };
  return {
    zh: `${title}（${required ? '必交' : '选交'}${more}${lines.zh}）`,
    en: `${title} (${required ? 'required' : 'optional'}${more}${lines.en})`,
  };
}

function wordFund({ name, amount }: NonNullable<CallText['fund']>): Message {
  if (amount === null) return same(name);
  return {
    zh: `${name} ${formatMoney(amount, 'zh')}`,
    en: `${name} ${formatMoney(amount, 'en')}`,
  };
}

function titleOf(id: string, all: readonly { readonly id: string; readonly title: Message }[]) {
  return all.find((one) => one.id === id)?.title ?? same(id);
}

function same(text: string): Message {
  return text === '' ? NOT_STATED : { zh: text, en: text };
}

function list(all: readonly Message[]): Message {
  if (all.length === 0) return { zh: '无', en: 'none' };
  return {
    zh: all.map(({ zh }) => zh).join('；'),
    en: all.map(({ en }) => en).join('; '),
  };
}
