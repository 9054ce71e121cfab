import { aDuty, aScan, at } from '../../../tests/builders/attendance';
import { asId, type DutyId, type VolunteerNo } from '../../shared/ids';
import { encodePass, passStepAt } from '../pass';
import type { Scan } from '../scan';
import { claimedNo, doubtAboutNaming, dutyServed, type Naming } from './naming';

const [WANG, LI] = [asId<VolunteerNo>('ZC0000000017'), asId<VolunteerNo>('ZC0000000025')];

/** A scan of somebody whom nobody could tell. */
function aStranger(changes: Partial<Scan> = {}): Scan {
  const { signupId: _, ...scan } = aScan('in', 10, { method: 'walk-in', forced: 'unknown' });
  return { ...scan, ...changes };
}
const pass = encodePass(WANG, passStepAt(at(10)), () => new Uint8Array(64));

describe('whom an unknown person claims to be', () => {
  test.each([
    ['the number on the pass', aStranger({ pass }), WANG],
    ['the number they gave', aStranger({ volunteerNo: LI }), LI],
    ['the number they gave when the code cannot be read', aStranger({ pass: 'P1ZC', volunteerNo: LI }), LI],
    ['nobody when there is neither', aStranger(), undefined],
    ['nobody when the person is known', aScan('in', 10, { pass, volunteerNo: WANG }), undefined],
    ['nobody when they were turned away', aStranger({ pass, refused: 'unknown' }), undefined],
  ])('is %s', (_, scan, claimed) => {
    expect(claimedNo(scan)).toBe(claimed);
  });
});

describe('the organizer’s word for who it was', () => {
  const naming: Naming = {
    ...{ decision: 'stands', isUndone: false, by: LI },
    person: { volunteerNo: WANG, status: 'active' },
  };

  test('is taken for anybody but themselves, also of an organizer who is no volunteer', () => {
    expect(doubtAboutNaming(aStranger(), naming)).toBeUndefined();
    expect(doubtAboutNaming(aStranger({ kind: 'out' }), { ...naming, by: undefined })).toBeUndefined();
  });

  test.each<[string, Partial<Naming>, string]>([
    ['nobody has the number', { person: undefined }, 'no-such-volunteer'],
    [
      'they are no volunteer any more',
      { person: { volunteerNo: WANG, status: 'cancelled' } },
      'no-such-volunteer',
    ],
    ['they are suspended', { person: { volunteerNo: WANG, status: 'suspended' } }, 'person-suspended'],
    ['it is the organizer’s own', { by: WANG }, 'own-person'],
    ['the scan does not count', { decision: 'annulled' }, 'nobody-to-name'],
    ['the steward took the scan back', { isUndone: true }, 'nobody-to-name'],
  ])('is not taken when %s', (_, changes, kind) => {
    expect(doubtAboutNaming(aStranger(), { ...naming, ...changes })).toEqual({ kind });
  });

  test.each([
    ['the person is known', aScan('in', 10)],
    ['they were turned away', aStranger({ refused: 'unknown' })],
    ['the scan undoes another one', aStranger({ annuls: aScan('in', 0).id })],
  ])('has nobody to name when %s', (_, scan) => {
    expect(doubtAboutNaming(scan, naming)).toEqual({ kind: 'nobody-to-name' });
  });
});

test('the duty served is the one the steward chose, otherwise the nearest in time, the first of several', () => {
  const duty = (id: string, from: number, to: number) =>
    aDuty({ id: asId<DutyId>(id), startsAt: at(from), endsAt: at(to) });
  const duties = [duty('late', 120, 240), duty('early', 0, 60), duty('early-too', 0, 60)];
  const served = (minutes: number, dutyId?: string) =>
    dutyServed(aStranger({ happenedAt: at(minutes), ...(dutyId === undefined ? {} : { dutyId }) }), duties)
      ?.id;
  expect(served(10)).toBe('early');
  expect(served(-30)).toBe('early');
  expect(served(100)).toBe('late');
  expect(served(10, 'late')).toBe('late');
  expect(served(70, 'gone')).toBe('early');
  expect(dutyServed(aStranger(), [])).toBeUndefined();
});
