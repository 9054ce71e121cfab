import { useDisplay } from '../platform/display';
import { BtnLink } from './btn';
import { BtnRow } from './layout';
import { SwitchRow } from './switch-row';

const SETTINGS_PAGE = '/packages/volunteer/settings/index';

/** 长辈版 and 显示设置: first on the home page. */
export function DisplayEntry() {
  const isElder = useDisplay((display) => display.isElder);
  const change = useDisplay((display) => display.change);
  return (
    <BtnRow>
      <SwitchRow label="长辈版" value={isElder} onChange={(next) => change({ isElder: next })} />
      <BtnLink to={SETTINGS_PAGE} icon="text-bigger">
        显示设置
      </BtnLink>
    </BtnRow>
  );
}
