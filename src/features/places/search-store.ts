import { create } from 'zustand';
import type { AccessFeature } from '#core/access/features';
import type { PlaceKind } from '#core/place/place';
import type { Point } from '#core/place/point';
import { readStored, writeStored } from '../../platform/storage';

/** From where distances are counted. */
export interface From {
  readonly point: Point;
  /** Of a region about whose middle they are counted, so that they are rough; without one the device's own position. */
  readonly region?: string;
}

export interface PlaceFilter {
  readonly kind?: PlaceKind;
  readonly region?: { readonly code: string; readonly name: string };
  readonly access: readonly AccessFeature[];
}

export const NO_PLACE_FILTER: PlaceFilter = { access: [] };

const KEY = 'place-filter';

interface SearchStore {
  readonly filter: PlaceFilter;
  /** Whether places stand by distance, and from where: the device's position, or whichever region is the person's. */
  readonly start: Point | 'region' | undefined;
  readonly choose: (filter: PlaceFilter) => void;
  readonly startFrom: (start: Point | 'region' | undefined) => void;
}

export const usePlaceSearch = create<SearchStore>((set) => ({
  filter: { ...NO_PLACE_FILTER, ...readStored<PlaceFilter>(KEY) },
  start: undefined,
  choose: (filter) => {
    writeStored(KEY, filter);
    set({ filter });
  },
  startFrom: (start) => set({ start }),
}));

export const placeConditions = (filter: PlaceFilter): number =>
  Number(filter.kind !== undefined) + Number(filter.region !== undefined) + filter.access.length;
