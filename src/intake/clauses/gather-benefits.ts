import type { Figure } from '../types.ts';

/** One thing that an article gives: its figures, what they go up to, and for how long. */
export type Benefit = {
  /** Amounts for one name each, or one amount, rate or match. */
  readonly given: readonly Figure[];
  readonly caps: readonly Figure[];
  readonly years: number | null;
  /** Bounds of bands, from low to high, where rates are given band by band. */
  readonly bands: readonly Figure[];
};

type Open = { given: Figure[]; caps: Figure[]; years: number | null; bands: Figure[] };

/** A sentence that only says how far what was given before it goes. */
const LIMITS_BEFORE = /^\s*(?:单|每|同一|补贴|补助|奖励|累计|合计|对同一)/u;

/** What an article gives, sentence by sentence, from its figures. */
export function gatherBenefits(text: string, figures: readonly Figure[]): readonly Benefit[] {
  const banded = bandsOf(text, figures);
  if (banded) return [banded];
  const benefits: Open[] = [];
  for (const sentence of sentencesOf(text, figures)) gather(sentence, benefits);
  return benefits.filter(({ given }) => given.length > 0);
}

type Sentence = { readonly text: string; readonly figures: readonly Figure[] };

function sentencesOf(text: string, figures: readonly Figure[]): readonly Sentence[] {
  const ends = [...text.matchAll(/[。；;\n]/gu)].map(({ index }) => index);
  return [...ends, text.length].flatMap((end, index) => {
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1;
    const own = figures.filter(({ place: [at] }) => at >= from && at < end);
    return own.length === 0 ? [] : [{ text: text.slice(from, end), figures: own }];
  });
}

function gather({ text, figures }: Sentence, benefits: Open[]): void {
  const giving = figures.filter(({ role }) => role === 'award' || role === 'cap');
  const isLimit = LIMITS_BEFORE.test(text) && giving.every(({ atMost }) => atMost);
  const before = benefits.at(-1);
  if (isLimit && before?.given.some(({ quantity }) => quantity.is !== 'amount')) {
    before.caps.push(...giving);
    return;
  }
  const own: Open[] = [];
  const shares = giving.filter(({ role, quantity }) => role === 'cap' && quantity.is === 'rate');
  for (const [index, figure] of figures.entries()) {
    const last = own.at(-1);
    if (figure.quantity.is === 'years') {
      if (figure.role === 'duration' && last) last.years = figure.quantity.years;
    } else if (giving.includes(figure) && !shares.includes(figure)) {
      place(figure, figures[index - 1], own);
    }
  }
  own.at(-1)?.caps.push(...shares);
  benefits.push(...own);
}

/** Puts a figure into the benefit of its sentence that it belongs to, or begins one with it. */
function place(figure: Figure, previous: Figure | undefined, own: Open[]): void {
  const last = own.at(-1);
  const isAmount = figure.quantity.is === 'amount';
  if (last && isAmount && previous && last.given.includes(previous) && isInRun(previous, figure)) {
    last.given.push(figure);
  } else if (last && isAmount && figure.atMost && isLimitOf(figure, last)) {
    (firstOpenOfRun(own) ?? last).caps.push(figure);
  } else {
    own.push({ given: [figure], caps: [], years: null, bands: [] });
  }
}

/** Whether an amount at most limits a benefit: any that is computed, else where it says for what. */
function isLimitOf(figure: Figure, { given: [first] }: Open): boolean {
  if (first?.quantity.is !== 'amount') return true;
  return !first.atMost && figure.per !== null;
}

/** Of rates that were given in turn, the first without its limit: the limits come in turn as well. */
function firstOpenOfRun(own: readonly Open[]): Open | undefined {
  const rates = own.filter(({ given: [first] }) => first?.quantity.is === 'rate');
  const isRun = rates.every(({ given: [one] }, index) => {
    const next = rates[index + 1]?.given[0];
    return !one || !next || isInRun(one, next);
  });
  return isRun ? rates.find(({ caps }) => caps.length === 0) : undefined;
}

/** Whether two figures stand side by side in one list. */
function isInRun(one: Figure, other: Figure): boolean {
  return other.place[0] - one.place[1] <= 3 && one.quantity.is === other.quantity.is;
}

/** Rates that an article gives for parts of one amount, each beyond a bound of its own. */
function bandsOf(text: string, figures: readonly Figure[]): Benefit | undefined {
  const rates = figures.filter(
    ({ role, quantity, place }) =>
      role === 'award' &&
      quantity.is === 'rate' &&
      /部分[^。；;]{0,8}$/u.test(text.slice(0, place[0])),
  );
  const bounds = figures.filter(
    ({ role, quantity }) => role === 'threshold' && quantity.is === 'amount',
  );
  const given = distinct(rates);
  const bands = distinct(bounds).sort((a, b) => low(a) - low(b));
  if (given.length < 2 || given.length !== bands.length + 1) return undefined;
  const caps = figures.filter(
    ({ role, quantity, atMost }) =>
      quantity.is === 'amount' && (role === 'cap' || (role === 'award' && atMost)),
  );
  return { given, caps, years: null, bands };
}

function low({ quantity }: Figure): number {
  return quantity.is === 'amount' ? quantity.low : 0;
}

function distinct(figures: readonly Figure[]): Figure[] {
  const keyOf = ({ quantity }: Figure) => JSON.stringify(quantity);
  return [...new Map(figures.map((one) => [keyOf(one), one])).values()];
}
