const KEY = 'zhida.post';
let untilReload: string | undefined;

/** The post in which this tab acts, if one was chosen. */
export function chosenPost(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return untilReload;
  }
}

/** Acts in another post from now on; `undefined` leaves the choice to the server. */
export function choosePost(post: string | undefined): void {
  untilReload = post;
  try {
    if (post === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, post);
  } catch {
    // Storage is closed: the choice lasts as long as the page.
  }
}
