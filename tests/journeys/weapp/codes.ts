import { readQrFromSvg, svgOf } from '../read-qr';
import { ACTIVITY } from '../world-data';
import type { PersonWithPhone } from './people';

/** What a camera sees on somebody's screen: the text of the QR code that goes by this name. */
export async function codeShown({ hands }: PersonWithPhone, name: string | RegExp): Promise<string> {
  const picture = hands.the('img', name);
  const address = [picture.getAttribute('src'), picture.getAttribute('style')].join(' ');
  return readQrFromSvg(svgOf(/data:image\/svg\+xml[^"'\s)]*/.exec(address)?.[0] ?? ''));
}

/** The pass that a volunteer shows for the journeys' activity. */
export async function passOf(volunteer: PersonWithPhone): Promise<string> {
  await volunteer.app.open(`/packages/volunteer/pass/index?id=${ACTIVITY.id}`);
  return codeShown(volunteer, '签到二维码，请对准签到员的手机');
}

/** Opens the gate of the journeys' activity from the list of gates, with the roster on the phone. */
export async function openScanner({ app, hands }: PersonWithPhone): Promise<void> {
  await app.open('/packages/organizer/gates/index');
  await hands.tap('link', new RegExp(`^扫码签到：${ACTIVITY.title}`));
  if (hands.all('button', '下载名单').length > 0) await hands.tap('button', '下载名单');
}
