const PER_SECOND = 50;

/** A write that was acknowledged: its number, and how long after it was due. */
type Written = { readonly number: number; readonly ms: number };

type Party = { readonly id: string; revision: number; busy: boolean };

/**
 * Changes the dossiers of the demonstration city at a steady pace, two facts at a time that carry
 * the same number. A write that waits for the server is timed from when it was due.
 */
export async function startWriting(address: string) {
  const parties = await partiesOf(address);
  const written: Written[] = [];
  const running = new Set<Promise<void>>();
  let number = 0;
  let failure: unknown;
  const timer = setInterval(() => {
    const party = parties.find(({ busy }) => !busy);
    if (party === undefined) return;
    number += 1;
    const work = writeOne(address, party, number)
      .then((one) => {
        written.push(one);
      })
      .catch((error: unknown) => {
        failure ??= error;
      })
      .finally(() => running.delete(work));
    running.add(work);
  }, 1_000 / PER_SECOND);
  return {
    written: written as readonly Written[],
    /** @throws what a write failed with */
    async stop(): Promise<void> {
      clearInterval(timer);
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
        return { id, revision, busy: false };
      }),
  );
}

async function writeOne(address: string, party: Party, number: number): Promise<Written> {
  party.busy = true;
  const due = performance.now();
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
  party.revision = ((await answer.json()) as Party).revision;
  party.busy = false;
  return { number, ms: performance.now() - due };
}
