import type { KeptPlace } from '#core/place/place';
import { asId, type PlaceId, type RegionCode } from '#core/shared/ids';
import { count, find, get } from '#kernel/database';
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

const ROWS = 1000;

/** Every place that is active, in the order of ids. */
export async function activePlaces(): Promise<readonly KeptPlace[]> {
  const all: KeptPlace[] = [];
  for (let last = ''; ; ) {
    const rows = await find(places, {
      where: { status: equal('active' as const), _id: above(last) },
      order: [['_id', 'asc']],
      limit: ROWS,
    });
    all.push(...rows.map(toPlace));
    last = rows.at(-1)?._id ?? '';
    if (rows.length < ROWS) {
      return all;
    }
  }
}

/** How many places are active. */
export const countActivePlaces = (): Promise<number> => count(places, { status: equal('active' as const) });
