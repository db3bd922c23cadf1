import { canonicalJson, sha256 } from "./canonical";

/** Everything of an entry that its hash covers: instants as ISO with milliseconds, days as strings. */
export type HashedRevision = {
  programmeId: number;
  recommendationId: number;
  audienceSideId: number | null;
  version: number;
  recordedAt: string;
  happenedOn: string;
  happenedPrecision: string;
  effectiveAt: string | null;
  personId: number | null;
  memberId: number | null;
  actorName: string;
  actorOffice: string;
  actorOrganisation: string;
  actorSide: string;
  onBehalfOf: string;
  meetingId: number | null;
  channel: string;
  channelReference: string;
  act: string;
  note: string;
  changes: unknown;
  report: unknown;
  undoes: string | null;
  corrects: string | null;
  previousHash: string;
};

/** SHA-256 over the entry as canonical JSON, the hash before it included. */
export function hashRevision(revision: HashedRevision) {
  return sha256(canonicalJson(revision));
}
