import fc from 'fast-check';
import {
  certNoFrom,
  checkCodeFrom,
  readCertNo,
  readCheckCode,
  spacedCertNo,
  spacedCheckCode,
} from './cert-no';
import { CODE_ALPHABET } from './code-alphabet';
import { readVerifyText, verifyText } from './verify-address';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

/** How people type what they read: any case, any spaces, letters for digits. */
const typedLoosely = (text: string, seed: number): string =>
  [...text]
    .map((character, at) => {
      const choice = (seed + at * 7) % 5;
      const alike: Record<string, string> = { '0': 'O', '1': choice > 2 ? 'l' : 'I', V: 'u' };
      const shown = choice > 1 ? (alike[character] ?? character) : character;
      return (choice === 0 ? shown.toLowerCase() : shown) + ['', '', '', ' ', '-'][choice];
    })
    .join('');

test('numbers and codes are read again however loosely they are typed', () => {
  fc.assert(
    fc.property(bytes(6), bytes(10), fc.nat(), (forNo, forCode, seed) => {
      const certNo = certNoFrom('2026-11-24', forNo);
      const code = checkCodeFrom(forCode);
      expect(readCertNo(typedLoosely(certNo, seed))).toBe(certNo);
      expect(readCheckCode(typedLoosely(code, seed))).toBe(code);
      expect(readCertNo(spacedCertNo(certNo).slice(2))).toBe(certNo);
      expect(readCheckCode(spacedCheckCode(code))).toBe(code);
    }),
  );
});

test('every byte gives every character equally often', () => {
  const all = checkCodeFrom(new Uint8Array(10).fill(0)).charAt(0);
  const counts = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    const character = checkCodeFrom(new Uint8Array(10).fill(byte)).charAt(0);
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  expect(all).toBe('0');
  expect([...counts.keys()].join('')).toBe(CODE_ALPHABET);
  expect(new Set(counts.values())).toEqual(new Set([8]));
});

test('full-width characters of a Chinese keyboard are the same characters', () => {
  expect(readCertNo('ＺＣ２０２６１１２４　７Ｋ２ＱＸＭ')).toBe('ZC202611247K2QXM');
});

test.each(['', 'ZC', 'ZC202613247K2QXM', 'ZC202611247K2QX', 'ZC202611247K2QXMM', 'ZC20261124*K2QXM'])(
  '«%s» is no certificate number',
  (text) => {
    expect(readCertNo(text)).toBeUndefined();
  },
);

test.each(['', 'K7Q4M2XP1', 'K7Q4M2XP1AA', 'K7Q4M2XP1字'])('«%s» is no check code', (text) => {
  expect(readCheckCode(text)).toBeUndefined();
});

test.each(['', 'https://example.org', 'https://example.org/a/'])(
  'a code of «%s» leads to its certificate',
  (web) => {
    fc.assert(
      fc.property(bytes(6), bytes(10), (forNo, forCode) => {
        const ticket = { certNo: certNoFrom('2026-11-24', forNo), checkCode: checkCodeFrom(forCode) };
        expect(readVerifyText(verifyText(ticket, web))).toEqual(ticket);
      }),
    );
    expect(readVerifyText('P1ZC0000000017000000')).toBeUndefined();
    expect(readVerifyText(web)).toBeUndefined();
  },
);
