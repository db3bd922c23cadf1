/** The tracked columns, in the order in which `stateCells` writes them. */
export const TRACKED = [
  "title", "kind", "sectorId", "priority", "successMeasure", "status", "heldFrom", "closedFrom", "confirmed", "reviewOn", "ownerId", "ownerName",
  "deadlineKind", "deadlineSaid", "deadlineEvent", "deadlineLastDay", "daysRescheduled", "positions", "jointPosition", "organisations",
  "organisationIds", "wordings", "voided",
] as const;

export const ITEM = [
  "id", "programmeId", "number", "reference", "version", "head", "lastRecordedAt", "lastEffectiveAt", "lastUpdateOn", "lastUpdateSaid", ...TRACKED,
] as const;

export const REVISION = [
  "id", "programmeId", "recommendationId", "audienceSideId", "version", "recordedAt", "happenedOn", "happenedPrecision", "effectiveAt", "personId",
  "memberId", "actorName", "actorOffice", "actorOrganisation", "actorSide", "onBehalfOf", "meetingId", "channel", "channelReference", "act", "note",
  "changes", "report", "undoes", "corrects", "previousHash", "hash",
] as const;

export const VALIDITY = ["revisionId", "programmeId", "recommendationId", "validFrom", "validTo", "recordedFrom", "recordedTo", ...TRACKED] as const;

export const STATUS_BY_DAY = ["programmeId", "day", "status", "change"] as const;

export const LAST_UPDATE = ["recommendationId", "programmeId", "on", "until", "said"] as const;
