import type { ReactNode } from 'react';
import { Block } from './base/block';
import { classNames } from './base/class-names';
import { Inline } from './base/inline';
import type { Tone } from './icon-props';

interface WordsProps {
  readonly size?: 'caption' | 'body' | 'lead' | 'h3' | 'h2' | 'h1' | 'number' | 'hero' | 'state';
  readonly tone?: Tone;
  readonly strong?: boolean;
  /** Keeps the words on one line: times, codes, phone numbers. */
  readonly isWhole?: boolean;
  readonly children?: ReactNode;
}

const looks = ({ size, tone, strong, isWhole }: WordsProps) =>
  classNames(size && `t-${size}`, tone && `c-${tone}`, strong && 'strong', isWhole && 'nb');

/** A paragraph. */
export function P({ children, ...words }: WordsProps) {
  return (
    <Block tag="p" className={classNames('p', looks(words))}>
      {children}
    </Block>
  );
}

/** A few words inside a paragraph or a row. */
export function Text({ children, ...words }: WordsProps) {
  return <Inline className={looks(words)}>{children}</Inline>;
}

interface HeadingProps {
  readonly level?: 2 | 3 | 4;
  readonly size?: 'lead' | 'h3' | 'h2' | 'h1';
  readonly id?: string;
  readonly children: ReactNode;
}

/** A heading; the page itself carries level 1. */
export function Heading({ level = 2, size = level === 2 ? 'h2' : 'h3', id, children }: HeadingProps) {
  return (
    <Block tag={`h${level}`} className={classNames('heading', `t-${size}`)} id={id}>
      {children}
    </Block>
  );
}

/** Story and article text: larger, airier; one paragraph for every line. */
export function Prose({ text }: { readonly text: string }) {
  const paragraphs = numbered(text.split(/\n+/).filter((line) => line.trim() !== ''));
  return (
    <Block className="prose">
      {paragraphs.map(({ line, key }) => (
        <Block tag="p" className="p t-lead" key={key}>
          {line}
        </Block>
      ))}
    </Block>
  );
}

// Paragraphs of one text never change places.
const numbered = (lines: readonly string[]) =>
  lines.map((line, place) => ({ line, key: `paragraph-${place}` }));

/** Codes longer than this are set smaller, so that they stay on one line of a phone. */
const LONG_CODE = 8;

/** A code to be read out or typed, in groups: 384 729. Spoken digit by digit. */
export function Code({ value, group = 3 }: { readonly value: string; readonly group?: number }) {
  const groups = value.match(new RegExp(`.{1,${group}}`, 'g')) ?? [];
  return (
    <Block
      className={classNames('code strong', value.length > LONG_CODE ? 't-number' : 't-hero')}
      role="img"
      label={[...value].join(' ')}
    >
      {groups.join(' ')}
    </Block>
  );
}
