import type { PlaceKind } from '../place/place';
import type { Instant } from '../shared/instant';

/**
 * The plan's target: 500 bases and 500 stations (志愿助残阳光行动实施方案, 中助协发〔2022〕5号, 阳光基地行动).
 * Its split is two pooled phases; the text gives no figure for a single year.
 */
export const PLAN_TARGET = {
  total: 500,
  phases: [
    { from: '2023-01-01', to: '2024-12-31', each: 200 },
    { from: '2025-01-01', to: '2026-12-31', each: 300 },
  ],
} as const;

/** How many places this platform has on record (平台收录), not how many exist in the country. */
export interface KindProgress {
  readonly kind: PlaceKind;
  readonly recorded: number;
  readonly target: number;
  readonly byPhase: readonly {
    readonly from: string;
    readonly to: string;
    readonly recorded: number;
    readonly target: number;
  }[];
}

export interface PlanProgress {
  readonly kinds: readonly KindProgress[];
  readonly asOf: Instant;
  readonly isSample: boolean;
}
