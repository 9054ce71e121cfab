import { type IssuerContact, readIssuerContact } from '#core/certificate/issuer-contact';
import type { RecordingOrg } from '#core/ledger/entry';
import { asId, type TeamId } from '#core/shared/ids';
import { get } from '#kernel/database';
import { collection, type Stored } from '#kernel/database/document';

/** A volunteer team and the organisation that keeps its records (谁记录谁证明). */
interface TeamDocument extends Stored {
  readonly name: string;
  readonly recordingOrg: RecordingOrg;
  /** 出具联系人, written in by hand where the team keeps records itself. */
  readonly issuer?: { readonly [TField in keyof IssuerContact]?: unknown };
}

export type Team = Pick<TeamDocument, 'name' | 'recordingOrg'> & { readonly id: TeamId };

const teams = collection<TeamDocument>('teams');

/** Reads a team. */
export async function readTeam(id: TeamId): Promise<Team | undefined> {
  const document = await get(teams, id);
  return document === undefined
    ? undefined
    : { id: asId(document._id), name: document.name, recordingOrg: document.recordingOrg };
}

/** 出具联系人 of a recording organisation: none told, told so that it can be printed, or told wrongly. */
export type ToldIssuer =
  | { readonly kind: 'untold' | 'wrong' }
  | { readonly kind: 'told'; readonly issuer: IssuerContact };

/** Whom a recording organisation has named for its certificates. */
export async function issuerOf(orgId: TeamId): Promise<ToldIssuer> {
  const document = await get(teams, orgId);
  if (document?.issuer === undefined) {
    return { kind: 'untold' };
  }
  const issuer = readIssuerContact(document.issuer);
  return issuer === undefined ? { kind: 'wrong' } : { kind: 'told', issuer };
}
