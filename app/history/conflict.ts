import type { Refusal } from "~/refusal";
import type { ConflictFields } from "~/ui/answer";
import { formatInstant } from "~/ui/dates";
import { labelChange, sayValue } from "./change-words";
import type { Words } from "./value-words";

/**
 * Both versions beside each other, for `ActForm conflict`, after a save was refused as outdated; null after any other refusal. `yours` is what was
 * typed, in words, by place: `${field}/${key}` of the changed field, as "deadline/", "position/PK", "wording/ru". A place left out shows as empty.
 * The form that is shown again sends the newer version, so that saving goes on top.
 */
export function conflictOf(refusal: Refusal, words: Words, yours: Record<string, string>): ConflictFields | null {
  const { meanwhile = [], version } = refusal;
  if (refusal.reason !== "stale" || version === undefined || !meanwhile.length) return null;
  const latest = new Map<string, ConflictFields["fields"][number]>();
  for (const { changes } of meanwhile) {
    for (const change of changes) {
      const place = `${change.field}/${change.key}`;
      if (latest.has(place)) continue;
      latest.set(place, { label: labelChange(change, words), theirs: sayValue(change.field, change.to, words), yours: yours[place] ?? "" });
    }
  }
  return { version, by: meanwhile[0]?.by ?? null, at: meanwhile[0] ? formatInstant(meanwhile[0].at, words.intl, words.timeZone) : null, fields: [...latest.values()] };
}
