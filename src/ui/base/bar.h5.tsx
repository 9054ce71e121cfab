/** The filled part of a bar. */
export function Bar({
  percent,
  pattern,
}: {
  readonly percent: number;
  readonly pattern: 'solid' | 'hatched';
}) {
  return <div className={`bar-fill fill-${pattern}`} style={{ width: `${percent}%` }} />;
}
