/** What a person does to the phone, and what the phone did, outside the mini-program. */
export interface Phone {
  /** How far its clock runs ahead of this machine's. */
  clockAheadMs: number;
  network: 'wifi' | 'none';
  theme: 'light' | 'dark';
  fontScale: number;
  /** Whether VoiceOver or TalkBack is on. */
  screenReader: boolean;
  /** What WeChat's own scanner will read, first first; when empty the person goes back. */
  readonly codes: string[];
  /** Whether the person lets WeChat's own scanner use the camera. */
  allowsCamera: boolean;
  /** What the person answers to WeChat's own dialogs. */
  agrees: boolean;
  /** Where the phone is, in degrees; `undefined` when the person does not say. */
  position: { readonly latitude: number; readonly longitude: number } | undefined;
  brightness: number;
  keepsScreenOn: boolean;
  title: string;
  clipboard: string;
  readonly storage: Map<string, string>;
  /** Files sent to a chat, whole, in the order they were sent. */
  readonly sent: { readonly name: string; readonly bytes: Buffer }[];
  /** Vibrations, toasts, dialogs, calls, in the order they happened. */
  readonly happened: { readonly what: string; readonly how: unknown }[];
}

/** A phone out of the box. */
export function newPhone(): Phone {
  return {
    clockAheadMs: 0,
    network: 'wifi',
    theme: 'light',
    fontScale: 1,
    screenReader: false,
    codes: [],
    allowsCamera: true,
    agrees: true,
    position: undefined,
    brightness: 0.5,
    keepsScreenOn: false,
    title: '',
    clipboard: '',
    storage: new Map(),
    sent: [],
    happened: [],
  };
}
