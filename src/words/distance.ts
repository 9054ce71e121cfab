/** Measured from about the middle of a region, which is never exact: 1 公里以内, then 约 3 公里. */
export const aboutWords = (metres: number): string =>
  metres < 1000 ? '1 公里以内' : `约 ${Math.round(metres / 1000)} 公里`;

/** 600 米 below a kilometre, then 1.2 公里, whole kilometres from ten on. */
export function distanceWords(metres: number): string {
  if (metres < 950) {
    return `${Math.max(50, Math.round(metres / 50) * 50)} 米`;
  }
  const kilometres = metres / 1000;
  return kilometres < 10 ? `${kilometres.toFixed(1)} 公里` : `${Math.round(kilometres)} 公里`;
}
