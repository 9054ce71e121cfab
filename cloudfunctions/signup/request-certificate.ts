import { type RequestCertificateReply, requestCertificateRequest } from '#core/certificate/calls';
import { CERT_NO_BYTES, CHECK_CODE_BYTES, certNoFrom, checkCodeFrom } from '#core/certificate/cert-no';
import { recordChoices } from '#core/certificate/certifiable';
import { compose, type Wish } from '#core/certificate/compose';
import { mayReplace } from '#core/certificate/replacement';
import { type KeptStanding, standingsOf } from '#core/hours/standings';
import { canonicalText, type Plain } from '#core/ledger/canonical-text';
import { calendarDayAt } from '#core/shared/calendar';
import { Failure } from '#core/shared/failure';
import { asId, type SignupId } from '#core/shared/ids';
import type { Instant } from '#core/shared/instant';
import type { Member } from '#core/volunteer/member';
import { fingerprint } from '#kernel/fingerprint';
import { freshBytes } from '#kernel/random';
import { verb } from '#kernel/verb';
import { checkText } from '#kernel/wechat';
import { claimReplacement } from '#stores/certificate-claims';
import { isLedgerWatched, watchLedgerOf } from '#stores/certificate-sweeps';
import { type CertificateDocument, certificateOfRequest, replacedAt } from '#stores/certificates';
import { entriesOfVolunteers } from '#stores/ledger';
import { issuerOf } from '#stores/teams';
import { fullNameOf } from './certifiable-records';
import { issue } from './issue-certificate';
import { ownCertificate, readOwn, snapshotIn } from './own-certificate';

/** What a retry was issued; the same id for another wish is a mistake of the device. */
function sameWish(document: CertificateDocument, contents: string): CertificateDocument {
  if (document.contents !== contents) {
    const sentence = '这次申请已经用过，请重新打开这一页再申请';
    throw new Failure('INVALID_INPUT', 'another wish under the same id', [{ path: 'requestId', sentence }]);
  }
  return document;
}

type Standings = ReadonlyMap<SignupId, KeptStanding>;

/** Whether the certificate whose place is asked for may be replaced; where none is, there is nothing against it. */
async function replacesRightly(wish: Wish, own: Member, standings: Standings): Promise<boolean> {
  if (wish.replaces === undefined) {
    return true;
  }
  const old = await readOwn(wish.replaces, own.volunteerNo);
  const isFree = (await replacedAt(wish.replaces)) === undefined;
  return isFree && mayReplace(await snapshotIn(old), wish, recordChoices(standings));
}

const issued = async (document: CertificateDocument): Promise<RequestCertificateReply> => ({
  kind: 'issued',
  certificate: await ownCertificate(document),
});

interface Asked {
  readonly wish: Wish;
  readonly requestKey: string;
  readonly contents: string;
  readonly member: Member;
  readonly now: Instant;
}

/** Draws a certificate up from what the ledger says now, or says what stands in its way; writes nothing. */
async function drawnUp({ wish, member, now }: Asked) {
  const [entries, volunteerName, told] = await Promise.all([
    entriesOfVolunteers([member.volunteerNo]),
    fullNameOf(member.id),
    issuerOf(wish.orgId),
  ]);
  const standings = standingsOf(entries);
  const certNo = certNoFrom(calendarDayAt(now), freshBytes(CERT_NO_BYTES));
  const composed = compose(standings, wish, {
    ...{ certNo, volunteerName, volunteerNo: member.volunteerNo, issuedAt: now },
    ...(told.kind === 'told' ? { issuer: told.issuer } : {}),
  });
  if (composed.kind !== 'composed' || (await replacesRightly(wish, member, standings))) {
    return composed;
  }
  return { kind: 'cannot-replace' } as const;
}

/** As {@link drawnUp}; from an organisation's first certificate on its ledger is watched for what breaks them. */
async function drawnUpWatched(asked: Asked) {
  const { orgId } = asked.wish;
  const isWatched = await isLedgerWatched(orgId);
  const drawn = await drawnUp(asked);
  if (isWatched || drawn.kind !== 'composed') {
    return drawn;
  }
  await watchLedgerOf(orgId);
  // What was decided before the watch began has to be read, for the watch will not see it.
  return drawnUp(asked);
}

/** As {@link drawnUpWatched}; the place of another certificate is claimed first, so that one alone takes it. */
async function drawnUpClaimed(asked: Asked) {
  const drawn = await drawnUpWatched(asked);
  const { requestKey, now } = asked;
  const { replaces } = asked.wish;
  if (drawn.kind !== 'composed' || replaces === undefined) {
    return drawn;
  }
  const isClaimed = await claimReplacement({ replaces, requestKey, now });
  return isClaimed ? drawn : ({ kind: 'cannot-replace' } as const);
}

async function issueFor(asked: Asked): Promise<RequestCertificateReply> {
  const { requestKey, contents } = asked;
  const drawn = await drawnUpClaimed(asked);
  if (drawn.kind !== 'composed') {
    // The same request may have been answered meanwhile: then it is its own certificate that stands in the way.
    const earlier = drawn.kind === 'cannot-replace' ? await certificateOfRequest(requestKey) : undefined;
    return earlier === undefined ? drawn : issued(sameWish(earlier, contents));
  }
  const checkCode = checkCodeFrom(freshBytes(CHECK_CODE_BYTES));
  const document = await issue({ snapshot: drawn.snapshot, checkCode, requestKey, contents });
  return issued(sameWish(document, contents));
}

/**
 * 申请证明: free and at once, over records that are in force (民政部令第67号 第十四条). A retry is issued the same
 * certificate; whatever stands in the way is named, and nothing is left behind.
 */
export const requestCertificate = verb({
  name: 'request-certificate',
  right: 'registered',
  request: requestCertificateRequest,
  run: async ({ requestId, orgId, from, to, ...asked }, { visitor: { openid, member }, now }) => {
    const { purposeNote, replaces } = asked;
    const records = [...new Set(asked.records)].sort().map((id) => asId<SignupId>(id));
    const wish: Wish = {
      ...{ orgId: asId(orgId), period: { from, to }, records },
      ...(purposeNote === undefined ? {} : { purposeNote }),
      ...(replaces === undefined ? {} : { replaces }),
    };
    const contents = fingerprint(canonicalText(wish as unknown as Plain));
    const requestKey = `${member.id}:${requestId}`;
    const earlier = await certificateOfRequest(requestKey);
    if (earlier !== undefined) {
      return issued(sameWish(earlier, contents));
    }
    if (purposeNote !== undefined && (await checkText(openid, purposeNote)) === 'risky') {
      return { kind: 'text-refused' };
    }
    return issueFor({ wish, requestKey, contents, member, now });
  },
});
