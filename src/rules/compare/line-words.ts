import type { Message } from '../../values/index.ts';
import type { Aspect, ChangeLine } from './types.ts';

/** What a line calls the thing that it is about: “条件”, “condition”. */
export type Noun = Message;

/** A line about something that came, went or became otherwise; none when it is as it was. */
export function lineOf(
  aspect: Aspect,
  noun: Noun,
  before: Message | null,
  after: Message | null,
): readonly ChangeLine[] {
  if (before !== null && after !== null) {
    if (before.zh === after.zh && before.en === after.en) return [];
    const text = {
      zh: `${noun.zh}由“${before.zh}”改为“${after.zh}”`,
      en: `${noun.en}: "${before.en}" becomes "${after.en}"`,
    };
    return [{ aspect, change: 'changed', text, before, after }];
  }
  if (after !== null) {
    const text = { zh: `新增${noun.zh}：${after.zh}`, en: `${noun.en} added: ${after.en}` };
    return [{ aspect, change: 'added', text, before, after }];
  }
  if (before !== null) {
    const text = { zh: `取消${noun.zh}：${before.zh}`, en: `${noun.en} removed: ${before.en}` };
    return [{ aspect, change: 'removed', text, before, after }];
  }
  return [];
}

/** Compares lists of lines: what stands in both is left out, the rest is paired in its order. */
export function listLines(
  aspect: Aspect,
  noun: Noun,
  before: readonly Message[],
  after: readonly Message[],
): readonly ChangeLine[] {
  const gone = without(before, after);
  const come = without(after, before);
  const most = Math.max(gone.length, come.length);
  return Array.from({ length: most }, (_, place) =>
    lineOf(aspect, noun, gone[place] ?? null, come[place] ?? null),
  ).flat();
}

/** Compares lists whose entries only come and go. */
export function setLines(
  aspect: Aspect,
  noun: Noun,
  before: readonly Message[],
  after: readonly Message[],
): readonly ChangeLine[] {
  return [
    ...without(after, before).flatMap((one) => lineOf(aspect, noun, null, one)),
    ...without(before, after).flatMap((one) => lineOf(aspect, noun, one, null)),
  ];
}

/** The lines of one list that the other lacks; a line that stands twice must be there twice. */
function without(lines: readonly Message[], others: readonly Message[]): Message[] {
  const left = others.map(({ zh }) => zh);
  return lines.filter(({ zh }) => {
    const place = left.indexOf(zh);
    if (place < 0) return true;
    left.splice(place, 1);
    return false;
  });
}
