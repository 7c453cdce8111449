import type { Award, Band, Definition, Test } from './definition.ts';

/** What the expression languages write differently; names, comparisons and `? :` are the same. */
export type Dialect = {
  readonly and: string;
  readonly or: string;
  not(text: string): string;
  number(value: number): string;
  /** A ten-thousandth, floored to a whole number. */
  tenThousandth(text: string): string;
  least(a: string, b: string): string;
  most(a: string, b: string): string;
};

/** A clause as one expression: the amount in fen where all conditions hold, else nothing. */
export function expressionOf(definition: Definition, dialect: Dialect): string {
  const { tests, award, cap, ceiling } = definition;
  const { number, least, most } = dialect;
  let amount = amountText(award, dialect);
  if (cap !== null) amount = least(amount, number(cap));
  if (ceiling) {
    const left = `${number(ceiling.fen)} - ${ceiling.counting}`;
    amount = most(number(0), least(amount, left));
  }
  const conditions = tests.map((test) => testText(test, dialect)).join(dialect.and);
  return `${conditions} ? ${amount} : ${number(0)}`;
}

function testText(test: Test, dialect: Dialect): string {
  const { not, number } = dialect;
  switch (test.test) {
    case 'is':
      return test.wanted ? test.fact : not(test.fact);
    case 'one of':
      return `${test.fact} in [${test.codes.map((code) => JSON.stringify(code)).join(', ')}]`;
    case 'from':
      return `${test.fact} >= ${number(test.day)}`;
    case 'until':
      return `${test.fact} <= ${number(test.day)}`;
    case 'at least':
      return `${test.fact} >= ${number(test.figure)}`;
    case 'share':
      return `${test.fact} * ${number(100)} >= ${test.of} * ${number(test.percent)}`;
    case 'either':
      return `(${test.tests.map((one) => testText(one, dialect)).join(dialect.or)})`;
  }
}

function amountText(award: Award, dialect: Dialect): string {
  const { number, tenThousandth } = dialect;
  const choose = (rows: readonly { when: string; fen: number }[]) =>
    rows.reduceRight(
      (otherwise, { when, fen }) => `(${when} ? ${number(fen)} : ${otherwise})`,
      number(0),
    );
  switch (award.award) {
    case 'table':
      return choose(
        award.rows.map(({ code, fen }) => ({ when: `${award.fact} == "${code}"`, fen })),
      );
    case 'ladder':
      return choose(award.rows.map(({ when, fen }) => ({ when: testText(when, dialect), fen })));
    case 'rate':
      return tenThousandth(`${award.of} * ${number(award.basisPoints)}`);
    case 'bands':
      return tenThousandth(bandsText(award.of, award.bands, number));
    case 'match':
      return award.of;
    case 'heads':
      return award.rows.map(({ count, fen }) => `${count} * ${number(fen)}`).join(' + ');
    case 'days':
      return tenThousandth(`${award.of} * ${award.days} * ${number(award.basisPoints)}`);
  }
}

/** The whole of the lower bands is a constant: one product is left to compute. */
function bandsText(of: string, bands: readonly Band[], number: Dialect['number']): string {
  return withStarts(bands).reduceRight((above, { upTo, basisPoints, below, before }) => {
    const text = `${number(before)} + (${of} - ${number(below)}) * ${number(basisPoints)}`;
    return upTo === null ? text : `(${of} <= ${number(upTo)} ? ${text} : ${above})`;
  }, number(0));
}

/** Where each band begins, and what the bands below it bring together, in ten-thousandths. */
function withStarts(bands: readonly Band[]) {
  let below = 0;
  let before = 0;
  return bands.map((band) => {
    const start = { ...band, below, before };
    before += ((band.upTo ?? below) - below) * band.basisPoints;
    below = band.upTo ?? below;
    return start;
  });
}
