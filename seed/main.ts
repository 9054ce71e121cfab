import type { TeamId } from '#core/shared/ids';
import { type Instant, instant } from '#core/shared/instant';
import { ageAt, GROWN_UP } from '#core/volunteer/age';
import { activityDocuments, inventActivities, type SeedActivity } from './activities';
import { auditDocuments } from './audit';
import { certificateLines } from './certificates';
import { withNews } from './changes';
import { ledgerDocuments, ledgersOf } from './decided';
import { linesOf, type SeedLine } from './documents';
import { gateDocuments } from './gates';
import { hourSheetDocuments } from './hour-sheets';
import { inventDecisions } from './hours';
import { invite } from './invitations';
import { withOddScans } from './odd-scans';
import { cityOf, HOME_ORG, TEAMS, teamDocuments } from './organisations';
import { openidOf, PEOPLE, peopleAsVolunteers, roleDocuments, type SeedPerson } from './people';
import { phoneKeyDocuments } from './phone-keys';
import { inventPlaces, placeDocuments, snapshotDocuments } from './places';
import { planActivities, YESTERDAY } from './plan-activities';
import { inventScans, scanDocuments } from './scans';
import { type SeedEnv, sealingWith } from './sealing';
import { type Calendar, fillActivity, type SeedDuty } from './sign-ups';
import { agendaDocuments, seatsDocuments, signupDocuments } from './signup-documents';
import { storyDocuments } from './stories/story-documents';
import { byCity, inventVolunteers, type SeedVolunteer, volunteerDocuments } from './volunteers';

/** What the sample data follow from: the same again gives the same again. */
export interface SeedOptions {
  readonly seed: string;
  /** Milliseconds since 1970; the activities lie around it. */
  readonly now: number;
  /** The functions' environment, for the keys of personal data. */
  readonly env: SeedEnv;
  /** How many places; 600 unless a bench wants more. */
  readonly places: number;
}

export interface SampleData {
  readonly lines: readonly SeedLine[];
  readonly people: readonly SeedPerson[];
}

const VOLUNTEERS = 300;

/** The first team is led by the organizer of the demonstration, every other one by a grown-up of its city. */
function leadersOf(volunteers: readonly SeedVolunteer[], now: Instant): ReadonlyMap<TeamId, SeedVolunteer> {
  const cities = byCity(volunteers.slice(PEOPLE.length));
  return new Map(
    TEAMS.flatMap((team, at) => {
      const able = (cities.get(cityOf(team)) ?? []).filter(
        ({ birthDay }) => ageAt(birthDay, now) >= GROWN_UP,
      );
      const organizer = volunteers.find(({ openid }) => openid === openidOf('organizer'));
      const leader = at === 0 ? organizer : able[Math.floor(at / 6) % Math.max(1, able.length)];
      return leader === undefined ? [] : [[team.id, leader] as const];
    }),
  );
}

/** Who keeps the books of the organisation above the first team; the others have nobody in the demonstration. */
function keepersOf(volunteers: readonly SeedVolunteer[]): ReadonlyMap<TeamId, SeedVolunteer> {
  const keeper = volunteers.find(({ openid }) => openid === openidOf('parent'));
  return keeper === undefined ? new Map() : new Map([[HOME_ORG, keeper]]);
}

/** The large activity is filled from all cities, the others from their own. */
const LARGE = 4;

function fillAll(
  seed: string,
  activities: readonly SeedActivity[],
  { volunteers, calendar, now }: { volunteers: readonly SeedVolunteer[]; calendar: Calendar; now: Instant },
): readonly SeedDuty[] {
  const [first] = TEAMS;
  const cities = byCity(volunteers);
  const invitations = first === undefined ? new Map() : invite(activities, now, first.spot);
  const fillAt = (at: number, one: SeedActivity) => {
    const city = one.activity.region.code.slice(0, 4);
    const pool = at === LARGE ? volunteers : (cities.get(city) ?? []);
    return fillActivity(seed, one, { pool, invitations: invitations.get(at) ?? [], calendar, now });
  };
  // Those with somebody invited go first, so that their time is still free.
  const inOrder = activities
    .map((one, at) => ({ one, at }))
    .sort((a, b) => Number(invitations.has(b.at)) - Number(invitations.has(a.at)) || a.at - b.at);
  return inOrder.flatMap(({ one, at }) => fillAt(at, one));
}

/** All sample data, ready to be written to files. */
export function inventSampleData({ seed, now: milliseconds, env, places: count }: SeedOptions): SampleData {
  const now = instant(milliseconds);
  const sealing = sealingWith(env);
  const places = inventPlaces(seed, count, now);
  const activities = inventActivities(seed, planActivities(seed, now), { places, now });
  const wishes = peopleAsVolunteers(now);
  const volunteers = inventVolunteers(seed, wishes, { count: VOLUNTEERS, now });
  const leaders = leadersOf(volunteers, now);
  const calendar: Calendar = new Map();
  const duties = fillAll(seed, activities, { volunteers, calendar, now });
  const told = withNews(activities, { duties, openid: openidOf('volunteer'), now });
  const yesterday = activities[YESTERDAY]?.activity.id ?? '';
  const scans = withOddScans(seed, yesterday, inventScans(seed, duties, { leaders, now }));
  const keepers = keepersOf(volunteers);
  const entries = ledgersOf(inventDecisions(seed, { duties, scans, leaders, keepers, now }));
  const holder = volunteers.find(({ openid }) => openid === openidOf('veteran'));
  const [gate] = activities;
  const roles = gate === undefined ? [] : roleDocuments(leaders, gate.activity.id, now);
  return {
    people: PEOPLE,
    lines: [
      ...linesOf('teams', teamDocuments(now)),
      ...linesOf('places', placeDocuments(places)),
      ...linesOf('snapshots', snapshotDocuments(places, now)),
      ...linesOf('activities', activityDocuments(told)),
      ...linesOf('seats', seatsDocuments(duties)),
      ...linesOf('volunteers', volunteerDocuments(volunteers, sealing)),
      ...linesOf('phone-keys', phoneKeyDocuments(volunteers)),
      ...linesOf('roles', roles),
      ...linesOf('signups', signupDocuments(duties, sealing)),
      ...linesOf('agendas', agendaDocuments(calendar, now)),
      ...linesOf('scans', scanDocuments(scans)),
      ...linesOf('ledger', ledgerDocuments(entries)),
      ...linesOf('hour-sheets', hourSheetDocuments({ duties, scans, entries, now })),
      ...(holder === undefined ? [] : certificateLines(seed, { holder, entries, now, env })),
      ...linesOf('gates', gateDocuments(activities, scans, now)),
      ...linesOf('stories', storyDocuments(openidOf('editor'), now)),
      ...linesOf('audit', auditDocuments(activities, leaders)),
    ],
  };
}
