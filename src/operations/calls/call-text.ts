import type { z } from 'zod';
import type { CallText, Days } from '../../casework/index.ts';
import type { Problem } from '../../rules/index.ts';
import { formatDay, parseDay } from '../../values/index.ts';
import { contentRefused } from '../refusals.ts';
import type { callTextShape } from '../shapes/call.ts';

type Written = z.infer<typeof callTextShape>;

/** The text of a call from what the API takes. Refused with the field of an amount that is none. */
export function readCallText({ window, event_period, fund, offices, ...text }: Written): CallText {
  return {
    ...text,
    // A key of its own, whatever it is called.
    offices: Object.fromEntries(Object.entries(offices)),
    window: readDays(window),
    eventPeriod: event_period && readDays(event_period),
    fund: fund && { name: fund.name, amount: readFen(fund.amount_fen) },
  };
}

/** The text of a call as the API writes it. */
export function writeCallText({ window, eventPeriod, fund, ...text }: CallText): Written {
  const { title, number, procedure, quota, contact } = text;
  return {
    ...{ title, number, procedure, quota, contact },
    clauses: [...text.clauses],
    offices: Object.fromEntries(Object.entries(text.offices).map(([id, all]) => [id, [...all]])),
    materials: text.materials.map(({ rows, ...material }) => ({
      ...material,
      ...(rows && { rows: rows.map((column) => ({ ...column })) }),
    })),
    window: writeDays(window),
    event_period: eventPeriod && writeDays(eventPeriod),
    fund: fund && {
      ...{ name: fund.name, amount_fen: fund.amount === null ? null : String(fund.amount) },
    },
  };
}

/** Days as ISO text. */
export function writeDays({ from, to }: Days): { from: string; to: string } {
  return { from: formatDay(from), to: formatDay(to) };
}

function readDays({ from, to }: Written['window']): Days {
  return { from: readDay(from), to: readDay(to) };
}

function readDay(text: string): number {
  const day = parseDay(text);
  if (!day.ok) throw new TypeError(`no day, though its shape was held: ${text}`);
  return day.value;
}

function readFen(text: string | null): number | null {
  if (text === null) return null;
  const fen = /^\d{1,16}$/u.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(fen)) throw contentRefused([NO_AMOUNT]);
  return fen;
}

const NO_AMOUNT: Problem = {
  field: 'fund.amount',
  message: { zh: '资金总额须是以分计的整数', en: 'The amount is a whole number of fen' },
};
