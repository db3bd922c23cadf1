import { may } from "~/people/permissions";
import { subjectOf } from "~/recommendations/item";
import { isOpen } from "~/recommendations/status";
import type { ActLink, Shown } from "./offers";

/** What an item waits for and what waits for it, and what belongs to it in other programmes of the reader; each with what may be done about it. */
export function showRelated({ row, actor, programme }: Shown) {
  const open = isOpen(row.status);
  const change = !row.voided && may(actor, "removeDependency", subjectOf({ ...row, programme }));
  const waited = row.waitsFor.map((one) => ({ ...one, remove: change && one.via === null }));
  const waits = waited.filter(({ status }) => open && isOpen(status));
  return {
    waitsFor: waits,
    waitedFor: waited.filter((one) => !waits.includes(one)),
    blocks: open ? row.blocks : [],
    seeAlso: row.seeAlso.map((one) => ({ ...one, remove: change })),
  };
}

export type RelatedView = ReturnType<typeof showRelated>;

/** Only who is a member of another programme has anything to join it with. */
export function offerSeeAlso({ row, actor, programme, words: { t } }: Shown): ActLink[] {
  if (!row.elsewhere || row.voided || !may(actor, "addDependency", subjectOf({ ...row, programme }))) return [];
  return [{ act: "seeAlso", to: "see-also/new", name: t("item.related.addSeeAlso"), keyName: null, needs: "" }];
}
