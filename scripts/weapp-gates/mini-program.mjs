import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

function filesBelow(folder, inside = '') {
  return readdirSync(path.join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(inside, entry.name);
    return entry.isDirectory() ? filesBelow(folder, file) : [file];
  });
}

/**
 * The compiled mini-program in a folder: its files and pages, relative to the folder.
 * Only what is uploaded counts: project.config.json stays on the developer's machine.
 */
export function openMiniProgram(folder) {
  if (!existsSync(path.join(folder, 'app.json')))
    throw new Error(`${folder} 里没有编译好的小程序，请先运行 node scripts/build-app.mjs weapp。`);
  const app = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8'));
  const packages = app.subPackages ?? app.subpackages ?? [];
  const inPackages = packages.flatMap(({ root, pages }) => pages.map((page) => path.posix.join(root, page)));
  const files = filesBelow(folder).filter((file) => !/^project\..*config\.json$/.test(file));
  return {
    folder,
    files,
    pages: [...app.pages, ...inPackages],
    packageRoots: packages.map(({ root }) => `${root.replace(/\/$/, '')}/`),
    read: (file) => readFileSync(path.join(folder, file), 'utf8'),
    has: (file) => existsSync(path.join(folder, file)),
    bytes: (file) => statSync(path.join(folder, file)).size,
  };
}
