import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CallName, ReplyOf } from '#core/api';
import { api } from '#core/api';
import type { Reply } from '#core/shared/reply';
import type { Cloud, CloudSession } from '../support/cloud';
import { type CloudOptions, startCloud } from '../support/start-cloud';
import { NOW } from './an-activity';
import type { Seeded } from './documents';
import { TEST_SECRETS } from './secrets';

/** A local cloud at {@link NOW} that holds the given documents, also after `reset`. */
export async function aCloud(seeded: readonly Seeded[], options: CloudOptions = {}): Promise<Cloud> {
  const folder = mkdtempSync(path.join(tmpdir(), 'seed-'));
  const seed = path.join(folder, 'seed.jsonl');
  writeFileSync(seed, seeded.map((line) => JSON.stringify(line)).join('\n'));
  const env = { ...TEST_SECRETS };
  const now = new Date(NOW).toISOString();
  const cloud = await startCloud({ seed, env, now, urlAs: 'PUBLIC_WEB_URL', ...options });
  return Object.assign(Object.create(cloud) as Cloud, {
    stop: () => cloud.stop().finally(() => rmSync(folder, { recursive: true })),
  });
}

/** Makes a call of the product as somebody and answers its typed reply. */
export const ask = <TName extends CallName>(session: CloudSession, name: TName, request: unknown = {}) =>
  session.call(api[name].answeredBy, name, request) as Promise<Reply<ReplyOf<TName>>>;

/** The value of a call that must succeed. */
export async function answerOf<TName extends CallName>(
  session: CloudSession,
  name: TName,
  request: unknown = {},
) {
  const reply = await ask(session, name, request);
  if (!reply.ok) {
    throw new Error(`${name} answered ${JSON.stringify(reply)}`);
  }
  return reply.value;
}
