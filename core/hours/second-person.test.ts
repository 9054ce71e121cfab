import {
  ASSOCIATION,
  anHourCase,
  decided,
  decisionIn,
  elsewhereBetween,
  no,
  ORGANIZER,
  PARENT,
} from '../../tests/builders/hour-cases';
import { judgeAgree } from './answer';
import { judgeConfirm, judgeCorrect } from './decide';

const confirmed = (hourCase = anHourCase()) =>
  decided(hourCase, decisionIn(judgeConfirm(hourCase, { minutes: 180 }, ORGANIZER)));

test('an organisation that confirms a long day of its own activity asks the association, not itself', () => {
  const day = anHourCase({ elsewhere: [elsewhereBetween(200, 560)] });
  const decision = decisionIn(judgeConfirm(day, { minutes: 180 }, PARENT));
  expect(decision).toMatchObject({ as: 'parent-organisation', needs: ['association'] });
  const agreed = decisionIn(judgeAgree(decided(day, decision), ASSOCIATION));
  expect(decided(decided(day, decision), agreed).standing.state).toBe('approved');
});

test('who vouched for minutes that were corrected since may agree to the new ones', () => {
  const before = confirmed(anHourCase());
  const correction = { minutes: 120, reason: '中途离开一小时', proof: '纸质签到表第 3 行' };
  const corrected = decided(before, decisionIn(judgeCorrect(before, correction, ASSOCIATION)));
  expect(corrected.standing).toMatchObject({ state: 'awaiting', needs: ['parent-organisation'] });
  expect(judgeAgree(corrected, { ...PARENT, by: ORGANIZER.by }).kind).toBe('decides');
  expect(judgeAgree(corrected, { ...PARENT, by: ASSOCIATION.by })).toEqual(no({ kind: 'own-decision' }));
});

test('who was ticked without having come is put right to nothing before anybody confirms', () => {
  const ticked = anHourCase();
  expect(judgeCorrect(ticked, { minutes: 0, reason: '本人没有来' }, ORGANIZER)).toEqual(
    no({ kind: 'proof-missing' }),
  );
  const none = { minutes: 0, reason: '本人没有来', proof: '当天照片和纸质签到表' };
  const corrected = decided(ticked, decisionIn(judgeCorrect(ticked, none, ORGANIZER)));
  expect(corrected.standing).toMatchObject({
    state: 'awaiting',
    byHand: true,
    needs: ['parent-organisation'],
  });
  expect(judgeConfirm(corrected, { minutes: 180 }, ORGANIZER)).toEqual(
    no({ kind: 'already', state: 'awaiting' }),
  );
  expect(judgeCorrect(ticked, { ...none, minutes: 180 }, ORGANIZER)).toEqual(
    no({ kind: 'same-minutes', minutes: 180 }),
  );
});
