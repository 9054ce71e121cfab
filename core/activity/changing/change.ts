import { asId, type PlaceId } from '../../shared/ids';
import { type Instant, instant } from '../../shared/instant';
import { sameContent } from '../../shared/same-content';
import { type Activity, type ActivityChange, CHANGEABLE, type Changeable } from '../activity';
import { dutyFrom, factFrom } from '../publishing/from-draft';
import type { ChangeDraft } from './calls';

type Changed = Pick<Activity, Changeable>;

/** Takes out what is undefined, so that it does not hide what stands there. */
const given = (fields: { readonly [TField in Changeable]?: Changed[TField] | undefined }): Partial<Changed> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const moment = (at: number | undefined): Instant | undefined => (at === undefined ? undefined : instant(at));

/** A new place brings its own way, point and pictures, or has none. */
function placeFrom({ region, placeId, ...place }: NonNullable<ChangeDraft['place']>): Partial<Changed> {
  return given({
    ...place,
    region: { code: asId(region.code), name: region.name },
    placeId: placeId === undefined ? undefined : asId<PlaceId>(placeId),
  });
}

function withoutPlace(activity: Activity): Activity {
  const { route, point, placeId, photos, ...rest } = activity;
  return rest;
}

function withoutBring(activity: Activity): Activity {
  const { bring, ...rest } = activity;
  return rest;
}

/** The activity as a change would leave it; the change itself is not on its list yet. */
export function changed(activity: Activity, draft: ChangeDraft): Activity {
  const { place, bring, access, duties, summary, easySummary, contact, riskNotice, guarantees } = draft;
  const placed = place === undefined ? activity : { ...withoutPlace(activity), ...placeFrom(place) };
  const emptied = bring?.length === 0 ? withoutBring(placed) : placed;
  return {
    ...emptied,
    ...given({
      startsAt: moment(draft.startsAt),
      endsAt: moment(draft.endsAt),
      signupClosesAt: moment(draft.signupClosesAt),
      bring: bring?.length === 0 ? undefined : bring,
      access: access?.map(factFrom),
      duties: duties?.map(dutyFrom),
      ...{ summary, easySummary, contact, riskNotice, guarantees },
    }),
  };
}

/** What two states of an activity say differently. */
export const differences = (one: Activity, other: Activity): readonly Changeable[] =>
  CHANGEABLE.filter((field) => !sameContent(one[field], other[field]));

/** Puts a change on the list of the activity it leads to. */
export function withChange(
  activity: Activity,
  next: Activity,
  { id, at, reason }: Pick<ActivityChange, 'id' | 'at' | 'reason'>,
): Activity {
  const earlier = activity.changes ?? [];
  const before = Object.fromEntries(
    differences(activity, next).map((field) => [field, activity[field] ?? null]),
  );
  // Machines' clocks differ a little; the list is in order all the same.
  const latest = Math.max(at, earlier.at(-1)?.at ?? at);
  return { ...next, changes: [...earlier, { id, at: instant(latest), reason, before }] };
}

/** How often an activity was changed (第几版). */
export const versionOf = ({ changes = [] }: Pick<Activity, 'changes'>): number => changes.length;

/** Everything in a change that the public will read, for the platform's text check. */
export const textOfChange = ({
  reason,
  summary,
  easySummary,
  riskNotice,
  guarantees,
  ...draft
}: ChangeDraft): string =>
  [
    ...[reason, summary, easySummary, riskNotice, guarantees, draft.contact?.name],
    ...[draft.place?.venue, draft.place?.address, draft.place?.route],
    ...(draft.place?.photos ?? []).map(({ alt }) => alt),
    ...(draft.access ?? []).map(({ note }) => note),
    ...(draft.bring ?? []),
    ...(draft.duties ?? []).flatMap(({ name, task }) => [name, task]),
  ]
    .filter((text) => text !== undefined && text !== '')
    .join('\n');
