import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCommandLine, type StartOptions, USAGE } from './control/command-line';
import { startLocalCloud } from './control/start-local-cloud';

// The cloud's machines run in UTC; a function that forgets about zones must fail here as it would there.
process.env['TZ'] = 'UTC';

const options = optionsOrUsage();
if (options) await run(options);

function optionsOrUsage(): StartOptions | undefined {
  try {
    return readCommandLine(process.argv.slice(2));
  } catch (cause) {
    process.stderr.write(`${(cause as Error).message}\n\n${USAGE}\n`);
    process.exitCode = 2;
    return undefined;
  }
}

async function run(given: StartOptions): Promise<void> {
  const cloud = await startLocalCloud(given, path.dirname(fileURLToPath(import.meta.url)));
  const stop = () => {
    // A second signal, or an ending that hangs, ends it the hard way: the data survive that too.
    setTimeout(() => process.exit(1), 10_000).unref();
    cloud.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (!given.json) {
    process.stdout.write(`本地云：${cloud.url}\n控制台：${cloud.url}/local/\n`);
    return;
  }
  // Whoever started us this way holds our standard input; when they die, so do we.
  process.stdin.resume().once('end', stop);
  process.stdout.write(`${JSON.stringify({ url: cloud.url, pid: process.pid })}\n`);
}
