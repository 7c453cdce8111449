import type { Paper } from '../casework/index.ts';
import { takeTurns } from '../values/index.ts';
import type { Proof } from './draw-proof.ts';
import { type Press, startPress } from './press.ts';

/** How long a thread waits for another paper: papers come together, and a new thread takes ten times as long. */
const REST_MS = 10_000;
const inTurn = takeTurns(2);
const resting: { readonly press: Press; readonly timer: NodeJS.Timeout }[] = [];

/**
 * Prints a paper as PDF/A-2b on A4, its type embedded, in a thread of its own that ends some seconds
 * after its last paper. It knows no clock and no chance: the same paper with the same proof gives the
 * same bytes, whose digest can be recorded. Two are printed at a time; others wait.
 * @throws Error when it takes more than a minute or half a gigabyte.
 */
export function print(paper: Paper, proof: Proof): Promise<Uint8Array> {
  return inTurn(async () => {
    const press = takeResting() ?? startPress();
    const bytes = await press.print(paper, proof);
    letRest(press);
    return bytes;
  });
}

function takeResting(): Press | undefined {
  for (let last = resting.pop(); last !== undefined; last = resting.pop()) {
    clearTimeout(last.timer);
    if (!last.press.hasEnded()) return last.press;
  }
  return undefined;
}

function letRest(press: Press): void {
  const end = () => {
    resting.splice(
      resting.findIndex((one) => one.press === press),
      1,
    );
    press.stop();
  };
  resting.push({ press, timer: setTimeout(end, REST_MS).unref() });
}
