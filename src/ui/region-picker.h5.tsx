import { useEffect, useId, useState } from 'react';
import { classNames } from './base/class-names';
import { describers, HintAndFault } from './base/field-frame';
import type { RegionPickerProps } from './field-props';
import { Select } from './select';

type Divisions = typeof import('#core/region/find-region');

/** The table of divisions comes only when somebody chooses one. */
function useDivisions(): Divisions | undefined {
  const [divisions, setDivisions] = useState<Divisions>();
  useEffect(() => {
    let isWanted = true;
    void import('#core/region/find-region').then((module) => isWanted && setDivisions(module));
    return () => {
      isWanted = false;
    };
  }, []);
  return divisions;
}

const LEVELS = [
  { label: '省、自治区、直辖市', digits: 2, above: 0 },
  { label: '城市', digits: 4, above: 2 },
  { label: '区、县', digits: 6, above: 4 },
] as const;

/** The divisions of one level below a code. */
function optionsOf(divisions: Divisions | undefined, above: number, code: string) {
  if (divisions === undefined) return [];
  const { provinces, citiesOf, countiesOf } = divisions;
  const below = above === 2 ? citiesOf(codeAt(code, 2)) : countiesOf(codeAt(code, 4));
  return (above === 0 ? provinces() : below).map((region) => ({
    value: region.code as string,
    words: region.name,
  }));
}

const codeAt = (code: string, digits: number) => code.slice(0, digits).padEnd(6, '0');
const reaches = (code: string, digits: number) =>
  digits === 0 || (code !== '' && !code.slice(digits - 2).startsWith('00'));

/** Province, city, county: three of the system's own lists, each filled by the one before. */
export function RegionPicker({
  id,
  label,
  labelHidden,
  hint,
  fault,
  value,
  onChange,
  none,
}: RegionPickerProps) {
  const own = useId();
  const groupId = id ?? own;
  const divisions = useDivisions();
  const code = value?.code ?? '';
  const choose = (next: string) => {
    if (divisions === undefined || next === '') return onChange(undefined);
    onChange({ code: next, name: divisions.regionName(next) ?? '' });
  };
  return (
    <fieldset
      className={classNames('b', 'field', fault !== undefined && 'field-bad')}
      aria-describedby={describers(groupId, { hint, fault })}
    >
      <legend className={labelHidden ? 'vh' : 'b field-legend'}>{label}</legend>
      <HintAndFault id={groupId} hint={hint} fault={fault} />
      {LEVELS.filter(({ above }) => reaches(code, above)).map(({ label: level, digits, above }) => {
        const parent = codeAt(code, above);
        const unchosen =
          above === 0 ? { value: '', words: none ?? '请选择' } : { value: parent, words: '不细分' };
        const options = optionsOf(divisions, above, code);
        return (
          <Select
            key={level}
            id={above === 0 ? groupId : `${groupId}-${digits}`}
            label={level}
            options={[unchosen, ...options]}
            value={reaches(code, digits) ? codeAt(code, digits) : unchosen.value}
            onChange={choose}
          />
        );
      })}
    </fieldset>
  );
}
