import { type Dossier, readInIds } from '../../dossiers/index.ts';
import type { PartyType } from '../../offices/index.ts';
import { type Problem, readDossier } from '../../rules/index.ts';
import type { Day } from '../../values/index.ts';
import { readSampleCalls, type SampleCall } from '../call/read-sample-calls.ts';
import type { Person } from '../case/actor.ts';
import type { DoubtRule } from '../checks/doubt-rules.ts';
import { readDoubts } from '../checks/read-doubts.ts';
import type { SampleCity, SamplePerson } from './sample-case.ts';
import { SAYS } from './sample-words.ts';
import type { WrittenCases, WrittenMandate } from './written.ts';

/** A party of the demonstration city, as it is registered. */
type SampleParty = {
  readonly id: string;
  readonly name: string;
  readonly type: PartyType;
  readonly creditCode: string;
};

/** Everything that sample cases look up. */
export type SampleWorld = SampleCity & {
  readonly clock: Day;
  readonly written: WrittenCases;
  readonly calls: ReadonlyMap<string, SampleCall>;
  readonly parties: ReadonlyMap<string, SampleParty>;
  readonly dossiers: ReadonlyMap<string, Dossier>;
  readonly persons: ReadonlyMap<string, SamplePerson>;
  readonly mandates: readonly WrittenMandate[];
  readonly doubts: readonly DoubtRule[];
};

/** Gathers what sample cases look up; null for a catalogue that demonstrates nothing. */
export function sampleWorld(city: SampleCity, written: WrittenCases): SampleWorld | null {
  const { files, catalogue, procedures, people } = city;
  const { demonstration, vocabulary } = catalogue;
  if (demonstration === null) return null;
  const { calls } = readSampleCalls(files, catalogue, procedures);
  const dossiers = new Map(
    catalogue.samples
      .filter(({ id }) => demonstration.parties.includes(id))
      .map(({ id, dossier }) => {
        const { records = [], ...read } = readInIds(dossier, vocabulary);
        const more = readInIds({ records: written.records.get(id)?.plain ?? [] }, vocabulary);
        return [id, { ...read, records: [...records, ...more.records] }];
      }),
  );
  return {
    ...city,
    ...{ clock: demonstration.clock, written, dossiers },
    calls: new Map(calls.map((call) => [call.key, call])),
    parties: new Map(
      demonstration.organisations.map(({ id, name, type, creditCode }) => {
        const stated = dossiers.get(id)?.party.name;
        const called = name ?? (typeof stated === 'string' ? stated : id);
        return [id, { id, name: called, type, creditCode }];
      }),
    ),
    persons: new Map(people.map((person) => [person.id, person])),
    mandates: [...demonstration.mandates, ...written.mandates],
    doubts: readDoubts(files, catalogue).doubts,
  };
}

/** Notes what is wrong in the records that dossiers have besides their samples. */
export function checkRecords({ written, dossiers, catalogue }: SampleWorld): void {
  for (const [party, { place }] of written.records)
    place.attempt(() => {
      const dossier = dossiers.get(party) ?? place.fail(SAYS.noParty(party));
      const reading = readDossier(catalogue, dossier);
      const [wrong]: readonly Problem[] = reading.ok ? [] : reading.problems;
      if (wrong) place.fail(SAYS.inRecord(wrong.field, wrong.message));
    });
}

/** Somebody as a case knows them; undefined where nobody holds the post. */
export function personOf(world: SampleWorld, id: string, files: string): Person | undefined {
  const person = world.persons.get(id);
  if (person === undefined) return undefined;
  const { account, party, role } = person;
  const own = party === files;
  const entrusted = role === 'agency' && isEntrusted(world, files, party);
  const standing = own ? 'own' : entrusted ? 'entrusted' : 'other';
  return { account, role, party, organisations: [party], standing };
}

/** Whether a party has entrusted another with its applications. */
export function isEntrusted({ mandates }: SampleWorld, enterprise: string, agency: string) {
  return mandates.some(
    (one) =>
      one.enterprise === enterprise && one.agency === agency && one.scopes.includes('application'),
  );
}
