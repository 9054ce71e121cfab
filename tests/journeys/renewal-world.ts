import { inHours } from '../builders/an-activity';
import { type Seeded, volunteersSeeded } from '../builders/documents';
import { WORLD } from './world-data';

/** Somebody who registered under an earlier 隐私政策. */
export const AGREED_BEFORE = 'open-1';

/** The world of the journeys with them in it. */
export const RENEWAL_WORLD: readonly Seeded[] = [
  ...WORLD.filter(({ collection }) => collection !== 'volunteers'),
  volunteersSeeded(2, { 1: { consents: [{ key: 'privacy', version: '2026-11', at: inHours(-300) }] } }),
];
