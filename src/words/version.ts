/** 2026 年 11 月版, of the version of a document as it is stored: 2026-11. */
export function versionWords(version: string): string {
  const [year = '', month = ''] = version.split('-');
  return `${year} 年 ${Number(month)} 月版`;
}
