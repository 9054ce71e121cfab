import type { GateActivity } from '#core/attendance/calls';
import type { Instant } from '#core/shared/instant';
import { forgetStored, readStored, storedKeys } from '../../platform/storage';
import { forgetVaultKey } from '../../platform/vault-key';

/** What may lie on the phone unsealed: the public side of the activity, and where the pages are. */
export interface RosterHead {
  readonly activity: GateActivity;
  readonly version: string;
  readonly pages: number;
  readonly syncedAt: Instant;
  /** This phone's clock minus the server's, in milliseconds, as last measured. */
  readonly skewMs: number;
  /** For how many days after the activity it may stay, as the server said with it. */
  readonly keptDays?: number;
}

/** Where the roster in use of an activity begins, and a download under way. */
export const HEAD = 'roster:';
export const DOWNLOAD = 'roster-download:';
const PAGE = 'roster-page:';

/** Where the sealed pages of one version lie. */
export const pagesOf = (activityId: string, version: string): string => `${PAGE}${activityId}:${version}:`;

export const readHead = (activityId: string): RosterHead | undefined => readStored(HEAD + activityId);

function forgetAll(prefix: string, except: readonly string[] = []): void {
  for (const key of storedKeys()) {
    if (key.startsWith(prefix) && !except.some((kept) => key.startsWith(kept))) {
      forgetStored(key);
    }
  }
}

/** Gives a download up; its pages go, the roster in use stays. */
export function dropDownload(activityId: string): void {
  forgetStored(DOWNLOAD + activityId);
  const head = readHead(activityId);
  const inUse = head === undefined ? [] : [pagesOf(activityId, head.version)];
  forgetAll(`${PAGE}${activityId}:`, inUse);
}

/** Wipes one roster: the right to this gate was withdrawn, or the activity is long over. With the last one the key goes. */
export async function wipeRoster(activityId: string): Promise<void> {
  forgetStored(HEAD + activityId);
  dropDownload(activityId);
  if (!storedKeys().some((key) => key.startsWith(PAGE))) {
    await forgetVaultKey();
  }
}

/** Every roster on this phone, whole ones and half ones. */
export const rostersOnPhone = (): readonly RosterHead[] =>
  storedKeys()
    .filter((key) => key.startsWith(HEAD) || key.startsWith(DOWNLOAD))
    .flatMap((key) => readStored<RosterHead>(key) ?? []);
