import { ISSUER } from '../../tests/builders/certificates';
import { readIssuerContact } from './issuer-contact';

test('a contact names a handler and a number that can be rung; who is in charge may be left out', () => {
  const { responsible: _, ...without } = ISSUER;
  for (const contact of [ISSUER, without, { ...ISSUER, phone: '13800000000' }]) {
    expect(readIssuerContact(contact)).toEqual(contact);
  }
  expect(readIssuerContact({ ...ISSUER, note: '只在内部用' } as object)).toEqual(ISSUER);
});

test.each([
  ['nobody', { handler: undefined }],
  ['a handler of no letters', { handler: '' }],
  ['a handler among spaces', { handler: ' 李静' }],
  ['a name that breaks the line', { responsible: '王\n敏' }],
  ['a name as long as a sentence', { responsible: '王'.repeat(31) }],
  ['a number of another type', { phone: 2_583_000_000 }],
  ['a number too short', { phone: '12345' }],
  ['words for a number', { phone: '见官网' }],
])('%s is no contact to print', (_, changes) => {
  expect(readIssuerContact({ ...ISSUER, ...changes })).toBeUndefined();
});
