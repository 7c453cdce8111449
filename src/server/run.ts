import cluster from 'node:cluster';
import { join } from 'node:path';
import { readSettings, type SettingProblem } from './settings.ts';
import { startServer } from './start-server.ts';
import { isLeader, superviseWorkers } from './supervise-workers.ts';

const reading = readSettings(process.env);
if (!reading.ok) {
  console.error(reading.problems.flatMap(wordSetting).join('\n'));
  process.exitCode = 1;
} else if (cluster.isPrimary && reading.settings.WORKERS > 1) {
  await superviseWorkers(reading.settings, join(import.meta.dirname, 'main.ts'));
} else {
  await startServer(reading.settings, {
    shares: cluster.isWorker,
    leads: isLeader(),
    quiet: (cluster.worker?.id ?? 1) > 1,
  });
  // A worker that could not start lets go of its supervisor, so that it can leave.
  if (process.exitCode === 1) cluster.worker?.disconnect();
}

function wordSetting({ name, given, expected }: SettingProblem): string[] {
  if (given === null) {
    return [
      `正式运行（DEMONSTRATION=off）必须设置 ${name}（应为：${expected.zh}）`,
      `For real use (DEMONSTRATION=off) ${name} must be set (expected: ${expected.en})`,
    ];
  }
  return [
    `设置 ${name}=${given} 不对（应为：${expected.zh}）`,
    `Setting ${name}=${given} is not accepted (expected: ${expected.en})`,
  ];
}
