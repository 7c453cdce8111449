import { readWord, type YamlReader } from '../../rules/index.ts';
import { type Day, parseDay, RECEIPT_CODE, readTypedCode } from '../../values/index.ts';
import type { Carried, Grounds } from '../case/carried.ts';
import { ACTION_KINDS } from '../procedure/kinds.ts';
import { readAmount, readDay } from '../read-plain.ts';
import type { Moment, WrittenStep } from './written.ts';

const KEYS = ['at', 'does', 'by', 'opinion', 'reason', 'amount', 'score', 'corrections'];
const MORE_KEYS = ['grounds', 'receipt', 'change', 'office', 'answers', 'objector'];
const LINE = /^(\S+) (\d\d):(\d\d)(?: (\S+))?$/u;
const [HOURS, MINUTES] = [24, 60];

/** A day and time: `2022-09-28 09:30`. */
export function readMoment(reader: YamlReader): Moment {
  const { when, rest } = readLine(reader);
  return rest === undefined ? when : reader.fail(NO_MOMENT);
}

/** A step: `2022-09-28 09:30 pass`, or its parts as a mapping. */
export function readStep(reader: YamlReader): WrittenStep {
  if (!reader.isMap) {
    const { when, rest = '' } = readLine(reader);
    const does = ACTION_KINDS.find((kind) => kind === rest) ?? reader.fail(NO_STEP);
    return { place: reader, when, does, by: null, carried: {}, answers: {}, objector: null };
  }
  reader.allow(...KEYS, ...MORE_KEYS);
  const objector = reader.get('objector');
  objector?.allow('name', 'phone', 'evidence');
  return {
    place: reader,
    when: readMoment(reader.need('at')),
    does: readWord(reader.need('does'), ACTION_KINDS),
    by: reader.get('by')?.text ?? null,
    carried: readCarried(reader),
    answers: textsIn(reader, 'answers'),
    objector: objector
      ? {
          name: objector.need('name').text,
          phone: objector.need('phone').text,
          evidence: objector.get('evidence')?.text ?? null,
        }
      : null,
  };
}

function readCarried(reader: YamlReader): WrittenStep['carried'] {
  const [opinion, reason, office] = ['opinion', 'reason', 'office'].map((key) => reader.get(key));
  const [amount, score, receipt] = ['amount', 'score', 'receipt'].map((key) => reader.get(key));
  const [grounds, change] = ['grounds', 'change'].map((key) => reader.get(key));
  const corrections = textsIn(reader, 'corrections');
  const asked = Object.entries(corrections).map(([field, what]) => ({ field, what }));
  return {
    ...(opinion && { opinion: opinion.text }),
    ...(reason && { reason: reason.text }),
    ...(office && { office: office.text }),
    ...(amount && { amount: readAmount(amount) }),
    ...(score && { score: Number(score.text) }),
    ...(receipt && {
      receipt: readTypedCode(RECEIPT_CODE, receipt.text) ?? receipt.fail(NO_RECEIPT),
    }),
    ...(grounds && { grounds: readGrounds(grounds) }),
    ...(change && { change: readChange(change) }),
    ...(asked.length > 0 && { corrections: asked }),
  };
}

function readGrounds(reader: YamlReader): Grounds {
  reader.allow('clause', 'value', 'source', 'remedy', 'until');
  return {
    clause: reader.need('clause').text,
    value: reader.need('value').text,
    source: reader.need('source').text,
    remedy: reader.need('remedy').text,
    until: readDay(reader.need('until')),
  };
}

function readChange(reader: YamlReader): Carried['change'] {
  reader.allow('amount');
  return { amount: readAmount(reader.need('amount')) };
}

/** Texts under a key of a mapping, each with its own key. */
export function textsIn(reader: YamlReader, key: string): Record<string, string> {
  const entries = reader.get(key)?.entries ?? [];
  return Object.fromEntries(entries.map(({ key: name, value }) => [name, textIn(value)]));
}

/** A text, or what is listed line by line. */
function textIn(value: YamlReader): string {
  if (!value.isList) return value.text;
  const rows = value.items.map(({ entries }) =>
    Object.fromEntries(entries.map(({ key, value: cell }) => [key, cell.text])),
  );
  return JSON.stringify(rows);
}

function readLine(reader: YamlReader): {
  readonly when: Moment;
  readonly rest: string | undefined;
} {
  const [, on = '', hours = '', minutes = '', rest] = LINE.exec(reader.text) ?? [];
  const read = parseDay(on);
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (!read.ok || hour >= HOURS || minute >= MINUTES) return reader.fail(NO_MOMENT);
  const day: Day = read.value;
  return { when: { day, minute: hour * MINUTES + minute }, rest };
}

const NO_MOMENT = {
  zh: '应写成“2022-09-28 09:30”',
  en: 'written like "2022-09-28 09:30"',
};
const NO_STEP = {
  zh: `应写成“2022-09-28 09:30 pass”；动作有 ${ACTION_KINDS.join('、')}`,
  en: `written like "2022-09-28 09:30 pass"; the actions are ${ACTION_KINDS.join(', ')}`,
};
const NO_RECEIPT = {
  zh: '不是受理编号：九位，末位是校验位',
  en: 'no receipt number: nine signs, the last of them a check',
};
