import { Chip, Chips } from './chip';

/** A condition in force, in words; `remove` takes it away. */
export interface ChosenCondition {
  readonly words: string;
  readonly remove: () => void;
}

/** The conditions in force above a list; each can be taken away where it stands. */
export function ChosenChips({ conditions }: { readonly conditions: readonly ChosenCondition[] }) {
  if (conditions.length === 0) {
    return null;
  }
  return (
    <Chips label="已选条件">
      {conditions.map(({ words, remove }) => (
        <Chip key={words} label={`去掉条件：${words}`} onRemove={remove}>
          {words}
        </Chip>
      ))}
    </Chips>
  );
}
