/**
 * The candidate that a word most likely means, for a hint: the one that differs least (in at most a
 * third of the letters), else the shortest one that the word is a part of.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(word, candidate);
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best ?? longer(word, candidates);
}

/** 交易额 is a part of 实际交易额. Shorter parts say too little. */
function longer(word: string, candidates: readonly string[]): string | undefined {
  if (word.length < (/\p{Script=Han}/u.test(word) ? 2 : 4)) return undefined;
  const around = candidates.filter((candidate) => candidate.includes(word));
  return around.sort((a, b) => a.length - b.length)[0];
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
