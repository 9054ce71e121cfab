/** The longest name of a district; more characters than this are not looked at. */
const LONGEST = 12;

/** Region and address in one line. A district that ends the one and begins the other is said once. */
export function addressWords(region: string, address: string): string {
  for (let length = Math.min(region.length, address.length, LONGEST); length > 1; length -= 1) {
    if (region.endsWith(address.slice(0, length))) {
      return `${region}${address.slice(length)}`;
    }
  }
  return `${region}${address}`;
}
