import type { T } from "~/locales/translator";
import type { MoveDone } from "./move-done.server";

/** A number that an address gives; 0 where it gives none. */
export function numberedParam(params: URLSearchParams, name: string) {
  return Number(/^\d{1,9}$/.exec(params.get(name) ?? "")?.[0] ?? 0);
}

/** What a move did, every number of it. */
export function sayMoved({ items, steps, ownSteps, members, refused, left }: MoveDone, t: T): string {
  return [
    t("offices.move.done", { count: items }),
    steps ? t("offices.move.doneSteps", { count: steps }) : "",
    ownSteps ? t("offices.move.doneOwn", { count: ownSteps }) : "",
    members ? t("offices.move.doneMembers", { count: members }) : "",
    refused.length ? t("offices.move.refused", { count: refused.length, references: refused.join(", ") }) : "",
    left ? t("offices.move.left", { count: left }) : "",
  ].filter(Boolean).join(" ");
}
