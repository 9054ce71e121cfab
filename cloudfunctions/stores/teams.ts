import type { RecordingOrg } from '#core/ledger/entry';
import { asId, type TeamId } from '#core/shared/ids';
import { get } from '#kernel/database';
import { collection, type Stored } from '#kernel/database/document';

/** A volunteer team and the organisation that keeps its records (谁记录谁证明). */
interface TeamDocument extends Stored {
  readonly name: string;
  readonly recordingOrg: RecordingOrg;
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
