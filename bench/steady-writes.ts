const PER_SECOND = 50;

/** A write that was acknowledged: its number, and how long after it was due. */
type Written = { readonly number: number; readonly ms: number };

type Party = { readonly id: string; revision: number };

/**
 * Changes the dossiers of the demonstration city at a steady pace, two facts at a time that carry
 * the same number. Each write is due at its time by the clock, whatever the ones before it take, and
 * is timed from then; of one party there is one at a time.
 */
export async function startWriting(address: string) {
  const free = await partiesOf(address);
  const written: Written[] = [];
  const running = new Set<Promise<void>>();
  /** When the writes were due that no party was free for yet. */
  const waiting: number[] = [];
  let number = 0;
  let failure: unknown;
  const writeDue = () => {
    const due = waiting[0];
    const party = due === undefined ? undefined : free.shift();
    if (due === undefined || party === undefined) return;
    waiting.shift();
    number += 1;
    const own = number;
    const work = writeOne(address, party, own)
      .then((revision) => {
        written.push({ number: own, ms: performance.now() - due });
        free.push({ ...party, revision });
      })
      .catch((error: unknown) => {
        failure ??= error;
      })
      .finally(() => {
        running.delete(work);
        writeDue();
      });
    running.add(work);
  };
  let due = performance.now();
  const timer = setInterval(() => {
    for (; due <= performance.now(); due += 1_000 / PER_SECOND) waiting.push(due);
    for (let most = Math.min(waiting.length, free.length); most > 0; most--) writeDue();
  }, 1);
  return {
    written: written as readonly Written[],
    /** @throws what a write failed with */
    async stop(): Promise<void> {
      clearInterval(timer);
      waiting.length = 0;
      await Promise.all(running);
      if (failure !== undefined) throw failure;
    },
  };
}

async function partiesOf(address: string): Promise<Party[]> {
  const answer = await fetch(`${address}/api/parties`);
  const { parties } = (await answer.json()) as { parties: { id: string; example: boolean }[] };
  return Promise.all(
    parties
      .filter(({ example }) => example)
      .map(async ({ id }) => {
        const { revision } = (await (await fetch(`${address}/api/parties/${id}`)).json()) as Party;
        return { id, revision };
      }),
  );
}

/** @returns the revision after it */
async function writeOne(address: string, party: Party, number: number): Promise<number> {
  const dossier = { party: { name: `示例${number}`, manager_id: `M${number}` } };
  const answer = await fetch(`${address}/api/parties/${party.id}/dossier`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      dossier,
      seen: party.revision,
      source: { kind: 'entered', text: '示例' },
    }),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as Party).revision;
}
