import { Input } from '@tarojs/components';
import { isLarge, useDisplay } from '../platform/display';
import { Block } from './base/block';
import { aria } from './base/semantics';
import { Icon } from './icon';
import type { SearchFieldProps } from './search-field-props';

/**
 * Searches as one types; the label is only spoken. The hint stands in the field, or above it where it would be cut off.
 */
export function SearchField({ label, hint, value, onChange }: SearchFieldProps) {
  const isAbove = useDisplay(isLarge);
  const field = (
    <Block className="search">
      <Block className="search-icon" hidden>
        <Icon name="search" />
      </Block>
      <Input
        className="native"
        type="text"
        confirmType="search"
        value={value}
        placeholder={isAbove ? '' : hint}
        placeholderClass="native-hint"
        onInput={(event) => onChange(event.detail.value)}
        {...aria({ role: 'textbox', label: `${label}，${hint}` })}
      />
    </Block>
  );
  return (
    <Block className="stack g1">
      {isAbove && (
        <Block className="c-soft" hidden>
          {hint}
        </Block>
      )}
      {field}
    </Block>
  );
}
