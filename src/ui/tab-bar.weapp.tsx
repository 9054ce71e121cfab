/** WeChat draws its own tab bar. */
export function TabBar(_: { readonly here: string }) {
  return null;
}
