import { aCloud } from '../../builders/a-cloud';
import { eventSeeded, runEvent } from './run-event';

const [seed = '20261203', volunteers = '2000'] = process.argv.slice(2);
const plan = { seed: Number(seed), volunteers: Number(volunteers), gates: 4, deaths: 5, forged: 0.1 };

/** Lives through one big event and says how it went; the exit code is 1 when anybody was lost, doubled or let in wrongly. */
async function main(): Promise<void> {
  const cloud = await aCloud(eventSeeded(plan));
  try {
    const report = await runEvent(cloud, plan);
    const { lost, doubled, forgedAccepted, scans, accepted, forgedShown, deaths, medianMs, p99Ms } = report;
    process.stdout.write(
      [
        `志愿者 ${plan.volunteers} 人，签到口 ${plan.gates} 个，种子 ${plan.seed}`,
        `扫码 ${scans} 次，放行 ${accepted} 次，假码 ${forgedShown} 个，手机在上传中途断电 ${deaths} 次`,
        `lost = ${lost}`,
        `doubled = ${doubled}`,
        `forged accepted = ${forgedAccepted}`,
        `从扫到判定：中位数 ${medianMs.toFixed(1)} 毫秒，p99 ${p99Ms.toFixed(1)} 毫秒`,
        '',
      ].join('\n'),
    );
    const isGood = [lost, doubled, forgedAccepted].every((figure) => figure === 0);
    process.exitCode = isGood && deaths === plan.deaths ? 0 : 1;
  } finally {
    await cloud.stop();
  }
}

main().catch((cause: unknown) => {
  process.stderr.write(`${String(cause)}\n`);
  process.exitCode = 1;
});
