/** Says of every gate whether it was passed, with its first faults, and ends with how many were. */
export function report(results) {
  for (const { name, faults } of results) {
    process.stdout.write(`${faults.length === 0 ? '通过' : '未过'}  ${name}\n`);
    for (const fault of faults.slice(0, 10)) process.stdout.write(`        ${fault}\n`);
  }
  const failed = results.filter(({ faults }) => faults.length > 0).length;
  process.stdout.write(`${results.length - failed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}
