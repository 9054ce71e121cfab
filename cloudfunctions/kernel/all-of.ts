/**
 * Promise.all for what writes: waits for every one before it fails with the first that did. A function that has answered
 * is put to sleep with whatever it still had under way, and that would go on amid the next event.
 */
export async function allOf<const TWorks extends readonly unknown[]>(works: TWorks) {
  await Promise.allSettled(works);
  return Promise.all(works);
}
