/**
 * Claims no certificate of ours may make: it comes from the organisation that recorded the service, not from the state,
 * nor from the national volunteer service system.
 */
const CLAIMS: readonly RegExp[] = [
  /(国家|官方|政府|国务院|民政部|中央|权威|全国)[^，。；、]{0,6}(认证|认定|认可|核发|颁发|出具|背书)/,
  /(国家级|官方)(证书|证明|凭证)/,
  /全国志愿服务信息系统|中国志愿服务网/,
];

/** The words of a text that claim too much; `undefined` when none do. */
export function overclaimIn(text: string): string | undefined {
  const plain = text.replace(/\s+/g, '');
  return CLAIMS.map((claim) => claim.exec(plain)?.[0]).find((found) => found !== undefined);
}
