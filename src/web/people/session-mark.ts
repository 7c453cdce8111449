const KEY = 'zhida.account';
let untilReload: string | undefined;

/** The account that was signed in here when it was last asked, unless it signed out by itself. */
export function sessionKept(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return untilReload;
  }
}

export function keepSession(account: string): void {
  untilReload = account;
  try {
    sessionStorage.setItem(KEY, account);
  } catch {
    // Storage is closed: it is known as long as the page stays.
  }
}

export function forgetSession(): void {
  untilReload = undefined;
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
