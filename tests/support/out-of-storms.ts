/**
 * A test that raises trouble of its own and nothing but that; in the storm around the `chaos` project it would run the
 * same once more, so there it is left out.
 */
export const testOutOfStorms = process.env['CHAOS'] === undefined ? test : test.skip;
