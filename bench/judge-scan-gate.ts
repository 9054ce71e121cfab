import nacl from 'tweetnacl';
import { toBase64url } from '#core/attendance/base64url';
import type { GateActivity } from '#core/attendance/calls';
import { foldScans } from '#core/attendance/fold-scans';
import { judgeScan } from '#core/attendance/judge-scan';
import { encodePass, parsePass, passStepAt } from '#core/attendance/pass';
import type { RosterEntry, Scan } from '#core/attendance/scan';
import { scansBySignup } from '#core/attendance/scan-order';
import { asId, type DutyId, type SignupId } from '#core/shared/ids';
import { instant, MINUTE } from '#core/shared/instant';
import { volunteerNoFrom } from '#core/volunteer/volunteer-no';

const STARTS_AT = instant(Date.parse('2026-11-29T09:00:00+08:00'));
const hour = { startsAt: STARTS_AT, endsAt: instant(STARTS_AT + 180 * MINUTE) };

const activity: GateActivity = {
  ...{ id: asId('bench'), title: '千人助残健步走', venue: '奥林匹克公园', status: 'published', ...hour },
  countsAsService: true,
  duties: [
    {
      ...{ id: asId<DutyId>('guide'), name: '引导员', task: '引导', quota: 5000, ...hour },
      ...{ breakMinutes: 0, minAge: 16, skills: [] },
    },
  ],
};

/** One pair of keys for everybody: checking a signature costs the same, and making thousands of pairs would take a minute. */
const keys = nacl.sign.keyPair.fromSeed(new Uint8Array(32).fill(1));
const publicKey = toBase64url(keys.publicKey);

const entryAt = (_: unknown, number: number): RosterEntry => ({
  signupId: asId<SignupId>(`bench:v${number}`),
  volunteerNo: volunteerNoFrom(String(number).padStart(9, '0')),
  ...{ entryNo: String(100_000 + number), maskedName: '王*', phoneTail: '0000', dutyId: 'guide' },
  ...{ status: 'confirmed', publicKey, earlierKeys: [] },
});

const scanOf = (entry: RosterEntry, minute: number, kind: Scan['kind'] = 'in'): Scan => ({
  id: asId(`bench-${entry.entryNo}-${minute}`),
  ...{ activityId: activity.id, signupId: entry.signupId, kind, by: 'steward', device: 'bench-phone' },
  ...{ method: 'roster', happenedAt: instant(STARTS_AT + minute * MINUTE) },
});

function passesOf(entries: readonly RosterEntry[]): readonly string[] {
  const step = passStepAt(STARTS_AT);
  const sign = (message: Uint8Array) => nacl.sign.detached(message, keys.secretKey);
  return entries.map(({ volunteerNo }) => encodePass(volunteerNo, step, sign));
}

/** A gate in the middle of a big day: a roster, and for each of them an earlier visit. */
export function bigGate(people: number, showing: number) {
  const entries = Array.from({ length: people }, entryAt);
  const scans = scansBySignup(entries.flatMap((entry) => [scanOf(entry, -50), scanOf(entry, -20, 'out')]));
  const byNo = new Map(entries.map((entry) => [entry.volunteerNo, entry]));
  const shown = entries.filter((_, number) => number % Math.floor(people / showing) === 0);
  const judgeOne = (entry: RosterEntry | undefined, pass?: string) => {
    const scan = { ...scanOf(entry as RosterEntry, 0), ...(pass === undefined ? {} : { pass }) };
    const own = scans.get(scan.signupId as SignupId) ?? [];
    return judgeScan(scan, { activity, entry, scans: own, verify: nacl.sign.detached.verify }).kind;
  };
  return {
    passes: passesOf(shown),
    numbers: shown,
    judgePass: (pass: string) => judgeOne(byNo.get(parsePass(pass)?.volunteerNo ?? asId('')), pass),
    judgeNumber: (entry: RosterEntry) => judgeOne(entry),
    foldAll: () => [...scans.values()].map((own) => foldScans(own)).length,
  };
}
