import type { Behaviour } from './asynchronous';
import type { Phone } from './phone';

const bytesOf = (data: unknown): Buffer =>
  typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(new Uint8Array(data as ArrayBuffer));

/** The mini-program's own folder, kept in memory. */
function folder() {
  const files = new Map<string, unknown>();
  const known = (path: string) => {
    if (!files.has(path)) throw new Error(`fail no such file or directory ${path}`);
    return files.get(path);
  };
  return { files, known };
}

/** What can be done with the mini-program's own folder, and with a file in it. */
export function fileSystem(phone: Phone) {
  const { files, known } = folder();
  const manager = {
    accessSync: (path: string) => void known(path),
    readFileSync: known,
    writeFileSync: (path: string, data: unknown) => void files.set(path, data),
    appendFileSync: (path: string, data: unknown) =>
      void files.set(path, Buffer.concat([known(path), data].map(bytesOf))),
    unlinkSync: (path: string) => void files.delete(path),
    unlink: ({ filePath }: { readonly filePath: string }) => void files.delete(filePath),
  };
  const later: Readonly<Record<string, Behaviour>> = {
    shareFileMessage: ({ filePath, fileName }) => {
      if (!phone.agrees) throw new Error('cancel');
      phone.sent.push({ name: String(fileName), bytes: bytesOf(known(String(filePath))) });
    },
  };
  return { now: { env: { USER_DATA_PATH: 'http://usr' }, getFileSystemManager: () => manager }, later };
}
