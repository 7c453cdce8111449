import { readdirSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/**
 * Lets whatever else runs on this machine go first. On Linux a priority is a thread's own, and Node
 * has threads of its own by now, so each is told; elsewhere it is the process's.
 */
export function stepBack(): void {
  for (const thread of threads()) {
    try {
      setPriority(thread, constants.priority.PRIORITY_LOW);
    } catch {
      // It ended meanwhile, or the system lets nobody step back: the work is done all the same.
    }
  }
}

function threads(): number[] {
  if (process.platform !== 'linux') return [process.pid];
  return readdirSync('/proc/self/task').map(Number);
}
