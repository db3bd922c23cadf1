/** Everything that is recorded of a programme itself; history keeps every name for ever. */
export const PROGRAMME_ACTS = [
  "programmeCreated",
  "programmeEdited",
  "sideAdded",
  "sideEdited",
  "sideRemoved",
  "organisationAdded",
  "organisationEdited",
  "organisationRenamed",
  "earlierNameAdded",
  "organisationSucceeded",
  "itemsMoved",
  "organisationClosed",
  "organisationReopened",
  "sectorAdded",
  "sectorEdited",
  "sectorClosed",
  "sectorReopened",
  "bodyAdded",
  "bodyEdited",
  "bodyClosed",
  "bodyReopened",
  "memberAdded",
  "memberEdited",
  "memberEnded",
  "handedOver",
  "actingNamed",
  "actingEnded",
  "personDeactivated",
  "personReactivated",
  "personRenamed",
  "settingsProposed",
  "settingsConcurred",
  "settingsDeclined",
  "settingsWithdrawn",
  "settingsChanged",
] as const;

export type ProgrammeAct = (typeof PROGRAMME_ACTS)[number];

/** The fields such an entry may name. */
export const PROGRAMME_FIELDS = [
  "name", "key", "referencePrefix", "timeZone", "notice", "code", "order", "side", "abbreviation", "parent", "training",
  "organisation", "office", "roles", "heldFrom", "heldTo", "exemptActs", "observersComment", "successors", "on", "to", "acting", "until",
  "items", "actionItems", "members", "refused", "note",
  "recordKind", "rhythm", "languages", "authentic", "quorum", "alternates", "scope", "coChairs", "secretaries", "sitting",
] as const;

export type ProgrammeField = (typeof PROGRAMME_FIELDS)[number];
export type ProgrammeValue = string | number | boolean | string[] | null;
export type ProgrammeFieldChange = { field: ProgrammeField; from: ProgrammeValue; to: ProgrammeValue };

/** What is different between two states of a thing, field by field; `from` null when it is new. */
export function compareFields(from: Partial<Record<ProgrammeField, ProgrammeValue>> | null, to: Partial<Record<ProgrammeField, ProgrammeValue>>): ProgrammeFieldChange[] {
  return PROGRAMME_FIELDS.flatMap((field) => {
    const [before, after] = [from?.[field] ?? null, to[field] ?? null];
    return field in to && JSON.stringify(before) !== JSON.stringify(after) ? [{ field, from: before, to: after }] : [];
  });
}
