import { ACCESS_FEATURES, type AccessFact, type AccessFeature } from '#core/access/features';
import type { KeptPlace, OpeningSpan, PlaceKind } from '#core/place/place';
import { SNAPSHOT_PART_ROWS } from '#core/place/snapshot';
import { briefOf, encodeRow } from '#core/place/snapshot-row';
import { countProgress } from '#core/plan/count-progress';
import { type CalendarDay, calendarDayAt, daysAfter, startOfDay } from '#core/shared/calendar';
import { contentVersion } from '#core/shared/content-version';
import { asId, type PlaceId } from '#core/shared/ids';
import { DAY, type Instant, instant, minutesAfter } from '#core/shared/instant';
import { type Dice, diceOf } from './dice';
import { storedAt } from './documents';
import { inventLandline, NAME_WORDS } from './invented-names';
import { photosAt } from './photos';
import { HOSTS, INTROS, NOTES, ROUTES, SERVICES } from './place-words';
import { pointNear, SPOTS, type Spot } from './spots';

const KIND_WORDS = { base: '阳光助残志愿服务基地', station: '阳光助残志愿服务驿站' } as const;
/** Chance that a feature is there; what is rare is what people have to ask about. */
const LIKELY: { readonly [TFeature in AccessFeature]?: number } = {
  'step-free-entrance': 0.85,
  elevator: 0.5,
  'accessible-toilet': 0.62,
  seating: 0.8,
  'text-contact': 0.7,
  'tactile-paving': 0.55,
  'companion-welcome': 0.7,
  'guide-dog-welcome': 0.6,
};

const WORKDAYS = [1, 2, 3, 4, 5];
const spansOn = (weekdays: readonly number[], fromMinute: number, toMinute: number): readonly OpeningSpan[] =>
  weekdays.map((weekday) => ({ weekday, fromMinute, toMinute }));

/** Usual hours: office hours with a noon break, all week, with late evenings; some only by appointment. */
const HOURS: readonly (readonly OpeningSpan[])[] = [
  [...spansOn(WORKDAYS, 540, 720), ...spansOn(WORKDAYS, 840, 1050)],
  spansOn(WORKDAYS, 510, 1050),
  spansOn([0, 1, 2, 3, 4, 5, 6], 480, 1200),
  spansOn([0, 2, 3, 4, 5, 6], 540, 1080),
  [...spansOn(WORKDAYS, 540, 1080), ...spansOn([0, 6], 600, 960)],
  [],
];

/** What is known of a place: most features are known, a few nobody has looked at yet. */
export function inventAccess(dice: Dice): readonly AccessFact[] {
  return ACCESS_FEATURES.flatMap((feature): readonly AccessFact[] => {
    const luck = dice.roll();
    const likely = LIKELY[feature] ?? 0.32;
    const note = dice.pick(NOTES[feature] ?? ['']);
    if (luck < likely) {
      return [{ feature, state: 'yes', ...(note === '' ? {} : { note }) }];
    }
    const rest = (luck - likely) / (1 - likely);
    return rest < 0.7 ? [{ feature, state: rest < 0.45 ? 'no' : 'unknown' }] : [];
  });
}

/** Days of designation: 190 of 300 in the plan's first phase, the rest in its second. */
function inventDesignation(dice: Dice, today: CalendarDay): CalendarDay {
  const [from, to]: readonly [CalendarDay, CalendarDay] = dice.chance(0.63)
    ? ['2023-03-01', '2024-12-20']
    : ['2025-01-10', daysAfter(today, -20)];
  const span = Math.max(0, (startOfDay(to) - startOfDay(from)) / DAY);
  return daysAfter(from, dice.between(0, span));
}

interface Wanted {
  readonly kind: PlaceKind;
  readonly at: number;
  readonly spot: Spot;
  readonly round: number;
  readonly now: Instant;
}

function inventPlace(dice: Dice, { kind, at, spot, round, now }: Wanted): KeptPlace {
  const turn = round * 2 + (kind === 'base' ? 0 : 1);
  const word = NAME_WORDS[(turn + (at % SPOTS.length) * 3) % NAME_WORDS.length] ?? '';
  const lap = Math.floor(turn / NAME_WORDS.length);
  const numbered = lap === 0 ? '' : `第${lap + 1}`;
  const designatedOn = inventDesignation(dice, calendarDayAt(now));
  const verifiedAt = instant(now - dice.between(2, 400) * DAY);
  const code = `${kind === 'base' ? 'JD' : 'YZ'}-${designatedOn.slice(0, 4)}-${String(at + 1).padStart(4, '0')}`;
  const street = dice.pick(['示例路', '示例大街', '示例东路', '示例西街', '示例巷', '示例新村']);
  return {
    id: asId<PlaceId>(`place-${kind}-${String(at + 1).padStart(4, '0')}`),
    siteNo: code,
    kind,
    name: `${spot.shortName}${word}${numbered}${KIND_WORDS[kind]}（示例）`,
    hostOrg: `${spot.shortName}${dice.pick(HOSTS[kind])}（示例）`,
    region: spot.region,
    address: `${spot.shortName}${street}${dice.between(1, 399)}号`,
    ...(dice.chance(0.75) ? { route: dice.pick(ROUTES) } : {}),
    point: pointNear(spot, dice.roll(), dice.between(80, 1400 + round * 40)),
    phone: inventLandline(spot.dialling, at + (kind === 'base' ? 1 : 5001)),
    opening: dice.pick(HOURS),
    services: dice.shuffled(SERVICES[kind]).slice(0, dice.between(3, 5)),
    access: inventAccess(dice),
    intro: dice.pick(INTROS[kind]),
    designatedOn,
    status: 'active',
    ...(dice.chance(0.8) ? { verifiedAt, verifiedBy: '示例核验员' } : {}),
    isSample: true,
  };
}

/** Half bases, half stations, spread over all provinces. Numbers run on within a kind. */
export function inventPlaces(seed: string, count: number, now: Instant): readonly KeptPlace[] {
  const dice = diceOf(`${seed}:places`);
  return Array.from({ length: count }, (_, at) => {
    const kind = at % 2 === 0 ? ('base' as const) : ('station' as const);
    const number = Math.floor(at / 2);
    const [spot] = SPOTS.slice(number % SPOTS.length);
    if (spot === undefined) {
      throw new Error('no spot');
    }
    const round = Math.floor(number / SPOTS.length);
    const place = inventPlace(dice, { kind, at: number, spot, round, now });
    const photos = photosAt(number, place.access);
    return photos.length === 0 ? place : { ...place, photos };
  });
}

export const placeDocuments = (places: readonly KeptPlace[]): readonly object[] =>
  places.map(({ id, ...place }) => ({
    ...place,
    _id: id,
    regionCode: place.region.code,
    ...storedAt(minutesAfter(startOfDay(place.designatedOn), 600)),
  }));

/** The directory's snapshot: a head and its parts, as stores/rebuild-snapshot would make it. */
export function snapshotDocuments(places: readonly KeptPlace[], now: Instant): readonly object[] {
  const inOrder = [...places].sort((one, other) => (one.id < other.id ? -1 : 1));
  const rows = inOrder.map((place) => encodeRow(briefOf(place)));
  const version = contentVersion(rows);
  const parts = Array.from(
    { length: Math.max(1, Math.ceil(rows.length / SNAPSHOT_PART_ROWS)) },
    (_, part) => ({
      _id: `places:${version}:${part}`,
      rows: JSON.stringify(rows.slice(part * SNAPSHOT_PART_ROWS, (part + 1) * SNAPSHOT_PART_ROWS)),
      ...storedAt(now),
    }),
  );
  const progress = countProgress(inOrder);
  const head = { version, parts: parts.length, total: rows.length, asOf: now, isSample: true, progress };
  return [...parts, { _id: 'places', ...head, ...storedAt(now) }];
}
