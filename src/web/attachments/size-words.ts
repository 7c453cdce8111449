const STEPS = ['B', 'KB', 'MB'] as const;

/** A size of a file as people read it: 812 B, 34 KB, 5.2 MB. */
export function sizeWords(bytes: number): string {
  const step = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const value = bytes / 1_000 ** step;
  return `${value.toFixed(step === 2 ? 1 : 0).replace(/\.0$/, '')} ${STEPS[step]}`;
}
