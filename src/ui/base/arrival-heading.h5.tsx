import { type ReactNode, useEffect, useRef } from 'react';

/** A heading of level 2 that takes the focus when it appears. Internal: screens use Verdict. */
export function ArrivalHeading({
  className,
  children,
}: {
  readonly className: string;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 className={`b ${className}`} tabIndex={-1} ref={heading}>
      {children}
    </h2>
  );
}
