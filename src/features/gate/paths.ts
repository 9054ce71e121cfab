import { pathTo } from '../../platform/navigate';

const screen = (name: string) => `/packages/organizer/${name}/index` as const;

export const scannerPath = (id: string): string => pathTo(screen('scanner'), { id });
export const rosterPath = (id: string): string => pathTo(screen('roster'), { id });
export const syncPath = (id: string): string => pathTo(screen('sync'), { id });
export const pointPath = (id: string): string => pathTo(screen('gate-point'), { id });
export const ownScansPath = (id: string): string => pathTo(screen('own-scans'), { id });
export const undoPath = (id: string, scan: string): string => pathTo(screen('undo-scan'), { id, scan });
export const walkInPath = (id: string): string => pathTo(screen('walk-in'), { id });
/** What an organizer settles of an activity's scans. */
export const flagsPath = (id: string): string => pathTo(screen('flags'), { id });
export const venueCodePath = (id: string): string => pathTo(screen('venue-code'), { id });
