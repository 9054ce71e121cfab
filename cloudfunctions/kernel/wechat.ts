import { Failure } from '#core/shared/failure';
import { textOf } from './database/trouble';
import { platform } from './wechat-sdk';

type OpenApi = Readonly<Record<string, Readonly<Record<string, (given: object) => Promise<unknown>>>>>;

const MOST_CHARACTERS = 2500;

/** What the platform thinks of a text (security.msgSecCheck, version 2). `review` needs a human eye. */
export type TextVerdict = 'pass' | 'review' | 'risky';

async function ask(api: string, given: object): Promise<unknown> {
  const [group = '', method = ''] = api.split('.');
  const call = (platform().openapi as OpenApi)[group]?.[method];
  if (call === undefined) {
    throw new Error(`openapi has no ${api}`);
  }
  return call(given);
}

/**
 * Checks a text the user typed. `openid` must have visited within two hours, so this runs when they submit.
 * When the platform cannot be asked, the text is not let through: UNAVAILABLE.
 */
export async function checkText(openid: string, text: string): Promise<TextVerdict> {
  const verdicts: TextVerdict[] = [];
  for (let from = 0; from < text.length; from += MOST_CHARACTERS) {
    const content = text.slice(from, from + MOST_CHARACTERS);
    verdicts.push(await checkPart(openid, content));
  }
  if (verdicts.includes('risky')) {
    return 'risky';
  }
  return verdicts.includes('review') ? 'review' : 'pass';
}

async function checkPart(openid: string, content: string): Promise<TextVerdict> {
  try {
    const answer = await ask('security.msgSecCheck', { openid, version: 2, scene: 3, content });
    const { result } = answer as { readonly result?: { readonly suggest?: unknown } };
    const suggest = result?.suggest;
    return suggest === 'pass' || suggest === 'review' ? suggest : 'risky';
  } catch (cause) {
    throw new Failure('UNAVAILABLE', `msgSecCheck: ${textOf(cause)}`);
  }
}

/** Messages a user may have subscribed to; the template ids are per account and come from the environment. */
const TEMPLATES = { promoted: 'TEMPLATE_PROMOTED', cancelled: 'TEMPLATE_CANCELLED' } as const;

export interface Message {
  readonly to: string;
  readonly about: keyof typeof TEMPLATES;
  /** Page of the mini-program it opens, with its query. */
  readonly page: string;
  /** Field name of the template (`thing1`) to text, already short enough. */
  readonly fields: Readonly<Record<string, string>>;
}

/** `not-configured` and `not-wanted` are everyday: the same news stands inside the mini-program. */
export type Delivery = 'sent' | 'not-configured' | 'not-wanted' | 'failed';

/** Sends a subscription message, at most one try; it never fails the call that occasions it. */
export async function sendMessage({ to, about, page, fields }: Message): Promise<Delivery> {
  const templateId = process.env[TEMPLATES[about]] ?? '';
  // The build of the mini-program says `none` where there is no template; the same setting means the same here.
  if (templateId === '' || templateId === 'none') {
    return 'not-configured';
  }
  const data = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }]));
  try {
    await ask('subscribeMessage.send', { touser: to, templateId, page, data });
    return 'sent';
  } catch (cause) {
    return (cause as { readonly errCode?: unknown }).errCode === 43101 ? 'not-wanted' : 'failed';
  }
}

/** What WeChat says of the code of its phone button. A code works once, and for five minutes. */
export type NamedPhone =
  | { readonly kind: 'named'; readonly phone: string; readonly countryCode: string }
  | { readonly kind: 'code-used' };

interface PhoneInfo {
  readonly purePhoneNumber?: string;
  readonly countryCode?: string;
}

const CODE_USED = 40029;

/** Exchanges the code of the phone button for the number; UNAVAILABLE when the platform cannot be asked. */
export async function phoneNumberOf(code: string): Promise<NamedPhone> {
  try {
    const answer = await ask('phonenumber.getPhoneNumber', { code });
    const { purePhoneNumber = '', countryCode = '' } = (answer as { phoneInfo?: PhoneInfo }).phoneInfo ?? {};
    return { kind: 'named', phone: purePhoneNumber, countryCode };
  } catch (cause) {
    if ((cause as { readonly errCode?: unknown }).errCode === CODE_USED) {
      return { kind: 'code-used' };
    }
    throw new Failure('UNAVAILABLE', `getPhoneNumber: ${textOf(cause)}`);
  }
}
