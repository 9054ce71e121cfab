interface Described {
  readonly src: string;
  /** It did not come. */
  readonly onFailed?: () => void;
  /** What is seen, for those who do not see it. */
  readonly alt: string;
}

interface Decorative {
  readonly src: string;
  /** Says nothing that the words do not say. */
  readonly isDecorative: true;
}

export type ImgProps = Described | Decorative;
