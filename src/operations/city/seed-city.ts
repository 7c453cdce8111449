import type { Attachments } from '../../attachments/index.ts';
import type { Demonstration } from '../../rules/index.ts';
import type { Store, Writing } from '../../store/index.ts';
import type { OpenCatalogue } from '../opened.ts';
import { keepSampleContents } from './keep-sample-files.ts';
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
  /** Whether the contents of the documents of cases are kept. */
  readonly withFiles: boolean;
  readonly at: Date;
};

type Kept = Pick<Begun, 'opened' | 'version' | 'at'> & {
  readonly store: Store;
  readonly attachments: Attachments | null;
};

/**
 * Keeps what the documents of a demonstration city hold, before it is filled.
 * @returns whether there is a place for them
 */
export async function keepCityFiles({ opened, version, store, attachments, at }: Kept) {
  if (attachments === null) return false;
  await keepSampleContents(store, attachments, sampleCasesOf(opened, version).cases, at);
  return true;
}

/** Fills a demonstration city, unless it has people already: who there is, and what happened. */
export async function seedCity(handle: Writing, begun: Begun): Promise<void> {
  const { opened, version, demonstration, withFiles, at } = begun;
  const records = () => sampleCasesOf(opened, version).records;
  if (!(await seedDemonstration(handle, opened.catalogue, demonstration, at, records))) return;
  await seedPublication(handle, { files: opened.files, demonstration, version, at });
  const calls = await seedCalls(handle, { ...opened, version, at });
  await seedCases(handle, { opened, version, withFiles, calls, at });
}
