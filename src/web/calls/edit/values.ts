import type { Problem } from '../../../rules/view.ts';
import {
  type Column,
  formatMoney,
  type Message,
  parseDay,
  parseMoney,
} from '../../../values/index.ts';
import type { CallText } from '../../api/call-queries.ts';

export type MaterialValues = {
  readonly id: string;
  readonly title: string;
  readonly required: boolean;
  readonly note: string;
  /** Null where it is not listed line by line. */
  readonly rows: readonly Column[] | null;
};

/** A call as its form holds it: every line as it was typed. */
export type CallValues = {
  readonly title: string;
  readonly number: string;
  readonly clauses: readonly string[];
  readonly procedure: string;
  readonly offices: Readonly<Record<string, readonly string[]>>;
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly eventFrom: string;
  readonly eventTo: string;
  readonly materials: readonly MaterialValues[];
  readonly quota: string;
  readonly fundName: string;
  readonly fundAmount: string;
  readonly office: string;
  readonly phone: string;
  readonly address: string;
};

/** A text of a call, to be edited. */
export function valuesOf(text: CallText): CallValues {
  const { window, event_period, fund, contact, quota } = text;
  const amount = fund?.amount_fen ?? null;
  return {
    ...{ title: text.title, number: text.number ?? '', clauses: text.clauses },
    ...{ procedure: text.procedure, offices: text.offices },
    ...{ windowFrom: window.from, windowTo: window.to },
    ...{ eventFrom: event_period?.from ?? '', eventTo: event_period?.to ?? '' },
    materials: text.materials.map(({ note, rows, ...one }) => ({
      ...{ ...one, note: note ?? '', rows: rows ?? null },
    })),
    quota: quota === null ? '' : String(quota),
    fundName: fund?.name ?? '',
    fundAmount: amount === null ? '' : formatMoney(Number(amount), 'zh'),
    ...{ office: contact?.office ?? '', phone: contact?.phone ?? '' },
    address: contact?.address ?? '',
  };
}

/** What a new call begins with: a window of a month from a day on, and nothing else. */
export function newValues(from: string, to: string): CallValues {
  return valuesOf({
    ...{ title: '', number: null, clauses: [], procedure: '', offices: {} },
    ...{ window: { from, to }, event_period: null, materials: [], quota: null },
    ...{ fund: null, contact: null },
  });
}

/** The text to be sent, or what in the form cannot be sent. */
export function textOf(values: CallValues): {
  readonly text: CallText;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const day = (field: string, text: string): string => {
    if (!parseDay(text).ok) problems.push({ field, message: WRONG_DAY });
    return text;
  };
  const { title, number, clauses, procedure, offices, eventFrom, eventTo } = values;
  const [office, phone, address] = [values.office, values.phone, values.address].map(trimmed);
  const text: CallText = {
    ...{ title: trimmed(title), number: trimmed(number) || null, clauses: [...clauses], procedure },
    offices: Object.fromEntries(Object.entries(offices).map(([id, all]) => [id, [...all]])),
    window: {
      from: day('window.from', values.windowFrom),
      to: day('window.to', values.windowTo),
    },
    event_period: null,
    materials: values.materials.map(({ note, title: name, rows, ...one }) => ({
      ...{ ...one, title: trimmed(name), note: trimmed(note) || null },
      ...(rows && { rows: rows.map((column) => ({ ...column, title: trimmed(column.title) })) }),
    })),
    quota: readQuota(values.quota, problems),
    fund: readFund(values, problems),
    contact:
      office || phone || address
        ? { office: office ?? '', phone: phone ?? '', address: address ?? '' }
        : null,
  };
  if (eventFrom === '' && eventTo === '') return { text, problems };
  if (eventFrom === '' || eventTo === '') {
    const field = eventFrom === '' ? 'event_period.from' : 'event_period.to';
    return { text, problems: [...problems, { field, message: BOTH_DAYS }] };
  }
  const event_period = {
    from: day('event_period.from', eventFrom),
    to: day('event_period.to', eventTo),
  };
  return { text: { ...text, event_period }, problems };
}

const trimmed = (text: string): string => text.trim();

function readQuota(written: string, problems: Problem[]): number | null {
  const text = written.trim();
  if (text === '') return null;
  if (/^\d{1,7}$/u.test(text)) return Number(text);
  problems.push({ field: 'quota', message: WRONG_NUMBER });
  return null;
}

function readFund(
  { fundName, fundAmount }: Pick<CallValues, 'fundName' | 'fundAmount'>,
  problems: Problem[],
): CallText['fund'] {
  const [name, amount] = [fundName.trim(), fundAmount.trim()];
  if (name === '' && amount === '') return null;
  if (amount === '') return { name, amount_fen: null };
  const money = parseMoney(amount, 'CNY');
  if (money.ok) return { name, amount_fen: String(money.value.fen) };
  problems.push({ field: 'fund.amount', message: money.error });
  return { name, amount_fen: null };
}

/** The name of the field of the form at which a problem stands. */
export function placeOf(field: string): string {
  const within = field.replace(/^text\./u, '').replace(/_fen$/u, '');
  return within.startsWith('materials') ? within : within.replace(/\[\d+\]$/u, '');
}

/** A material that is added: its id was never any other's of this call. */
export function newMaterial(materials: readonly MaterialValues[]): MaterialValues {
  const numbers = materials.map(({ id }) => Number(/^m(\d+)$/u.exec(id)?.[1] ?? 0));
  return { id: `m${Math.max(0, ...numbers) + 1}`, title: '', required: true, note: '', rows: null };
}

const WRONG_DAY: Message = {
  zh: '须是日期，如 2022-10-10',
  en: 'a date like 2022-10-10 is needed',
};
const WRONG_NUMBER: Message = { zh: '须是整数', en: 'a whole number is needed' };
const BOTH_DAYS: Message = {
  zh: '起止两日都要写，或都留空',
  en: 'give both days, or neither',
};
