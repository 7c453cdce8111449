import { openEmbedded } from './open-embedded.ts';

// Opens the embedded database of a folder in a process of its own and writes numbers until it is
// killed; each is printed when its commit was acknowledged.
const engine = await openEmbedded(process.argv[2] ?? '');
await engine.pool.query('create table if not exists number (number bigint)');
const { rows } = await engine.pool.query('select coalesce(max(number), 0) as last from number');
console.log('ready');
for (let number = Number(rows[0]?.last) + 1; ; number += 1) {
  await engine.pool.query('insert into number values ($1)', [number]);
  console.log(number);
}
