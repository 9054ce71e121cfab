import type { ReactNode } from 'react';
import { Anchor } from './base/anchor';
import { Block } from './base/block';
import { classNames } from './base/class-names';
import { SunDecoration } from './sun-decoration';

interface CardProps {
  /** `sun` marks the next thing; `ok`, `err` the answer to a question. */
  readonly tone?: 'plain' | 'sun' | 'sunken' | 'ok' | 'warn' | 'err' | 'info';
  readonly gap?: 1 | 2 | 3 | 4 | 5;
  readonly isCentred?: boolean;
  readonly children?: ReactNode;
}

/** White ground, one edge. Never put a card into a card. */
export function Card({ tone = 'plain', gap = 4, isCentred = false, children }: CardProps) {
  const names = classNames('card stack', `g${gap}`, `card-${tone}`, isCentred && 'is-centred');
  return (
    <Block className={names}>
      {tone === 'sun' && <SunDecoration />}
      {children}
    </Block>
  );
}

/** A card whose upper part is one link; what stands in `below` is not part of it. */
export function CardLink({
  to,
  label,
  children,
  below,
}: {
  readonly to: string;
  readonly label?: string;
  readonly children: ReactNode;
  readonly below?: ReactNode;
}) {
  return (
    <Block className="card stack g3">
      <Anchor to={to} className="card-link" label={label}>
        {children}
      </Anchor>
      {below}
    </Block>
  );
}

/** Long lists: a list whose items are cards. */
export function ListCard({
  label,
  children,
}: {
  readonly label: string;
  readonly children: readonly ReactNode[];
}) {
  return (
    <Block tag="ul" className="cards" label={label}>
      {children.map((item, place) => (
        <Block tag="li" key={keyOf(item, place)}>
          {item}
        </Block>
      ))}
    </Block>
  );
}

/** Up to three items, or settings: one card, rows divided by a hair line. */
export function GroupedList({
  label,
  children,
}: {
  readonly label: string;
  readonly children: readonly ReactNode[];
}) {
  return (
    <Block tag="ul" className="card rows" label={label}>
      {children.map((item, place) => (
        <Block tag="li" className="rows-item" key={keyOf(item, place)}>
          {item}
        </Block>
      ))}
    </Block>
  );
}

/** A row of a GroupedList that is one link. */
export function RowLink({
  to,
  label,
  children,
}: {
  readonly to: string;
  readonly label?: string;
  readonly children: ReactNode;
}) {
  return (
    <Anchor to={to} className="rows-link" label={label}>
      {children}
    </Anchor>
  );
}

/** A row of a GroupedList that is not a link. */
export function RowPlain({ children }: { readonly children: ReactNode }) {
  return <Block className="rows-plain">{children}</Block>;
}

function keyOf(item: ReactNode, place: number): string | number {
  return typeof item === 'object' && item !== null && 'key' in item && item.key !== null ? item.key : place;
}
