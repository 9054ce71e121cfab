import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import path from 'node:path';

/** Who a browser or a tool stands for. `person` is the id in the people file, when picked from there. */
export interface Session {
  readonly openid: string;
  readonly person?: string;
}

/** Hands out session tokens and reads them back. Tokens live as long as the data folder. */
export interface Sessions {
  issue(session: Session): string;
  /** The session of a request, from the `x-local-session` header or the cookie; undefined = visitor. */
  of(headers: IncomingHttpHeaders): Session | undefined;
}

const COOKIE = 'local_session';

/** Opens the sessions; the key that signs them is made once and kept in `keyFile`. */
export function openSessions(keyFile: string): Sessions {
  const key = keptKey(keyFile);
  const signed = (payload: string) => createHmac('sha256', key).update(payload).digest('base64url');
  return {
    issue: (session) => {
      const payload = Buffer.from(JSON.stringify(session)).toString('base64url');
      return `${payload}.${signed(payload)}`;
    },
    of: (headers) => {
      const [payload = '', signature = ''] = tokenOf(headers).split('.');
      if (payload === '' || !equal(signature, signed(payload))) return undefined;
      return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Session;
    },
  };
}

/** The Set-Cookie line for a token; no token ends the session. Page scripts cannot read it. */
export function sessionCookie(token: string | undefined): string {
  const life = token === undefined ? 'Max-Age=0' : 'Max-Age=31536000';
  return `${COOKIE}=${token ?? ''}; Path=/; HttpOnly; SameSite=Strict; ${life}`;
}

function tokenOf(headers: IncomingHttpHeaders): string {
  const header = headers['x-local-session'];
  if (typeof header === 'string') return header;
  return new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]*)`).exec(headers.cookie ?? '')?.[1] ?? '';
}

function keptKey(file: string): Buffer {
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(32), { mode: 0o600 });
  }
  return readFileSync(file);
}

function equal(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
