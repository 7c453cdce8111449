import { removeLeftContents } from '../../attachments/remove-content.ts';
import { mindCases } from '../../cases/mind-cases.ts';
import { dayInChina } from '../../day-in-china.ts';
import { planDeliveries } from './plan-deliveries.ts';
import { remindOfEndings } from './remind-of-endings.ts';
import { remindOfMandates } from './remind-of-mandates.ts';
import { type Sending, sendNext } from './send-due.ts';

const EVERY_MS = 5_000;
const REMIND_EVERY_MS = 10 * 60_000;

export type Delivery = {
  /** Does all that is due now. What others do meanwhile is left to them. */
  run(): Promise<void>;
  /** Lets what is under way end, and does no more. */
  close(): Promise<void>;
};

/** Sends what is due, now and then. @param fail gets what went wrong; it is tried again */
export function startDelivery(sending: Sending, fail: (error: unknown) => void): Delivery {
  let reminded = Number.NEGATIVE_INFINITY;
  let minded = Number.NEGATIVE_INFINITY;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const run = async (): Promise<void> => {
    const { city, now } = sending;
    if (now() >= reminded + REMIND_EVERY_MS) {
      await remindOfMandates(city.store, now());
      await remindOfEndings(city, now());
      await removeLeftContents(city, now()).catch(fail);
      reminded = now();
    }
    if (dayInChina(now()) > minded) {
      await mindCases(city, now());
      minded = dayInChina(now());
    }
    while (!stopped && (await planDeliveries(city, now())) > 0);
    while (!stopped && (await sendNext(sending)));
  };
  const again = (): void => {
    timer = setTimeout(() => {
      running = run()
        .catch(fail)
        .finally(() => {
          if (!stopped) again();
        });
    }, EVERY_MS);
    timer.unref();
  };
  again();
  return {
    run,
    async close() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
