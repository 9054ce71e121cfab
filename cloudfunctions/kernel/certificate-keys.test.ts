import type * as Keys from './certificate-keys';

/** Whether a signature holds, by the key that the environment has under its id. */
const holds = ({ publicKeyOf, isSignedWith }: typeof Keys, text: string, { keyId, signature }: Keys.Signed) =>
  isSignedWith(publicKeyOf(keyId), text, signature);

const seed = (fill: number) => Buffer.alloc(32, fill).toString('base64');

/** The module as a function with this environment would have it. */
function withKeys(listed: string | undefined): typeof Keys {
  if (listed === undefined) {
    delete process.env['CERTIFICATE_KEYS'];
  } else {
    process.env['CERTIFICATE_KEYS'] = listed;
  }
  jest.resetModules();
  return jest.requireActual('./certificate-keys');
}

test('the first key signs, and a signature of a retired key still holds', () => {
  const old = withKeys(`a1:${seed(1)}`).signText('text');
  const both = withKeys(`a2:${seed(2)}, a1:${seed(1)}`);
  const { signText, signingKeys } = both;
  expect(holds(both, 'text', old)).toBe(true);
  expect(signText('text').keyId).toBe('a2');
  expect(signingKeys()).toMatchObject([
    { id: 'a2', isCurrent: true },
    { id: 'a1', isCurrent: false },
  ]);
});

test('a key whose seed is gone is known by what was published of it', () => {
  const before = withKeys(`a1:${seed(1)}`);
  const [old, published] = [before.signText('text'), before.publicKeyOf('a1')];
  const after = withKeys(`a2:${seed(2)}`);
  expect(after.publicKeyOf('a1')).toBeUndefined();
  expect(holds(after, 'text', old)).toBe(false);
  expect(after.isSignedWith(published, 'text', old.signature)).toBe(true);
  expect(after.isSignedWith(after.publicKeyOf('a2'), 'text', old.signature)).toBe(false);
});

test('no byte of text or signature may change by a bit', () => {
  const keys = withKeys(`a1:${seed(1)}`);
  const signed = keys.signText('志愿服务');
  expect(holds(keys, '志愿服务', signed)).toBe(true);
  expect(holds(keys, '志愿服务 ', signed)).toBe(false);
  const bytes = Buffer.from(signed.signature, 'base64url');
  for (let at = 0; at < bytes.length; at += 1) {
    const flipped = Buffer.from(bytes);
    flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (at & 7)), at);
    const signature = flipped.toString('base64url');
    expect(holds(keys, '志愿服务', { ...signed, signature })).toBe(false);
  }
  expect(holds(keys, '志愿服务', { ...signed, signature: '' })).toBe(false);
});

test.each([
  [undefined, /CERTIFICATE_KEYS is missing/],
  ['', /CERTIFICATE_KEYS is missing/],
  ['a1:short', /CERTIFICATE_KEYS: a1/],
  [`A1:${seed(1)}`, /an entry without an id/],
  [`a1:${seed(1)},a1:${seed(2)}`, /CERTIFICATE_KEYS: a1/],
])('an environment of %p is reported for what it lacks', (listed, report) => {
  expect(() => withKeys(listed).signText('text')).toThrow(report);
});
