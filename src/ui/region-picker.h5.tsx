import { useEffect, useId, useState } from 'react';
import { classNames } from './base/class-names';
import { describers, HintAndFault } from './base/field-frame';
import { regionName } from './base/region-name';
import type { RegionPickerProps } from './field-props';
import { Select } from './select';

type Names = Readonly<Record<string, string>>;

interface Divisions {
  readonly province_list: Names;
  readonly city_list: Names;
  readonly county_list: Names;
}

/** The table of divisions comes only when somebody chooses one. */
function useDivisions(): Divisions | undefined {
  const [divisions, setDivisions] = useState<Divisions>();
  useEffect(() => {
    let isWanted = true;
    void import('@vant/area-data').then(({ areaList }) => isWanted && setDivisions(areaList));
    return () => {
      isWanted = false;
    };
  }, []);
  return divisions;
}

const within = (names: Names, prefix: string) =>
  Object.entries(names).flatMap(([code, words]) => (code.startsWith(prefix) ? [{ value: code, words }] : []));

const LEVELS = [
  { label: '省、自治区、直辖市', list: 'province_list', digits: 2, above: 0 },
  { label: '城市', list: 'city_list', digits: 4, above: 2 },
  { label: '区、县', list: 'county_list', digits: 6, above: 4 },
] as const;

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
    const names = LEVELS.filter(({ digits }) => reaches(next, digits)).map(
      ({ list, digits }) => divisions[list][codeAt(next, digits)] ?? '',
    );
    onChange({ code: next, name: regionName(names) });
  };
  return (
    <fieldset
      className={classNames('b', 'field', fault !== undefined && 'field-bad')}
      aria-describedby={describers(groupId, { hint, fault })}
    >
      <legend className={labelHidden ? 'vh' : 'b field-legend'}>{label}</legend>
      <HintAndFault id={groupId} hint={hint} fault={fault} />
      {LEVELS.filter(({ above }) => reaches(code, above)).map(({ label: level, list, digits, above }) => {
        const parent = codeAt(code, above);
        const unchosen =
          above === 0 ? { value: '', words: none ?? '请选择' } : { value: parent, words: '不细分' };
        const options = divisions ? within(divisions[list], code.slice(0, above)) : [];
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
