// Builds a phone at the gate, as the simulated event starts it several times over: the gate's own modules as the web
// page has them, without its screens, in one file.
import { build } from 'esbuild';
import { buildOnce, root } from './build-once.mjs';

const target = 'dist/phone/app.cjs';
const settings = {
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  resolveExtensions: ['.h5.ts', '.ts', '.js', '.json'],
  define: { HTTP_ACCESS_URL: '""' },
  metafile: true,
  logLevel: 'warning',
  absWorkingDir: root,
  entryPoints: ['tests/load/event/phone-app.ts'],
  outfile: target,
};

/** Builds the phone when anything in it changed. Answers `{ built }`. */
export async function buildPhone() {
  const built = await buildOnce({
    name: 'build-dist-phone',
    settings,
    build: async () => {
      const { metafile } = await build(settings);
      return { inputs: Object.keys(metafile.inputs), outputs: [target] };
    },
  });
  return { built };
}
