// A warning in a test is a bug nobody has read yet, so it fails the test that caused it.
for (const level of ['error', 'warn'] as const) {
  beforeEach(() => {
    jest.spyOn(console, level).mockImplementation((...words: readonly unknown[]) => {
      throw new Error(`Unexpected console.${level}: ${words.map(String).join(' ')}`);
    });
  });
}
afterEach(() => jest.restoreAllMocks());

export {};
