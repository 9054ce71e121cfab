import * as v from 'valibot';
import type { CallName, CallsOf, FunctionName, ReplyOf, RequestOf } from '#core/api';
import type { Right, ScopedRight } from '#core/role/roles';
import type { Scope, VisitorWith } from '#core/role/visitor';
import { Failure } from '#core/shared/failure';
import type { Instant } from '#core/shared/instant';
import { faultsOf } from './faults';

/** What a verb learns besides its request. What is in `visitor` depends on the right it asked for. */
export interface Visit<TRight extends Right> {
  readonly visitor: VisitorWith<TRight>;
  readonly now: Instant;
  readonly requestId: string;
  /** Where the call comes from: the identity, else the network address; only to count what is done too often. */
  readonly source?: string | undefined;
}

/**
 * Lets a caller in or throws UNAUTHENTICATED or FORBIDDEN. `scopeOf` reads the request, and is asked only of callers
 * who might have the right somewhere, so that a stranger learns nothing from how a request is refused.
 */
export type Admit = <TRight extends Right>(
  openid: string | undefined,
  right: TRight,
  scopeOf: () => Scope,
) => Promise<VisitorWith<TRight>>;

type Schema<TRequest> = v.GenericSchema<TRequest, unknown>;

interface Declared<TName extends CallName, TSchema, TRight extends Right> {
  readonly name: TName;
  readonly right: TRight;
  readonly request: TSchema;
}

type Declaration<
  TName extends CallName,
  TSchema extends Schema<RequestOf<TName>>,
  TRight extends Right,
> = Declared<TName, TSchema, TRight> & {
  readonly run: (request: v.InferOutput<TSchema>, visit: Visit<TRight>) => Promise<ReplyOf<TName>>;
} & (TRight extends ScopedRight
    ? {
        /** The activity or team the right is asked for. */ readonly scope: (
          request: v.InferOutput<TSchema>,
        ) => Scope;
      }
    : { readonly scope?: never });

/** One event on its way to a verb. */
export interface Arrival {
  readonly given: unknown;
  readonly openid: string | undefined;
  readonly admit: Admit;
  readonly now: Instant;
  readonly requestId: string;
  readonly source?: string | undefined;
}

/** A call a function answers: its name, the right it needs, and how it is answered. */
export interface Verb<TName extends CallName> {
  readonly name: TName;
  readonly right: Right;
  readonly answer: (arrival: Arrival) => Promise<ReplyOf<TName>>;
}

/** Exactly the calls of one function; one too few or too many does not compile. */
export type VerbsOf<TFunction extends FunctionName> = {
  readonly [TName in CallsOf<TFunction>]: Verb<TName>;
};

function parsed<TSchema extends v.GenericSchema>(schema: TSchema, given: unknown): v.InferOutput<TSchema> {
  const outcome = v.safeParse(schema, given);
  if (!outcome.success) {
    throw new Failure('INVALID_INPUT', 'the request does not fit', faultsOf(outcome.issues));
  }
  return outcome.output;
}

/**
 * Declares a call: the right it needs, the shape of its request, and what it does. The order is fixed: first the
 * right, then the shape, then the work.
 */
export function verb<
  TName extends CallName,
  TSchema extends Schema<RequestOf<TName>>,
  const TRight extends Right,
>(declaration: Declaration<TName, TSchema, TRight>): Verb<TName> {
  const { name, right, request, run, scope } = declaration;
  return {
    name,
    right,
    answer: async ({ given, openid, admit, now, requestId, source }) => {
      const scopeOf = () => scope?.(parsed(request, given)) ?? {};
      const visitor = await admit(openid, right, scopeOf);
      return run(parsed(request, given), { visitor, now, requestId, source });
    },
  };
}
