import type { IssuerContact } from '#core/certificate/issuer-contact';
import type { RecordingOrg } from '#core/ledger/entry';
import { usccCheckOf } from '#core/ledger/uscc';
import { asId, type TeamId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import { storedAt } from './documents';
import { inventLandline, NAME_WORDS } from './invented-names';
import { SPOTS, type Spot } from './spots';

/** Who runs activities or keeps their records. */
export interface Organisation {
  readonly id: TeamId;
  readonly kind: 'association' | 'local-association' | 'team';
  readonly name: string;
  readonly uscc?: string;
  readonly issuer?: IssuerContact;
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

/** Six cities in which the invented teams work: their codes, names and telephone area codes. The first is where the demonstration plays. */
const CITIES = [
  ['3201', '南京市', '025'],
  ['1101', '北京市', '010'],
  ['5101', '成都市', '028'],
  ['4401', '广州市', '020'],
  ['4201', '武汉市', '027'],
  ['6101', '西安市', '029'],
] as const;

const TEAM_WORDS = ['助残志愿服务队', '助盲志愿服务队', '手语志愿服务队', '青年助残服务队', '邻里助残服务队'];

/** A code that fits its check character and that no registry gave out: 社会团体 of a city, number nought. */
const inventedUscc = (city: string): string => {
  const body = `51${city}00000000000`;
  return body + usccCheckOf(body);
};

/** Whom to ask at an invented organisation: nobody, and a number that reaches nobody. */
const inventedIssuer = (dialling: string): IssuerContact => ({
  ...{ responsible: '吴老师（示例）', handler: '郑老师（示例）', phone: inventLandline(dialling, 8001) },
});

const localAssociation = ([code, city, dialling]: (typeof CITIES)[number]): Organisation =>
  ownRecords({
    id: asId<TeamId>(`org-${code}`),
    kind: 'local-association',
    name: `${city}助残志愿者协会（示例）`,
    uscc: inventedUscc(code),
    issuer: inventedIssuer(dialling),
    isSample: true,
  });

const LOCAL_ASSOCIATIONS = CITIES.map(localAssociation);

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

/** Whom to ask there; printed on what it certifies. */
export const HOME_ISSUER: IssuerContact = inventedIssuer('025');

/** First four digits of the code of a team's city. */
export const cityOf = ({ spot }: SeedTeam): string => spot.region.code.slice(0, 4);

export const teamDocuments = (now: Instant): readonly object[] => [
  ...[ASSOCIATION, ...LOCAL_ASSOCIATIONS].map(({ id, ...rest }) => ({ _id: id, ...rest, ...storedAt(now) })),
  ...TEAMS.map(({ id, spot, ...rest }) => ({ _id: id, ...rest, region: spot.region, ...storedAt(now) })),
];
