import { Block } from './base/block';

interface NamedRowsProps {
  readonly rows: readonly {
    readonly name: string;
    /** What there is to say of it, a line each. */
    readonly lines: readonly string[];
  }[];
}

/** Things with a few facts each, one below the other: what a table says where there is no room for columns. */
export function NamedRows({ rows }: NamedRowsProps) {
  return (
    <Block tag="ul" className="named-rows">
      {rows.map(({ name, lines }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two of a name may follow each other, and rows never move.
        <Block tag="li" className="named-row" key={place}>
          <Block className="strong">{name}</Block>
          {lines.map((line) => (
            <Block key={line}>{line}</Block>
          ))}
        </Block>
      ))}
    </Block>
  );
}
