import Taro from '@tarojs/taro';

/** A file that was put together on this device. */
export interface OwnFile {
  readonly name: string;
  /** MIME type. */
  readonly type: string;
  readonly parts: readonly (string | ArrayBuffer)[];
}

/** What the button that hands a file over is called here. */
export const HAND_OVER_WORDS = '发送到微信聊天';

/**
 * Hands a file to the person: WeChat sends it to a chat of theirs, on the computer too. Must follow a tap. The copy on
 * the phone is removed again, whether it was sent or not; `false` when it was not.
 */
export async function handOver({ name, parts }: OwnFile): Promise<boolean> {
  const files = Taro.getFileSystemManager();
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
  try {
    files.writeFileSync(filePath, '', 'utf8');
    for (const part of parts) {
      files.appendFileSync(filePath, part, 'utf8');
    }
    await Taro.shareFileMessage({ filePath, fileName: name });
    return true;
  } catch {
    return false;
  } finally {
    files.unlink({ filePath });
  }
}
