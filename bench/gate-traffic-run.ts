import type { UploadedScan } from '#core/attendance/calls';
import { aCloud, answerOf } from '../tests/builders/a-cloud';
import { aDuty, anActivity } from '../tests/builders/an-activity';
import { after, anUpload, gateSeeded, STEWARD, upload } from '../tests/builders/gate';
import type { CloudSession } from '../tests/support/cloud';
import { type Meter, meterOn, nothing } from './meter';

const BATCH = 50;

async function roster(meter: Meter, steward: CloudSession) {
  const [whole, asked] = [nothing(), nothing()];
  const activityId = 'activity-1';
  let version = '';
  let cursor: string | undefined;
  do {
    const request = { activityId, ...(cursor === undefined ? {} : { cursor }) };
    const page = await meter(whole, () => answerOf(steward, 'download-roster', request));
    version = page.version;
    cursor = page.kind === 'page' ? page.next : undefined;
  } while (cursor !== undefined);
  await meter(asked, () => answerOf(steward, 'download-roster', { activityId, known: version }));
  return { whole, asked };
}

/** Scans, and how many of them go up in one call. */
interface Load {
  readonly scans: readonly UploadedScan[];
  readonly size: number;
}

async function uploads(meter: Meter, steward: CloudSession, { scans, size }: Load) {
  const cost = nothing();
  for (let from = 0; from < scans.length; from += size) {
    const some = scans.slice(from, from + size);
    const { outcomes } = await meter(cost, () => upload(steward, some));
    const missing = outcomes.filter(({ kind }) => kind !== 'stored').length;
    if (missing > 0) {
      throw new Error(`${missing} scans were not stored`);
    }
  }
  return cost;
}

/** A roster of many people downloaded, and many scans uploaded: in calls of 50, and, for comparison, one by one. */
export async function gateTraffic(people: number, scans: number, oneByOne: number) {
  const activity = anActivity({ duties: [aDuty({ quota: people })] });
  const cloud = await aCloud(gateSeeded({ people, activity }), { now: new Date(after(0)).toISOString() });
  try {
    const steward = await cloud.session(`open-${STEWARD}`);
    const meter = meterOn(cloud);
    const { whole, asked } = await roster(meter, steward);
    const made = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => anUpload('in', { number: from + at, skewMs: 0 }));
    const together = await uploads(meter, steward, { scans: made(0, scans), size: BATCH });
    const alone = await uploads(meter, steward, { scans: made(scans, oneByOne), size: 1 });
    return { whole, asked, together, alone };
  } finally {
    await cloud.stop();
  }
}
