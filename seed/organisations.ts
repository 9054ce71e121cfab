import type { RecordingOrg } from '#core/ledger/entry';
import { usccCheckOf } from '#core/ledger/uscc';
import { asId, type TeamId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { storedAt } from './documents';
import { NAME_WORDS } from './invented-names';
import { SPOTS, type Spot } from './spots';

/** Who runs activities or keeps their records. */
export interface Organisation {
  readonly id: TeamId;
  readonly kind: 'association' | 'local-association' | 'team';
  readonly name: string;
  readonly uscc?: string;
  readonly recordingOrg: RecordingOrg;
  readonly isSample: boolean;
}

/** A team with the district it serves. */
export interface SeedTeam extends Organisation {
  readonly spot: Spot;
}

const orgOf = ({ id, name, uscc }: Omit<Organisation, 'recordingOrg'>): RecordingOrg =>
  uscc === undefined ? { id, name } : { id, name, uscc };

const ownRecords = (organisation: Omit<Organisation, 'recordingOrg'>): Organisation => ({
  ...organisation,
  recordingOrg: orgOf(organisation),
});

/** The one that is real: its name and nothing that is not publicly known. */
const ASSOCIATION = ownRecords({
  id: asId<TeamId>('org-association'),
  kind: 'association',
  name: '中国助残志愿者协会',
  isSample: false,
});

/** Six cities in which the invented teams work: their codes and names. The first is where the demonstration plays. */
const CITIES = [
  ['3201', '南京市'],
  ['1101', '北京市'],
  ['5101', '成都市'],
  ['4401', '广州市'],
  ['4201', '武汉市'],
  ['6101', '西安市'],
] as const;

const TEAM_WORDS = ['助残志愿服务队', '助盲志愿服务队', '手语志愿服务队', '青年助残服务队', '邻里助残服务队'];

/** A code that fits its check character and that no registry gave out: 社会团体 of a city, number nought. */
const inventedUscc = (city: string): string => {
  const body = `51${city}00000000000`;
  return body + usccCheckOf(body);
};

const localAssociation = (code: string, city: string): Organisation =>
  ownRecords({
    id: asId<TeamId>(`org-${code}`),
    kind: 'local-association',
    name: `${city}助残志愿者协会（示例）`,
    uscc: inventedUscc(code),
    isSample: true,
  });

const LOCAL_ASSOCIATIONS = CITIES.map(([code, city]) => localAssociation(code, city));

function teamAt(at: number): SeedTeam {
  const city = at % CITIES.length;
  const [code = ''] = CITIES[city] ?? [];
  const spots = SPOTS.filter(({ region }) => region.code.startsWith(code));
  const [spot] = spots.slice(Math.floor(at / CITIES.length) % spots.length);
  const [local] = LOCAL_ASSOCIATIONS.slice(city);
  if (spot === undefined || local === undefined) {
    throw new Error(`team ${at} has no district`);
  }
  const word = NAME_WORDS[at % NAME_WORDS.length] ?? '';
  const kind = TEAM_WORDS[Math.floor(at / CITIES.length) % TEAM_WORDS.length] ?? '';
  return {
    id: asId<TeamId>(`team-${String(at + 1).padStart(2, '0')}`),
    kind: 'team',
    name: `${spot.shortName}${word}${kind}（示例）`,
    recordingOrg: local.recordingOrg,
    isSample: true,
    spot,
  };
}

/** Forty teams; the first serves 玄武区 of 南京市 and is the one of the demonstration's organizer. */
export const TEAMS: readonly SeedTeam[] = Array.from({ length: 40 }, (_, at) => teamAt(at));

/** The organisation that keeps the records of the demonstration's team. */
export const HOME_ORG: TeamId = asId<TeamId>('org-3201');

/** First four digits of the code of a team's city. */
export const cityOf = ({ spot }: SeedTeam): string => spot.region.code.slice(0, 4);

export const teamDocuments = (now: Instant): readonly object[] => [
  ...[ASSOCIATION, ...LOCAL_ASSOCIATIONS].map(({ id, ...rest }) => ({ _id: id, ...rest, ...storedAt(now) })),
  ...TEAMS.map(({ id, spot, ...rest }) => ({ _id: id, ...rest, region: spot.region, ...storedAt(now) })),
];
