import { CONSENT_DOCUMENTS } from '#core/consent/documents';
import { volunteerNoFrom } from '#core/volunteer/volunteer-no';
import { answerOf } from '../builders/a-cloud';
import { NOW } from '../builders/an-activity';
import { type Seeded, volunteersSeeded } from '../builders/documents';
import { REQUESTS } from '../builders/requests';
import type { Cloud } from '../support/cloud';
import { ACTIVITY, WORLD } from './world-data';

/** Two who signed up, and one who just came; the organizer is number 0. */
const SIGNED_UP = ['open-1', 'open-2'] as const;
/** The number of somebody who is registered and has not signed up. */
export const WALK_IN_NO = volunteerNoFrom('000000003');
/** The same number with its last digit wrong. */
export const WRONG_NO = `${WALK_IN_NO.slice(0, -1)}${(Number(WALK_IN_NO.slice(-1)) + 1) % 10}`;

/** The first of them lets organizers know what they need. */
const AGREED = (['privacy', 'needs'] as const).map((key) => ({
  key,
  version: CONSENT_DOCUMENTS[key].version,
  at: NOW,
}));
const NEEDS = { 'open-1': ['sign-interpreter'], 'open-2': [] };

/** The journeys' world with three volunteers more. */
export const GATE_WORLD: readonly Seeded[] = [
  ...WORLD.filter(({ collection }) => collection !== 'volunteers'),
  volunteersSeeded(4, { 1: { consents: AGREED } }),
];

/** Signs two people up and answers the six digits that each can read out. */
export async function signTwoUp(cloud: Cloud): Promise<readonly [string, string]> {
  const numbers: string[] = [];
  for (const openid of SIGNED_UP) {
    const person = await cloud.session(openid);
    await answerOf(person, 'sign-up', {
      ...REQUESTS['sign-up'],
      activityId: ACTIVITY.id,
      needs: NEEDS[openid],
    });
    const [signup] = await cloud.documents('signups', { volunteerId: openid.replace('open-', 'v') });
    numbers.push(String(signup?.['entryNo']));
  }
  const [first = '', second = ''] = numbers;
  return [first, second];
}

/** What of the scans the server has matters here, oldest first. */
export async function scansThere(cloud: Cloud): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const scans = await cloud.documents('scans');
  return [...scans]
    .sort((one, other) => Number(one['happenedAt']) - Number(other['happenedAt']))
    .map(({ kind, method, refused, annuls, point }) => ({
      ...{ kind, method, point },
      ...(refused === undefined ? {} : { refused }),
      ...(annuls === undefined ? {} : { undoes: true }),
    }));
}
