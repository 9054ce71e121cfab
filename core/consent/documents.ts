/** Documents people agree to, each alone and each with its version (个人信息保护法 第十四、十七、二十九条). */
export const CONSENT_DOCUMENTS = {
  /** C1 隐私政策与用户协议: before anything personal is taken. */
  privacy: { version: '2026-11-30', required: true },
  /** C3 本人所需便利: says something about health, so a consent of its own; may be refused. */
  needs: { version: '2026-11', required: false },
  /**
   * C4 录入全国志愿服务信息系统: giving personal data to another handler needs a consent of its own (第二十三条); without it
   * an export for that system names nobody. May be refused.
   */
  national: { version: '2026-11-30', required: false },
  /** C5 公开展示姓名与星级; may be refused. */
  display: { version: '2026-11', required: false },
} as const;

/** C6 监护人同意 in the version in force: what the guardian of a minor agrees to; kept with the guardian (未成年人保护法 第七十二条). */
export const GUARDIAN_CONSENT = '2026-11';

export type ConsentKey = keyof typeof CONSENT_DOCUMENTS;

/** One document, in the version the person saw. */
export interface Consent {
  readonly key: ConsentKey;
  readonly version: string;
}
