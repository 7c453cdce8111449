import { type Contender, sum } from './contender.ts';
import type { Award, Band, Definition, Test } from './definition.ts';
import type { Facts } from './facts.ts';

type Clause = (facts: Facts) => number;

/** Every clause in turn, and the amounts in a list. */
export function openByHand(definitions: readonly Definition[]) {
  const clauses = writeByHand(definitions);
  return {
    name: 'plain functions, as by hand',
    start(facts) {
      const amounts = () => clauses.map((clause) => clause(facts));
      return { amounts, total: () => sum(amounts()) };
    },
  } satisfies Contender;
}

/** The clauses as plain functions, one a clause, in their order. */
export function writeByHand(definitions: readonly Definition[]): Clause[] {
  const functions = definitions.map((definition, index) => functionOf(definition, index + 1));
  const names = definitions.map((_, index) => `clause${index + 1}`);
  const code = `'use strict';\n${functions.join('\n\n')}\n\nreturn [${names.join(', ')}];`;
  return new Function('share', 'byBands', code)(share, byBands) as Clause[];
}

/** A rate of an amount in fen, whole fen. */
function share(fen: number, basisPoints: number): number {
  return Math.floor((fen * basisPoints) / 10_000);
}

/** Each rate on the part of the amount inside its band, floored once. */
function byBands(fen: number, bands: readonly Band[]): number {
  let below = 0;
  let sum = 0;
  for (const { upTo, basisPoints } of bands) {
    if (upTo === null || fen <= upTo) {
      sum += (fen - below) * basisPoints;
      break;
    }
    sum += (upTo - below) * basisPoints;
    below = upTo;
  }
  return Math.floor(sum / 10_000);
}

/** The text of one function: a line for each condition, then the amount. */
function functionOf({ tests, award, cap, ceiling }: Definition, number: number): string {
  const refusals = tests.map((test) => `  if (${refusal(test)}) return 0;`);
  const lines = [
    ...(award.award === 'bands' ? [`const BANDS${number} = ${bandsText(award.bands)};`] : []),
    `function clause${number}(facts) {`,
    ...refusals,
    ...amountLines(award, number, (amount) => {
      const most = cap === null ? amount : `Math.min(${amount}, ${cap})`;
      if (!ceiling) return most;
      return `Math.max(0, Math.min(${most}, ${ceiling.fen} - facts.${ceiling.counting}))`;
    }),
    '}',
  ];
  return lines.join('\n');
}

function refusal(test: Test): string {
  switch (test.test) {
    case 'is':
      return test.wanted ? `!facts.${test.fact}` : `facts.${test.fact}`;
    case 'one of':
      return `!${JSON.stringify(test.codes)}.includes(facts.${test.fact})`;
    case 'from':
      return `facts.${test.fact} < ${test.day}`;
    case 'until':
      return `facts.${test.fact} > ${test.day}`;
    case 'at least':
      return `facts.${test.fact} < ${test.figure}`;
    case 'share':
      return `facts.${test.fact} * 100 < facts.${test.of} * ${test.percent}`;
    case 'either':
      return test.tests.map(refusal).join(' && ');
  }
}

/** The lines that return the amount, each amount inside its limits. */
function amountLines(award: Award, number: number, limited: (amount: string) => string): string[] {
  switch (award.award) {
    case 'table':
      return [
        `  switch (facts.${award.fact}) {`,
        ...award.rows.map(({ code, fen }) => `    case '${code}': return ${limited(String(fen))};`),
        '    default: return 0;',
        '  }',
      ];
    case 'ladder':
      return [
        ...award.rows.map(
          ({ when, fen }) => `  if (!(${refusal(when)})) return ${limited(String(fen))};`,
        ),
        '  return 0;',
      ];
    case 'rate':
      return [`  return ${limited(`share(facts.${award.of}, ${award.basisPoints})`)};`];
    case 'bands':
      return [`  return ${limited(`byBands(facts.${award.of}, BANDS${number})`)};`];
    case 'match':
      return [`  return ${limited(`facts.${award.of}`)};`];
    case 'heads':
      return [
        `  return ${limited(award.rows.map(({ count, fen }) => `facts.${count} * ${fen}`).join(' + '))};`,
      ];
    case 'days':
      return [
        `  return ${limited(`share(facts.${award.of} * facts.${award.days}, ${award.basisPoints})`)};`,
      ];
  }
}

function bandsText(bands: readonly Band[]): string {
  return `[${bands.map(({ upTo, basisPoints }) => `{ upTo: ${upTo}, basisPoints: ${basisPoints} }`).join(', ')}]`;
}
