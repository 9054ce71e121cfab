/** One kind of personal data, in the list that 网络数据安全管理条例 第二十一条 asks for. */
export interface DataKind {
  readonly name: string;
  /** What it is for. */
  readonly purpose: string;
  /** How long it is kept, and what happens then. */
  readonly kept: string;
  /** Refusing it closes no other door. */
  readonly isOptional?: true;
}

/** A part of a legal text under its heading: sentences, then points, then kinds of data. */
export interface LegalPart {
  readonly heading: string;
  readonly text?: readonly string[];
  readonly points?: readonly string[];
  readonly kinds?: readonly DataKind[];
}

/** A text people agree to, complete and in plain words. */
export interface LegalText {
  readonly title: string;
  /** What it comes down to, in one sentence. */
  readonly gist: string;
  readonly parts: readonly LegalPart[];
}
