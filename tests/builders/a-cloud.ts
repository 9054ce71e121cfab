import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CallName, ReplyOf } from '#core/api';
import { api } from '#core/api';
import { FAILURES } from '#core/shared/failure';
import type { Reply } from '#core/shared/reply';
import type { Cloud, CloudSession } from '../support/cloud';
import { sharedCloud } from '../support/shared-clouds';
import { type Chaos, type CloudOptions, SAMPLE_FILES, startCloud } from '../support/start-cloud';
import { NOW } from './an-activity';
import type { Seeded } from './documents';
import { TEST_SECRETS } from './secrets';

/**
 * With `CHAOS=<seed>` in the environment every cloud of these tests starts in a storm: a fifth of its requests gets
 * into trouble.
 */
const SEED = process.env['CHAOS'];
const STORM: { readonly chaos?: Chaos } =
  SEED === undefined
    ? {}
    : { chaos: { seed: Number(SEED), rate: 0.2, kinds: ['busy', 'delay', 'conflict', 'drop-answer'] } };
/** So often a client is told to try again in a storm before a test gives up. */
const MOST_TRIES = SEED === undefined ? 1 : 20;

/** How the functions of every cloud under test are set up. */
export const AS_TESTED: CloudOptions = {
  env: { ...TEST_SECRETS },
  urlAs: 'PUBLIC_WEB_URL',
  files: SAMPLE_FILES,
  // Tests hold few documents: whatever no index finds is a mistake.
  unindexedRowsMax: 0,
};

export interface ACloudOptions extends CloudOptions {
  /** Whether the test kills it, starts it again or pulls its plug; without it a cloud is shared by many test files. */
  readonly own?: boolean;
}

/** A local cloud at {@link NOW} that holds the given documents and the sample files, also after `reset`. */
export async function aCloud(seeded: readonly Seeded[], given: ACloudOptions = {}): Promise<Cloud> {
  const { own = false, ...options } = given;
  const lines = seeded.map((line) => JSON.stringify(line)).join('\n');
  const now = new Date(NOW).toISOString();
  const shared = own ? undefined : await sharedCloud(lines, { now, ...STORM, ...options });
  return shared ?? ownCloud(lines, { now, ...STORM, ...options });
}

async function ownCloud(lines: string, options: CloudOptions): Promise<Cloud> {
  const folder = mkdtempSync(path.join(tmpdir(), 'seed-'));
  const seed = path.join(folder, 'seed.jsonl');
  writeFileSync(seed, lines);
  const cloud = await startCloud({ seed, ...AS_TESTED, ...options });
  return Object.assign(Object.create(cloud) as Cloud, {
    stop: () => cloud.stop().finally(() => rmSync(folder, { recursive: true })),
  });
}

/** What does not hold in a storm: counting requests, where some are made twice. Outside of one it changes nothing. */
export async function inCalm<TAnswer>(cloud: Cloud, work: () => Promise<TAnswer>): Promise<TAnswer> {
  await cloud.chaos(null);
  try {
    return await work();
  } finally {
    await cloud.chaos(STORM.chaos ?? null);
  }
}

/** Makes a call of the product as somebody and answers its typed reply; in a storm again, as a client does. */
export async function ask<TName extends CallName>(
  session: CloudSession,
  name: TName,
  request: unknown = {},
): Promise<Reply<ReplyOf<TName>>> {
  for (let tried = 1; ; tried += 1) {
    const reply = (await session.call(api[name].answeredBy, name, request)) as Reply<ReplyOf<TName>>;
    if (reply.ok || !FAILURES[reply.code].retryable || tried >= MOST_TRIES) {
      return reply;
    }
  }
}

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
