import { join } from 'node:path';

/** Where the server of a data folder listens for who sits at its machine. */
export function controlSocket(home: string): string {
  return join(home, 'control.sock');
}
