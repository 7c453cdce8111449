import {
  type Catalogue,
  createAssessor,
  type Dossier,
  generate,
  listResults,
  prepare,
  type RefusedRow,
  readCatalogue,
  readDossier,
} from '../../src/rules/index.ts';
import { dayOf, formatDay, formatFen } from '../../src/values/index.ts';
import { catalogueFiles } from './catalogue-files.ts';
import type { Contender } from './contender.ts';
import type { Definition } from './definition.ts';
import { DATES, type Facts, MONEY } from './facts.ts';

const AS_OF = dayOf(2024, 6, 30);

/** The clauses as a catalogue: every mistake in it is thrown. */
export function openCatalogue(definitions: readonly Definition[]): Catalogue {
  const { catalogue, problems } = readCatalogue(catalogueFiles(definitions));
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
  return catalogue;
}

/**
 * Rows of the generated code, from a dossier that has been read and prepared; run as answers run it:
 * what a condition refuses is noted beside the rows, its amount is nothing.
 */
export function rowsOf(catalogue: Catalogue): Contender[] {
  return [false, true].map((explain) => {
    const program = generate(catalogue, explain);
    return {
      name: explain ? 'Zhida, with explanation' : 'Zhida',
      start(facts) {
        const prepared = prepare(read(catalogue, facts), AS_OF, program.layout);
        return {
          total() {
            let total = 0;
            for (const { amount } of program.run(prepared, [])) total += amount.lo;
            return total;
          },
          amounts() {
            const refused: RefusedRow[] = [];
            const rows = program.run(prepared, refused);
            const fen = catalogue.clauses.map(() => Number.NaN);
            for (const { clause } of refused) fen[clause] = 0;
            for (const { clause, amount } of rows)
              if (amount.lo === amount.hi) fen[clause] = amount.lo;
            return fen;
          },
        };
      },
    };
  });
}

/** Whole answers of the assessor, from a dossier that has been read. */
export function answersOf(catalogue: Catalogue): Contender[] {
  const assessor = createAssessor(catalogue);
  return [false, true].map((explain) => ({
    name: explain ? 'Zhida, with explanation' : 'Zhida',
    start(facts) {
      const dossier = read(catalogue, facts);
      const assess = () => assessor.assess(dossier, { asOf: AS_OF, explain });
      return {
        total: () => Number(assess().totals.computed_fen),
        amounts() {
          const fen = new Map(
            listResults(assess(), assessor.headings).map(({ clause, low_fen, high_fen }) => [
              clause,
              low_fen === high_fen ? Number(low_fen) : Number.NaN,
            ]),
          );
          return catalogue.clauses.map(({ id }) => fen.get(id) ?? Number.NaN);
        },
      };
    },
  }));
}

/** A party with one record that holds all facts. */
function read(catalogue: Catalogue, facts: Facts): Dossier {
  const record = Object.entries(facts).map(([fact, value]) => [fact, written(fact, value)]);
  const reading = readDossier(catalogue, {
    party: { role: 'applicant' },
    records: [{ kind: 'application', filed_on: formatDay(AS_OF), ...Object.fromEntries(record) }],
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems[0]));
  return reading.dossier;
}

function written(fact: string, value: Facts[keyof Facts]): unknown {
  if (typeof value !== 'number') return value;
  if (Object.hasOwn(DATES, fact)) return formatDay(value);
  return Object.hasOwn(MONEY, fact) ? formatFen(value) : value;
}
