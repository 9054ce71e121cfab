const key = (fill: number) => Buffer.alloc(32, fill).toString('base64');

function withKeys(keys: Readonly<Record<string, string | undefined>>): typeof import('./secrets') {
  for (const name of ['PERSONAL_DATA_KEYS', 'PERSONAL_HASH_KEY']) {
    delete process.env[name];
  }
  Object.assign(process.env, keys);
  jest.resetModules();
  return require('./secrets');
}

const both = { PERSONAL_DATA_KEYS: `k1:${key(1)}`, PERSONAL_HASH_KEY: key(9) };

test('a sealed text opens for its purpose, and shows nothing', () => {
  const { seal, unseal } = withKeys(both);
  const sealed = seal('13812345678', 'phone');
  expect(sealed).not.toContain('138');
  expect(seal('13812345678', 'phone')).not.toBe(sealed);
  expect(unseal(sealed, 'phone')).toBe('13812345678');
});

test('it opens for no other purpose and not when touched', () => {
  const { seal, unseal } = withKeys(both);
  const sealed = seal('张三', 'name');
  expect(() => unseal(sealed, 'phone')).toThrow();
  const [id, nonce, text = ''] = sealed.split('.');
  const touched = Buffer.from(text, 'base64url');
  touched[0] = (touched[0] ?? 0) ^ 1;
  expect(() => unseal([id, nonce, touched.toString('base64url')].join('.'), 'name')).toThrow();
});

test('after a new key came in front, old texts still open and new ones use it', () => {
  const old = withKeys(both).seal('张三', 'name');
  const { seal, unseal } = withKeys({ ...both, PERSONAL_DATA_KEYS: `k2:${key(2)},k1:${key(1)}` });
  expect(unseal(old, 'name')).toBe('张三');
  expect(seal('张三', 'name')).toMatch(/^k2\./);
});

test('a keyed hash is the same for the same text, and differs by purpose and by key', () => {
  const { keyedHash } = withKeys(both);
  const hash = keyedHash('13812345678', 'phone');
  expect(keyedHash('13812345678', 'phone')).toBe(hash);
  expect(keyedHash('13812345678', 'guardian')).not.toBe(hash);
  expect(withKeys({ ...both, PERSONAL_HASH_KEY: key(8) }).keyedHash('13812345678', 'phone')).not.toBe(hash);
});

test('everything that is missing is told at once', () => {
  const { seal } = withKeys({});
  expect(() => seal('张三', 'name')).toThrow(/PERSONAL_DATA_KEYS.*PERSONAL_HASH_KEY/);
});
