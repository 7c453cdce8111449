import { readCity, readCityFiles } from '../../rules/catalogue-files.test-kit.ts';
import { createAssessor, type SourceFile } from '../../rules/index.ts';
import { shipped } from '../cases.test-kit.ts';
import type { SamplePerson } from '../index.ts';
import { replaySampleCases } from '../index.ts';

const { catalogue } = readCity();
const assessor = createAssessor(catalogue);
const PATH = 'demonstration-cases.yaml';

/** The files of the catalogue that comes with the program. */
const files = readCityFiles();
export const casesText = files.find(({ path }) => path === PATH)?.text ?? '';

const people: SamplePerson[] = (catalogue.demonstration?.posts ?? []).flatMap(
  ({ id, party, role, standIn }) =>
    [id, ...(standIn === null ? [] : [`${id}-stand-in`])].map((one) => ({
      ...{ id: one, account: `demonstration-${one}`, party, role },
    })),
);

/** Replays a text as the sample cases of the city; null for a city without. */
export function replayed(text: string | null) {
  const others = files.filter(({ path }) => path !== PATH);
  const all: SourceFile[] = text === null ? others : [...others, { path: PATH, text }];
  return replaySampleCases({
    ...{ files: all, catalogue, assessor, procedures: shipped.procedures, people, version: 1 },
    idOf: (one) => `id of ${one}`,
    digestOf: (one) => hexOf(one),
  });
}

/** Something that looks like a digest and differs where texts do. */
function hexOf(text: string): string {
  const codes = [...text].map((sign) => (sign.codePointAt(0) ?? 0).toString(16)).join('');
  return codes.padStart(64, '0').slice(-64);
}
