import { homeRequest } from '#core/home/calls';
import { asId, type RegionCode } from '#core/shared/ids';
import { verb } from '#kernel/verb';
import { homePage } from '#stores/home-page';

/** 首页, for anybody. */
export const home = verb({
  name: 'home',
  right: 'anyone',
  request: homeRequest,
  run: ({ region }, { now }) => homePage(region === undefined ? undefined : asId<RegionCode>(region), now),
});
