/** A file that was put together on this device. */
export interface OwnFile {
  readonly name: string;
  /** MIME type. */
  readonly type: string;
  readonly parts: readonly (string | ArrayBuffer)[];
}

/** What the button that hands a file over is called here. */
export const HAND_OVER_WORDS = '保存到这台设备';

/** Hands a file to the person: the browser saves it. Nothing of it stays in the page's storage. */
export function handOver({ name, type, parts }: OwnFile): Promise<boolean> {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The browser has taken the bytes by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 0);
  return Promise.resolve(true);
}
