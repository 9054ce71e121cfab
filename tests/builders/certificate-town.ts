import type { OwnCertificate, RequestCertificateRequest } from '#core/certificate/calls';
import type { Decision } from '#core/hours/decision';
import { asId } from '#core/shared/ids';
import type { Cloud, CloudSession } from '../support/cloud';
import type { CloudOptions } from '../support/start-cloud';
import { aCloud, answerOf } from './a-cloud';
import { anActivity } from './an-activity';
import { entriesOf, ISSUER, ledgerSeeded, ORG } from './certificates';
import { aDecision } from './decisions';
import { activitiesSeeded, orgSeeded, rolesSeeded, type Seeded, volunteersSeeded } from './documents';
import { volunteerNoOf } from './gate';
import { sealed } from './secrets';

/** A decision about the service of volunteer number so-and-so at an activity. */
export const decidedFor = (
  kind: Decision['kind'],
  { activity, number, ...changes }: { activity: string; number: number } & Parameters<typeof aDecision>[1],
): Decision =>
  aDecision(kind, {
    ...{
      record: asId(`${activity}:v${number}`),
      activityId: asId(activity),
      volunteerNo: volunteerNoOf(number),
    },
    ...changes,
  });

/** Name of volunteer 2, with characters few fonts have. */
export const RARE_NAME = '欧阳龑𬱖';

/**
 * A cloud whose ledger holds these decisions; `open-8` organizes for the recording organisation, `open-9`
 * elsewhere; `open-7` is of the secretariat. `later` is what another such cloud had come to hold.
 */
export const certificateTown = (
  decisions: readonly Decision[],
  { later = [], ...options }: CloudOptions & { readonly later?: readonly Seeded[] } = {},
): Promise<Cloud> => aCloud([...certificateWorld(decisions), ...later], options);

/** What such a cloud is seeded with. */
export const certificateWorld = (decisions: readonly Decision[]): readonly Seeded[] => [
  ...activitiesSeeded([anActivity()]),
  volunteersSeeded(10, { 2: { name: sealed(RARE_NAME, 'name') } }),
  orgSeeded({ issuer: ISSUER }, 'team-1'),
  rolesSeeded({
    'open-8': [{ kind: 'organizer', teamId: ORG.id }],
    'open-9': [{ kind: 'organizer', teamId: asId('team-2') }],
    'open-7': [{ kind: 'secretariat' }],
  }),
  ledgerSeeded(entriesOf(decisions)),
];

let requests = 0;

/** A wish of volunteer 0 for `activity-1` in November 2026. */
export function aCertificateRequest(
  changes: Partial<RequestCertificateRequest> = {},
): RequestCertificateRequest {
  requests += 1;
  return {
    ...{ requestId: `request-${String(requests).padStart(8, '0')}`, orgId: ORG.id },
    ...{ from: '2026-11-01', to: '2026-11-30', records: ['activity-1:v0'] },
    ...changes,
  };
}

/** Requests a certificate that must be issued. */
export async function issuedTo(
  session: CloudSession,
  changes: Partial<RequestCertificateRequest> = {},
): Promise<OwnCertificate> {
  const reply = await answerOf(session, 'request-certificate', aCertificateRequest(changes));
  if (reply.kind !== 'issued') {
    throw new Error(`not issued: ${JSON.stringify(reply)}`);
  }
  return reply.certificate;
}
