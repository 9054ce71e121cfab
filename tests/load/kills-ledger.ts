import type { CallName, ReplyOf } from '#core/api';
import { FAILURES } from '#core/shared/failure';
import type { Reply } from '#core/shared/reply';
import { ask } from '../builders/a-cloud';
import type { CloudSession } from '../support/cloud';

/** A call that found nobody on the other side, and a person who does not come back to ask again. */
export class GivenUp extends Error {}

/** A machine that dies and comes back, and what it acknowledged. */
export interface Ledger {
  /** Replies that no client should ever see. */
  readonly wrong: readonly string[];
  /** Makes a call until it is acknowledged; once unanswered, those who do not insist give up. */
  insist<TName extends CallName>(
    session: CloudSession,
    name: TName,
    asked: { readonly request: object; readonly insists: boolean },
  ): Promise<ReplyOf<TName>>;
  /** Resolves when so many more calls have been acknowledged. */
  after(calls: number): Promise<void>;
  /** Between these two nobody calls. */
  died(): void;
  returned(): void;
}

/** Something that is waited for. */
interface Gate {
  readonly opened: Promise<void>;
  readonly open: () => void;
}

/** A gate that is closed until somebody opens it. */
export function gate(): Gate {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** Why a call that brought no value is not made again: a wrong answer, or `''` for somebody who does not insist. */
function reasonToStop(reply: Reply<unknown> | undefined, insists: boolean): string | undefined {
  if (reply === undefined || reply.ok) {
    return insists ? undefined : '';
  }
  return FAILURES[reply.code].retryable ? undefined : JSON.stringify(reply);
}

/** An empty ledger of a machine that runs. */
export function openLedger(): Ledger {
  const wrong: string[] = [];
  let acknowledged = 0;
  let alive = gate();
  alive.open();
  let awaited: { readonly count: number; readonly reached: Gate } | undefined;
  const counted = () => {
    acknowledged += 1;
    if (awaited !== undefined && acknowledged >= awaited.count) {
      awaited.reached.open();
    }
  };
  const refuse = (name: string, why: string): never => {
    wrong.push(`${name}: ${why}`);
    throw new GivenUp(name);
  };
  const giveUp = (name: string): never => {
    throw new GivenUp(name);
  };
  const answered = <TName extends CallName>(session: CloudSession, name: TName, request: object) =>
    ask(session, name, request).catch((cause: Error) => {
      // What fetch throws when the line is dead; a living gateway that cannot answer throws something else.
      if (cause.name !== 'TypeError') {
        return refuse(name, cause.message);
      }
      return undefined;
    });
  return {
    wrong,
    insist: async (session, name, { request, insists }) => {
      for (;;) {
        await alive.opened;
        const reply = await answered(session, name, request);
        if (reply?.ok === true) {
          counted();
          return reply.value;
        }
        const whyNot = reasonToStop(reply, insists);
        if (whyNot !== undefined) {
          return whyNot === '' ? giveUp(name) : refuse(name, whyNot);
        }
      }
    },
    after: (calls) => {
      awaited = { count: acknowledged + calls, reached: gate() };
      return awaited.reached.opened;
    },
    died: () => {
      alive = gate();
    },
    returned: () => alive.open(),
  };
}
