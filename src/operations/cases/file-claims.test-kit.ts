import { openClaimsTown } from '../claims.test-kit.ts';

// Files claims in a process of its own and lets officers act in them, until it is killed; each
// event is printed when it was acknowledged.
const [, , kind, place = ''] = process.argv;
const location = kind === 'folder' ? { folder: place } : { url: place, report: () => undefined };
const town = await openClaimsTown({ location, remove: async () => undefined });
const [reviewer, second, approver] = await Promise.all(
  (['reviewer', 'second', 'approver'] as const).map((who) => town.of(who)),
);
const acknowledge = (id: string, seen: number) => console.log(`${id} ${seen}`);

console.log('ready');
for (;;) {
  const { id } = await town.submit();
  acknowledge(id, 2);
  const does = { case: id, does: 'pass', opinion: '同意' } as const;
  // Two at once: one of them does it.
  const both = await Promise.allSettled([
    reviewer?.actInCase({ ...does, seen: 2 }),
    second?.actInCase({ ...does, seen: 2 }),
  ]);
  for (const one of both) if (one.status === 'fulfilled') acknowledge(id, one.value?.seen ?? 0);
  const approval = { does: 'approve', amount_fen: '20000000', opinion: '同意' } as const;
  const approved = await approver?.actInCase({ case: id, seen: 3, ...approval });
  acknowledge(id, approved?.seen ?? 0);
}
