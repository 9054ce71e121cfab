interface DrawnProps {
  readonly className: string;
  readonly src: string;
  readonly alt: string | undefined;
  /** Cut to its box instead of keeping its own shape; the style sheet does it here. */
  readonly isCut?: boolean;
}

/** A picture drawn by our own code, as a data address. */
export function Drawn({ className, src, alt = '' }: DrawnProps) {
  return <img className={className} src={src} alt={alt} />;
}
