import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CRASH_SCHEMA } from './fixtures/crash-writer';
import { openDatabase } from './open-database';

const ROOT = join(__dirname, '../..');
const KILLS = 20;

let folder: string;
let script: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crash-'));
  script = join(folder, 'writer.cjs');
  file = join(folder, 'data.sqlite');
  const source = join(__dirname, 'fixtures/crash-writer.ts');
  const esbuild = join(ROOT, 'node_modules/esbuild/bin/esbuild');
  const options = ['--bundle', '--platform=node', '--format=cjs', '--external:libsql', '--log-level=error'];
  execFileSync(process.execPath, [esbuild, source, ...options, `--outfile=${script}`]);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Lets a writer write until it has acknowledged so many, kills it in the middle, and answers what it said. */
function writeAndKill(round: string, acknowledgements: number): Promise<readonly string[]> {
  const env = { ...process.env, CRASH_WRITER: '1', NODE_PATH: join(ROOT, 'node_modules') };
  const writer = spawn(process.execPath, [script, file, round], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complaint = '';
  writer.stderr.on('data', (part) => {
    complaint += String(part);
  });
  writer.stdout.on('data', (part) => {
    said += String(part);
    if (said.split('\n').length > acknowledgements) writer.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    writer.once('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(0, -1));
      else reject(new Error(`the writer ended by itself: ${complaint}`));
    });
  });
}

test(`after each of ${KILLS} sudden deaths every acknowledged write is there, and no transaction by half`, async () => {
  const acknowledged = { plain: new Set<string>(), pair: new Set<string>(), count: new Set<string>() };
  for (let kill = 0; kill < KILLS; kill++) {
    for (const line of await writeAndKill(String(kill), 10 + kill * 3)) {
      const [kind, id] = line.split(' ');
      if (kind !== undefined && id !== undefined && kind in acknowledged) {
        acknowledged[kind as keyof typeof acknowledged].add(id);
      }
    }
    const database = openDatabase({ file, schema: CRASH_SCHEMA });
    try {
      const idsOf = (name: string) => new Set(database.find(name).map(({ _id }) => String(_id)));
      const [plain, left, right] = [idsOf('plain'), idsOf('left'), idsOf('right')];
      expect([...acknowledged.plain].filter((id) => !plain.has(id))).toEqual([]);
      expect([...acknowledged.pair].filter((id) => !left.has(id))).toEqual([]);
      expect([...left].sort()).toEqual([...right].sort());
      expect(Number(database.find('counter')[0]?.n ?? 0)).toBeGreaterThanOrEqual(acknowledged.count.size);
    } finally {
      database.close();
    }
  }
  expect(acknowledged.plain.size + acknowledged.pair.size + acknowledged.count.size).toBeGreaterThan(
    KILLS * 10,
  );
}, 120_000);
