type Key = 'lang' | 'theme' | 'size' | 'keys' | `views.${string}`;

/** A choice of this visitor in this browser; undefined when none is kept or storage is closed. */
export function recall(key: Key): string | undefined {
  try {
    return localStorage.getItem(`zhida.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice; `undefined` forgets it. Without storage the choice lasts as long as the page. */
export function remember(key: Key, value: string | undefined): void {
  try {
    if (value === undefined) {
      localStorage.removeItem(`zhida.${key}`);
    } else {
      localStorage.setItem(`zhida.${key}`, value);
    }
  } catch {
    // Storage is closed: nothing is kept, nothing else changes.
  }
}
