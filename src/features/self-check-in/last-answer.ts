import type { ReplyOf } from '#core/api';
import { readStored, writeStored } from '../../platform/storage';
import type { OwnScan } from './own-outbox';

/** What the server last said of somebody's self check-in at one activity, for whoever opens the screen later. */
export interface LastAnswer extends Pick<ReplyOf<'scan-venue'>, 'verdict' | 'forced'> {
  readonly scanId: string;
  readonly kind: OwnScan['kind'];
  readonly happenedAt: number;
}

const keyOf = (activityId: string): string => `own-answer:${activityId}`;

export const lastAnswer = (activityId: string): LastAnswer | undefined =>
  readStored<LastAnswer>(keyOf(activityId));

export const keepLastAnswer = (activityId: string, answer: LastAnswer): boolean =>
  writeStored(keyOf(activityId), answer);
