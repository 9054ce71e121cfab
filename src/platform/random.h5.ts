/** Bytes nobody can guess: keys, scan ids. */
export function randomBytes(length: number): Promise<Uint8Array> {
  return Promise.resolve(crypto.getRandomValues(new Uint8Array(length)));
}
