/** An SVG drawing as an address an image can load on the web and in WeChat. */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
