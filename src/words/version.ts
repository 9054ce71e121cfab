/** 2026 年 11 月 28 日版, of the version of a document as it is stored: 2026-11-28, or 2026-11 for that of a month. */
export function versionWords(version: string): string {
  const [year = '', month = '', day] = version.split('-');
  return `${year} 年 ${Number(month)} 月${day === undefined ? '' : ` ${Number(day)} 日`}版`;
}
