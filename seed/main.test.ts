import { type IssuerContact, readIssuerContact } from '#core/certificate/issuer-contact';
import { isUscc } from '#core/ledger/uscc';
import indexes from '../cloudfunctions/kernel/indexes.json';
import { inventSampleData } from './main';
import { different, sampleAt } from './sample';

const { activities, documents, lines, options, places, stories, volunteers } = sampleAt(
  Date.parse('2026-11-24T10:10:00+08:00'),
);

test('the same seed, moment and keys make the same data', () => {
  expect(JSON.stringify(inventSampleData(options).lines)).toBe(JSON.stringify(lines));
});

test('there is as much as the demonstration promises', () => {
  const kinds = ['association', 'local-association', 'team'];
  const teams = documents('teams');
  expect(kinds.map((kind) => teams.filter((one) => one['kind'] === kind).length)).toEqual([1, 6, 40]);
  expect([activities.length, places.length, stories.length, volunteers.length]).toEqual([120, 600, 24, 300]);
});

interface Declared {
  readonly indexes: readonly { readonly keys: object; readonly unique?: boolean }[];
}

test('ids are unique in every collection, and so is what a unique index names', () => {
  const declared = indexes.collections as Readonly<Record<string, Declared | undefined>>;
  for (const collection of new Set(lines.map((line) => line.collection))) {
    const rows = documents(collection);
    const unique = declared[collection]?.indexes.filter((index) => index.unique === true) ?? [];
    for (const keys of [['_id'], ...unique.map((index) => Object.keys(index.keys))]) {
      expect(different(rows, (row) => keys.map((key) => row[key]).join('\n'))).toBe(rows.length);
    }
  }
});

test('recording organisations of the sample have codes that fit their check character and somebody to ask, each its own', () => {
  const codes = documents('teams').flatMap(({ uscc }) => (uscc === undefined ? [] : [String(uscc)]));
  expect([codes.length, new Set(codes).size]).toEqual([6, 6]);
  expect(codes.filter((code) => !isUscc(code))).toEqual([]);
  const inUse = new Set(documents('ledger').map(({ org }) => (org as { readonly uscc?: string }).uscc));
  expect([...inUse].filter((code) => !codes.includes(String(code)))).toEqual([]);
  const told = documents('teams').flatMap(({ issuer }) =>
    issuer === undefined ? [] : [issuer as IssuerContact],
  );
  expect([told.length, new Set(told.map(({ phone }) => phone)).size]).toEqual([6, 6]);
  expect(
    told.every((issuer) => readIssuerContact(issuer) !== undefined && issuer.handler.includes('示例')),
  ).toBe(true);
});

test('everything invented says so, and only the association is real', () => {
  const real = documents('teams').filter(({ isSample }) => isSample === false);
  expect(real.map(({ _id }) => _id)).toEqual(['org-association']);
  for (const collection of ['places', 'activities', 'stories', 'volunteers']) {
    expect(documents(collection).every(({ isSample }) => isSample === true)).toBe(true);
  }
  expect(places.every(({ name, address }) => name.includes('示例') && address.includes('示例'))).toBe(true);
});
