/** A power cut to come: at the `at`-th request from now, `before` it is carried out or `after`, with its answer unsent. */
export interface PowerCut {
  readonly at: number;
  readonly when: 'before' | 'after';
}

/** The plug of this machine. */
export interface Plug {
  /** Begins to count anew; nothing given means that the plug stays in. */
  set(cut: PowerCut | undefined): void;
  current(): PowerCut | undefined;
  /** Counts a request that came in, and pulls the plug if this one was waited for. */
  arrived(): PowerCut['when'] | undefined;
  /** Pulls the plug: nothing after this happens. */
  pull(): void;
}

/** A plug that is in; `pull` is what takes the power away. */
export function createPlug(pull: () => void): Plug {
  let cut: PowerCut | undefined;
  let counted = 0;
  return {
    set: (next) => {
      cut = next;
      counted = 0;
    },
    current: () => cut,
    arrived: () => {
      counted += 1;
      if (cut === undefined || counted !== cut.at) return undefined;
      if (cut.when === 'before') pull();
      return cut.when;
    },
    pull,
  };
}
