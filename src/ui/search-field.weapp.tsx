import { Input } from '@tarojs/components';
import { Block } from './base/block';
import { aria } from './base/semantics';
import { Icon } from './icon';
import type { SearchFieldProps } from './search-field-props';

/** Searches as one types; the label is only spoken, the hint stands in the field. */
export function SearchField({ label, hint, value, onChange }: SearchFieldProps) {
  return (
    <Block className="search">
      <Block className="search-icon" hidden>
        <Icon name="search" />
      </Block>
      <Input
        className="native"
        type="text"
        confirmType="search"
        value={value}
        placeholder={hint}
        placeholderClass="native-hint"
        onInput={(event) => onChange(event.detail.value)}
        {...aria({ role: 'textbox', label: `${label}，${hint}` })}
      />
    </Block>
  );
}
