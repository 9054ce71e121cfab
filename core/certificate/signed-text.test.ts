import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { aSnapshot, ORG } from '../../tests/builders/certificates';
import { openSnapshot } from './open-snapshot';
import { signedText } from './signed-text';
import { daysText, issuerFacts } from './words';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const isSigned = (text: string, { signature }: { readonly signature: string }) =>
  verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64url'));
const kept = (text: string) => ({
  ...{ text, keyId: 'c1' },
  signature: sign(null, Buffer.from(text), privateKey).toString('base64url'),
});

test('the code of the organisation is signed with the rest: taken out or changed, nothing holds', () => {
  const text = signedText(aSnapshot());
  expect(openSnapshot(kept(text), isSigned).recordingOrg).toEqual(ORG);
  for (const changed of ['', ',"uscc":"52110000MJ99999804"']) {
    const forged = text.replace(`,"uscc":"${ORG.uscc}"`, changed);
    expect(forged).not.toBe(text);
    expect(() => openSnapshot({ ...kept(text), text: forged }, isSigned)).toThrow('does not hold');
  }
});

/** A certificate as it was signed before organisations had codes. */
const WITHOUT_CODE = [
  '{"byOrigin":[{"minutes":180,"origin":"scanned"}],"certNo":"ZC202611247K2QXM","format":1,"isSample":true,',
  '"issuedAt":1795485000000,"items":[{"content":"读报","day":"2026-11-20","leader":"李老师","minutes":180,',
  '"origin":"scanned","record":"activity-1:v0","title":"为视障老人读报","turn":1,"venue":"社区中心"}],',
  '"period":{"from":"2026-11-01","to":"2026-11-30"},"recordingOrg":{"id":"org-1","name":"助残协会"},',
  '"title":"志愿服务记录证明","totalMinutes":180,"volunteerName":"王小明","volunteerNo":"ZC0000000009"}',
].join('');

test('a certificate of format 1, signed before there were codes and contacts, is the same text still, and holds', () => {
  const opened = openSnapshot(kept(WITHOUT_CODE), isSigned);
  expect(opened.recordingOrg).toEqual({ id: 'org-1', name: '助残协会' });
  expect(issuerFacts(opened.issuer)).toEqual([]);
  expect(signedText(opened)).toBe(WITHOUT_CODE);
  expect(opened.items.map(daysText)).toEqual(['2026年11月20日']);
});
