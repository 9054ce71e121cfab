import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Permissions to upload: whoever was given the address of one path can write there, and nowhere else. */
export interface UploadTickets {
  readonly issue: (name: string) => string;
  readonly isValid: (name: string, ticket: unknown) => boolean;
}

/** Makes tickets that die with the process. */
export function createUploadTickets(): UploadTickets {
  const key = randomBytes(32);
  const issue = (name: string): string => createHmac('sha256', key).update(name).digest('hex');
  return {
    issue,
    isValid: (name, ticket) => {
      const expected = Buffer.from(issue(name));
      const given = Buffer.from(typeof ticket === 'string' ? ticket : '');
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
