import type { SeatsDocument } from '../../cloudfunctions/stores/seats';
import { aCloud, ask } from '../builders/a-cloud';
import { aDuty, anActivity } from '../builders/an-activity';
import { brokenPromises } from '../builders/broken-promises';
import { activitiesSeeded, volunteersSeeded } from '../builders/documents';
import type { Cloud } from '../support/cloud';

const PEOPLE = 2000;
const SEATS = 500;
const AT_ONCE = 50;

let cloud: Cloud;
beforeAll(async () => {
  const activity = anActivity({ duties: [aDuty({ quota: SEATS })] });
  cloud = await aCloud([...activitiesSeeded([activity]), volunteersSeeded(PEOPLE)]);
}, 60_000);
afterAll(() => cloud.stop());

interface Answered {
  readonly volunteerId: string;
  readonly word: string;
  readonly position?: number;
}

async function signUpAs(number: number): Promise<Answered> {
  const session = await cloud.session(`open-${number}`);
  const request = { activityId: 'activity-1', dutyId: 'guide', agreed: true };
  const reply = await ask(session, 'sign-up', request);
  const volunteerId = `v${number}`;
  if (!reply.ok) {
    return { volunteerId, word: reply.code };
  }
  return reply.value.kind === 'waiting'
    ? { volunteerId, word: 'waiting', position: reply.value.position }
    : { volunteerId, word: reply.value.kind };
}

test('2,000 people at the door of 500 seats: 500 sit, 1,500 stand in line, nobody falls down', async () => {
  const queue = Array.from({ length: PEOPLE }, (_, number) => number);
  const answered: Answered[] = [];
  const worker = async () => {
    for (let number = queue.shift(); number !== undefined; number = queue.shift()) {
      answered.push(await signUpAs(number));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));

  const having = (word: string) => answered.filter((one) => one.word === word);
  expect([having('confirmed').length, having('waiting').length]).toEqual([SEATS, PEOPLE - SEATS]);
  expect(await brokenPromises(cloud, 'activity-1')).toEqual([]);

  const [seats] = (await cloud.documents('seats')) as unknown as readonly SeatsDocument[];
  const inLine = [...having('waiting')].sort((one, other) => (one.position ?? 0) - (other.position ?? 0));
  expect(inLine.map(({ position }) => position)).toEqual(inLine.map((_, at) => at + 1));
  expect(inLine.map(({ volunteerId }) => volunteerId)).toEqual(seats?.waiting);
  const sitting = having('confirmed').map(({ volunteerId }) => volunteerId);
  expect(sitting.sort()).toEqual([...(seats?.confirmed ?? [])].sort());
}, 120_000);
