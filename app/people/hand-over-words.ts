import type { T } from "~/locales/translator";
import { listWords } from "~/history/value-words";
import { formatDay } from "~/ui/dates";
import type { Counts } from "./hand-over-work";

/** How much moved, in words; what did not move is not said. */
export function sayCounts({ items, focalPoints, steps, ownSteps, follows, bodies, followedViews, views }: Counts, t: T, intl: string): string {
  const parts = [
    items ? t("offices.handOver.items", { count: items }) : "",
    focalPoints ? t("offices.handOver.focalPoints", { count: focalPoints }) : "",
    steps ? t("offices.handOver.steps", { count: steps }) : "",
    ownSteps ? t("offices.handOver.ownSteps", { count: ownSteps }) : "",
    follows ? t("offices.handOver.follows", { count: follows }) : "",
    bodies ? t("offices.handOver.bodies", { count: bodies }) : "",
    views + followedViews ? t("offices.handOver.views", { count: views + followedViews }) : "",
  ].filter(Boolean);
  return listWords(parts, intl);
}

type Told = { from: string; to: string; on: string; finished: boolean; moved: Counts | null };

/** A hand over as one line, from where one of the two stands. */
export function sayHandOver({ from, to, on, finished, moved }: Told, end: "from" | "to", t: T, intl: string): string {
  const day = formatDay(on, intl);
  const how = end === "to" ? t("offices.handOver.from", { name: from, day }) : t("offices.handOver.toNext", { name: to, day });
  const what = [moved ? sayCounts(moved, t, intl) : "", finished ? "" : t("offices.handOver.unfinished")].filter(Boolean).join(", ");
  return what ? t("offices.handOver.told", { how, what }) : how;
}
