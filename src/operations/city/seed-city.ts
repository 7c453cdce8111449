import type { Demonstration } from '../../rules/index.ts';
import type { Writing } from '../../store/index.ts';
import type { OpenCatalogue } from '../opened.ts';
import { sampleCasesOf } from './sample-cases.ts';
import { seedCalls } from './seed-calls.ts';
import { seedCases } from './seed-cases.ts';
import { seedDemonstration } from './seed-demonstration.ts';
import { seedPublication } from './seed-publication.ts';

type Begun = {
  /** The catalogue that counts, and its version. */
  readonly opened: OpenCatalogue;
  readonly version: number;
  readonly demonstration: Demonstration;
  readonly at: Date;
};

/** Fills a demonstration city, unless it has people already: who there is, and what happened. */
export async function seedCity(handle: Writing, begun: Begun): Promise<void> {
  const { opened, version, demonstration, at } = begun;
  const records = () => sampleCasesOf(opened, version).records;
  if (!(await seedDemonstration(handle, opened.catalogue, demonstration, at, records))) return;
  await seedPublication(handle, { files: opened.files, demonstration, version, at });
  const calls = await seedCalls(handle, { ...opened, version, at });
  await seedCases(handle, { opened, version, calls, at });
}
