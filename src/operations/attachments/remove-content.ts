import { listUnusedFiles, takeUnusedFile } from '../../store/index.ts';
import type { City } from '../city/city.ts';

type Kept = Pick<City, 'store' | 'attachments'>;

/** An upload has this long to name its content as somebody's. */
const LEFT_AFTER_MS = 24 * 3_600_000;

/** Removes a content where no attachment has it any more. */
export async function removeContent({ store, attachments }: Kept, digest: string): Promise<void> {
  if (attachments === null) return;
  await store.write(async (handle) => {
    if (await takeUnusedFile(handle, digest)) await attachments.remove(digest);
  });
}

/**
 * Removes contents that nobody has: their upload was cut off between two steps, or their party was
 * removed.
 */
export async function removeLeftContents(city: Kept, now: number): Promise<void> {
  if (city.attachments === null) return;
  const before = new Date(now - LEFT_AFTER_MS);
  const left = await city.store.read((handle) => listUnusedFiles(handle, before));
  for (const digest of left) await removeContent(city, digest);
}
