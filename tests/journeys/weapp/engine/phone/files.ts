/** The mini-program's own folder, kept in memory. */
export function fileSystem(): Readonly<Record<string, unknown>> {
  const files = new Map<string, unknown>();
  const known = (path: string) => {
    if (!files.has(path)) throw new Error(`fail no such file or directory ${path}`);
    return files.get(path);
  };
  const manager = {
    accessSync: (path: string) => void known(path),
    readFileSync: known,
    writeFileSync: (path: string, data: unknown) => void files.set(path, data),
    unlinkSync: (path: string) => void files.delete(path),
  };
  return { env: { USER_DATA_PATH: 'http://usr' }, getFileSystemManager: () => manager };
}
