/** What the gate feels and sounds like: 成功, 重复, 失败, 已离线保存. Told apart without looking: rhythm, pitch and length differ. */
export type Signal = 'ok' | 'again' | 'failed' | 'kept';

interface Pattern {
  /** Milliseconds of vibration and pause in turn, beginning with vibration. */
  readonly vibration: readonly number[];
  /** Tones one after the other: pitch in Hz, length in milliseconds. */
  readonly tones: readonly { readonly hertz: number; readonly lengthMs: number }[];
}

export const PATTERNS: Readonly<Record<Signal, Pattern>> = {
  ok: {
    vibration: [120],
    tones: [
      { hertz: 880, lengthMs: 120 },
      { hertz: 1320, lengthMs: 200 },
    ],
  },
  again: {
    vibration: [80, 120, 80],
    tones: [
      { hertz: 660, lengthMs: 120 },
      { hertz: 0, lengthMs: 80 },
      { hertz: 660, lengthMs: 120 },
    ],
  },
  kept: {
    vibration: [120, 80, 120, 80, 120],
    tones: [
      { hertz: 880, lengthMs: 120 },
      { hertz: 0, lengthMs: 60 },
      { hertz: 660, lengthMs: 200 },
    ],
  },
  failed: { vibration: [400], tones: [{ hertz: 220, lengthMs: 450 }] },
};
