import { Block } from './base/block';

/** Several sentences of equal weight. */
export function Bullets({ items }: { readonly items: readonly string[] }) {
  return (
    <Block tag="ul" className="bullets">
      {items.map((item) => (
        <Block tag="li" key={item} className="bullet p">
          {item}
        </Block>
      ))}
    </Block>
  );
}
