import type { Catalogue, SourceFile } from './types.ts';

/** A catalogue that was read without a problem, and the files that it was read from. */
export type ReadBefore = { readonly files: readonly SourceFile[]; readonly catalogue: Catalogue };

/** What of a catalogue need not be read again, because its files are the same to the letter. */
export type Same = {
  /** Whether the same files lie below these folders. */
  below(...folders: readonly string[]): boolean;
  file(file: SourceFile): boolean;
};

export function whatIsSame(files: readonly SourceFile[], before: ReadBefore | undefined): Same {
  const texts = new Map(before?.files.map(({ path, text }) => [path, text]));
  const same = ({ path, text }: SourceFile) => texts.get(path) === text;
  return {
    file: same,
    below(...folders) {
      if (before === undefined) return false;
      const within = ({ path }: SourceFile) => folders.some((folder) => path.startsWith(folder));
      const [own, others] = [files.filter(within), before.files.filter(within)];
      return own.length === others.length && own.every(same);
    },
  };
}
