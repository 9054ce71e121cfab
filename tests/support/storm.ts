// The tests of the `chaos` project run in a storm (tests/builders/a-cloud.ts); another number is another storm.
process.env['CHAOS'] ??= '1';
// What is asked again takes longer.
jest.setTimeout(90_000);
