import { create } from 'zustand';
import type { AccessFeature } from '#core/access/features';
import type { PlaceKind } from '#core/place/place';
import type { Point } from '#core/place/point';
import { readStored, writeStored } from '../../platform/storage';

/** From where distances are counted: the device's position, or a region chosen by hand. */
export interface From {
  readonly name: string;
  readonly point: Point;
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
  readonly from: From | undefined;
  readonly choose: (filter: PlaceFilter) => void;
  readonly startFrom: (from: From | undefined) => void;
}

export const usePlaceSearch = create<SearchStore>((set) => ({
  filter: { ...NO_PLACE_FILTER, ...readStored<PlaceFilter>(KEY) },
  from: undefined,
  choose: (filter) => {
    writeStored(KEY, filter);
    set({ filter });
  },
  startFrom: (from) => set({ from }),
}));

export const placeConditions = (filter: PlaceFilter): number =>
  Number(filter.kind !== undefined) + Number(filter.region !== undefined) + filter.access.length;
