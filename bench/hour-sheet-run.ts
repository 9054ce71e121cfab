import type { SheetRow } from '#core/hours/views';
import { aCloud } from '../tests/builders/a-cloud';
import { aDuty, anActivity } from '../tests/builders/an-activity';
import { about, hoursSeeded, laterOn, STAFF, served } from '../tests/builders/hours';
import type { CloudSession } from '../tests/support/cloud';
import { type Meter, meterOn, nothing } from './meter';

const ROWS_A_PAGE = 500;
const AT_ONCE = 100;

/** Reads the whole sheet as the screen does for 全选. */
async function readAll(meter: Meter, organizer: CloudSession) {
  const cost = nothing();
  const rows: SheetRow[] = [];
  let cursor: string | undefined;
  do {
    const page = { limit: ROWS_A_PAGE, ...(cursor === undefined ? {} : { cursor }) };
    const answer = await meter(cost, () => about(organizer, 'hour-sheet', page));
    rows.push(...answer.rows);
    cursor = answer.next;
  } while (cursor !== undefined);
  return { cost, rows };
}

async function confirmAll(meter: Meter, organizer: CloudSession, rows: readonly SheetRow[]) {
  const cost = nothing();
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const records = rows
      .slice(from, from + AT_ONCE)
      .map(({ record, scannedMinutes }) => ({ record, minutes: scannedMinutes }));
    const { outcomes } = await meter(cost, () => about(organizer, 'confirm-hours', { records }));
    const missing = outcomes.filter(({ kind }) => kind !== 'done').length;
    if (missing > 0) {
      throw new Error(`${missing} were not confirmed`);
    }
  }
  return cost;
}

/** The hours of a big event: everybody scanned in and out, the sheet read whole, everybody confirmed. */
export async function hourSheetOf(people: number) {
  const activity = anActivity({ duties: [aDuty({ quota: people })] });
  const cloud = await aCloud(hoursSeeded(people, { activity }));
  try {
    await served(cloud, people);
    await laterOn(cloud);
    const organizer = await cloud.session(STAFF.organizer);
    const meter = meterOn(cloud);
    const { cost: reading, rows } = await readAll(meter, organizer);
    if (rows.length !== people) {
      throw new Error(`the sheet has ${rows.length} rows`);
    }
    return { reading, confirming: await confirmAll(meter, organizer, rows) };
  } finally {
    await cloud.stop();
  }
}
