/**
 * Tests that raise trouble of their own and nothing but that; in the storm around the `chaos` project they would run the
 * same once more, so there they are left out.
 */
export function outOfStorms(tests: () => void): void {
  if (process.env['CHAOS'] === undefined) {
    tests();
  }
}
