import { setTimeout as wait } from 'node:timers/promises';
import { type Engine, onEachEngine } from './engines.ts';
import { serve } from './served.ts';

type Page = {
  readonly statements: readonly { readonly fact: string; readonly value: unknown }[];
  readonly next: number | null;
};

const ROUNDS = 30;
const LONGEST_MS = 2_000;

export type DurabilityReport = {
  readonly engine: string;
  readonly kills: number;
  readonly acknowledged: number;
  readonly lost: number;
};

/** Kills the server (SIGKILL) at random instants while it writes, and counts what it lost. */
export function measureDurability(): Promise<DurabilityReport[]> {
  return onEachEngine(killAgainAndAgain);
}

async function killAgainAndAgain({ name, settings }: Engine): Promise<DurabilityReport> {
  const acknowledged = new Map<string, Set<string>>();
  for (let round = 0; round < ROUNDS; round++) {
    const server = await serve(settings);
    const writing = { on: true };
    const { parties } = await get<{ parties: { id: string }[] }>(server.address, '/parties');
    const writers = parties.map(({ id }) => {
      const said = acknowledged.get(id) ?? new Set<string>();
      acknowledged.set(id, said);
      return writeUntilKilled(server.address, id, said, writing);
    });
    await wait(Math.random() * LONGEST_MS);
    await server.stop('SIGKILL');
    writing.on = false;
    await Promise.all(writers);
  }
  const server = await serve(settings);
  let lost = 0;
  for (const [id, said] of acknowledged) {
    const kept = await namesOf(server.address, id);
    for (const name of said) if (!kept.has(name)) lost += 1;
  }
  await server.stop('SIGTERM');
  const count = [...acknowledged.values()].reduce((sum, { size }) => sum + size, 0);
  return { engine: name, kills: ROUNDS, acknowledged: count, lost };
}

/** Every name that a party ever had, of all the pages of its statements. */
async function namesOf(address: string, id: string): Promise<Set<unknown>> {
  const names = new Set<unknown>();
  for (let before: number | null | undefined; before !== null; ) {
    const from = before === undefined ? '' : `?before=${before}`;
    const page = await get<Page>(address, `/parties/${id}/statements${from}`);
    for (const { fact, value } of page.statements) if (fact === 'name') names.add(value);
    before = page.next;
  }
  return names;
}

let number = 0;

/** Renames a party again and again; a name counts as acknowledged when the answer was read. */
async function writeUntilKilled(
  address: string,
  id: string,
  said: Set<string>,
  writing: { on: boolean },
): Promise<void> {
  let revision: number | undefined;
  while (writing.on) {
    number += 1;
    const name = `示例${number}`;
    try {
      revision ??= (await get<{ revision: number }>(address, `/parties/${id}`)).revision;
      const body = JSON.stringify({
        dossier: { party: { name } },
        seen: revision,
        source: { kind: 'entered', text: '示例' },
      });
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${address}/api/parties/${id}/dossier`, {
        method: 'PUT',
        headers,
        body,
      });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      ({ revision } = (await answer.json()) as { revision: number });
      said.add(name);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return;
    }
  }
}

async function get<T>(address: string, path: string): Promise<T> {
  const answer = await fetch(`${address}/api${path}`);
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}
