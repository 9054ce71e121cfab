// Who registers in a bench: as the product wants it today, with the documents in the version of today.
import { importTypescript } from '../scripts/support/import-typescript.mjs';

const { CONSENT_DOCUMENTS } = await importTypescript('core/consent/documents.ts');

/** What somebody fills in, with a phone number of their own. */
export const registrationWith = (phone) => ({
  name: '测速员',
  phone,
  birthDay: '1990-01-31',
  residence: '320102',
  skills: [],
  categories: ['travel'],
  needs: [],
  consents: [{ key: 'privacy', version: CONSENT_DOCUMENTS.privacy.version }],
});

/** Holds the answer to it: figures of people who were turned away would be figures of nothing. */
export function expectRegistered(value) {
  if (value.kind !== 'registered') throw new Error(`nobody was registered: ${JSON.stringify(value)}`);
}
