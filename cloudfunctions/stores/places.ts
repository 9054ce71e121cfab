import type { KeptPlace } from '#core/place/place';
import type { ListedPlace } from '#core/place/snapshot-row';
import { asId, type PlaceId, type RegionCode } from '#core/shared/ids';
import { count, findFields, get } from '#kernel/database';
import { above, equal } from '#kernel/database/condition';
import { collection, type Stored } from '#kernel/database/document';

/** A place as stored. */
export interface PlaceDocument extends Stored, Omit<KeptPlace, 'id'> {
  readonly regionCode: RegionCode;
}

const places = collection<PlaceDocument>('places');

function toPlace(document: PlaceDocument): KeptPlace {
  const { _id, rev, createdAt, regionCode, ...fields } = document;
  const { writeToken, ...place } = fields as typeof fields & { readonly writeToken?: string };
  return { ...place, id: asId(_id) };
}

/** Reads a place, also one that is closed for good. */
export async function readPlace(id: PlaceId): Promise<KeptPlace | undefined> {
  const document = await get(places, id);
  return document === undefined ? undefined : toPlace(document);
}

const LISTED = [
  ...(['kind', 'name', 'region', 'address', 'point', 'phone'] as const),
  ...(['opening', 'access', 'designatedOn', 'isSample'] as const),
] as const;
/** Places in one answer, so that it stays below 1 MB even if each has a note on all that makes it accessible. */
const ROWS = 100;

/** Every place that is active as the directory lists it, in the order of ids. */
export async function activePlaces(): Promise<readonly ListedPlace[]> {
  const all: ListedPlace[] = [];
  for (let last = ''; ; ) {
    const rows = await findFields(
      places,
      {
        where: { status: equal('active' as const), _id: above(last) },
        order: [['_id', 'asc']],
        limit: ROWS,
      },
      LISTED,
    );
    all.push(...rows.map(({ _id, ...place }) => ({ ...place, id: asId<PlaceId>(_id) })));
    last = rows.at(-1)?._id ?? '';
    if (rows.length < ROWS) {
      return all;
    }
  }
}

/** How many places are active. */
export const countActivePlaces = (): Promise<number> => count(places, { status: equal('active' as const) });
