import type { ActivityId, TeamId } from '../shared/ids';
import type { Member } from '../volunteer/member';
import type { Right, StaffRole } from './roles';

/** What a right is asked for. An activity stands for its team too. */
export interface Scope {
  readonly activityId?: ActivityId;
  readonly teamId?: TeamId;
  /** The organisation that keeps the activity's records. */
  readonly orgId?: TeamId;
}

/** Anybody, known to the platform or not. */
export interface Visitor {
  readonly openid?: string;
}

/** Somebody the platform knows. `roles` are read only for rights of staff. */
export interface Person {
  readonly openid: string;
  readonly roles: readonly StaffRole[];
}

/** A person who has registered. Staff have, and are active. */
export interface Registered extends Person {
  readonly member: Member;
}

/** What is known of a caller who was let in with a right. */
export type VisitorWith<TRight extends Right> = TRight extends 'anyone'
  ? Visitor
  : TRight extends 'person' | 'platform-timer'
    ? Person
    : Registered;
