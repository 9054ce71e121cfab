/** Where in a synchronisation the battery dies. */
export const DEATHS = [
  'before sending',
  'while it flies',
  'before it is noted',
  'half noted',
  'half a roster kept',
] as const;
export type Death = (typeof DEATHS)[number];

/** The battery of one life of a phone. */
export interface Battery {
  readonly isDead: () => boolean;
  /** Resolves at death. */
  readonly died: Promise<void>;
  /** Lets the phone die at a moment of what it does next. */
  readonly dieAt: (death: Death) => void;
  /** Before each change to the flash memory; throws when there is no power for it. */
  readonly beforeChange: (key: string) => void;
  /** Carries a call, unless the phone dies at it; a dead phone hears nothing, ever. */
  readonly carry: (url: string, send: () => Promise<Response>) => Promise<Response>;
}

const strays: Promise<unknown>[] = [];
/** Calls that phones had sent when they died, ended. */
export const straysEnded = (): Promise<unknown> => Promise.all(strays);

const nothing = (): Promise<never> => new Promise(() => undefined);

const scansIn = async (response: Response): Promise<number> => {
  const reply = (await response.json()) as { readonly value?: { readonly outcomes: readonly unknown[] } };
  return reply.value?.outcomes.length ?? 0;
};

/** A full battery. */
export function aBattery(): Battery {
  const { promise: died, resolve } = withResolver();
  let death: Death | undefined;
  let isDead = false;
  /** Changes of keys that begin so until there is no power left. */
  let lasts: { readonly prefix: string; left: number } | undefined;
  const die = (): void => {
    isDead = true;
    resolve();
  };

  const upload = async (send: () => Promise<Response>): Promise<Response> => {
    if (death === 'before sending') {
      die();
      return nothing();
    }
    const flying = send();
    if (death === 'while it flies') {
      strays.push(flying.catch(() => undefined));
      die();
      return nothing();
    }
    const response = await flying;
    if (death === 'before it is noted' || death === 'half noted') {
      const half = Math.floor((await scansIn(response.clone())) / 2);
      lasts = { prefix: 'outbox:', left: death === 'half noted' ? half : 0 };
    }
    return response;
  };

  return {
    isDead: () => isDead,
    died,
    dieAt: (moment) => {
      death = moment;
      lasts = moment === 'half a roster kept' ? { prefix: 'roster-', left: 1 } : undefined;
    },
    beforeChange: (key) => {
      if (lasts !== undefined && key.startsWith(lasts.prefix)) {
        lasts.left -= 1;
        if (lasts.left < 0) {
          die();
        }
      }
      if (isDead) {
        throw new Error('the phone is dead');
      }
    },
    carry: async (call, send) => {
      if (isDead) {
        return nothing();
      }
      const response = await (call === 'upload-scans' ? upload(send) : send());
      return isDead ? nothing() : response;
    },
  };
}

function withResolver(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
