// What the gate of a big event costs: a roster of 5,000 people, and 2,000 scans that were made without signal.
import { bundled } from './bundled.mjs';

const PEOPLE = 5000;
const SCANS = 2000;
/** Enough to know what the other way costs a scan. */
const ONE_BY_ONE = 200;

const perScan = (figure, scans) => Math.round((figure / scans) * 100) / 100;
const ratio = (one, other) => `${Math.round((one / other) * 10) / 10} 倍`;

/** Figures for the bench table. Counts are the same each time; the ratio is taken in one run. */
export async function run() {
  const { gateTraffic } = await bundled('gate-traffic-run');
  const { whole, asked, together, alone } = await gateTraffic(PEOPLE, SCANS, ONE_BY_ONE);
  return {
    name: `签到口（名单 ${PEOPLE} 人，离线扫码 ${SCANS} 条）`,
    figures: {
      下载整份名单: `${whole.calls} 次调用，读 ${whole.reads} 次`,
      名单最大的一页: `${Math.round(whole.mostBytes / 1024)} KB`,
      问名单有没有变: `${asked.calls} 次调用，读 ${asked.reads} 次`,
      [`上传 ${SCANS} 条`]: `${together.calls} 次调用`,
      每条扫码写: perScan(together.writes, SCANS),
      每条扫码读: perScan(together.reads, SCANS),
      一次一条时每条读写: perScan(alone.reads + alone.writes, ONE_BY_ONE),
      '一次一条比成批：读写': ratio(
        (alone.reads + alone.writes) / ONE_BY_ONE,
        (together.reads + together.writes) / SCANS,
      ),
      '一次一条比成批：时间': ratio(alone.ms / ONE_BY_ONE, together.ms / SCANS),
    },
  };
}
