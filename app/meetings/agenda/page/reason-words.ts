import type { AgendaKind } from "#db/enums";
import type { T } from "~/locales/translator";
import { formatDay } from "~/ui/dates";
import type { Reason } from "../agenda";

/** Why something is proposed, in words. `first`: the body has no session before this one. */
export function sayReason({ reason, count, on }: Reason, kind: AgendaKind, { t, intl }: { t: T; intl: string }, first = false): string {
  const day = on === null ? "" : formatDay(on, intl, "short");
  const days = { count: Math.abs(count ?? 0), day };
  switch (reason) {
    case "proposedToPlenary": return t("agenda.reason.proposedToPlenary", days);
    case "reportedImplemented": return day ? t("agenda.reason.reportedImplemented", { day }) : t("agenda.reason.reportedImplementedUndated");
    case "awaitingReply": return t("agenda.reason.awaitingReply", { day });
    case "pastDue": return t("agenda.reason.pastDue", days);
    case "rescheduled": return t((count ?? 0) < 0 ? "agenda.reason.broughtForward" : "agenda.reason.rescheduled", days);
    case "actionItemsDue": return t("agenda.reason.actionItemsDue", days);
    case "positionMissing": return t("agenda.reason.positionMissing", days);
    case "holdPastReview": return t("agenda.reason.holdPastReview", { day });
    case "carriedOver": return t("agenda.reason.carriedOver");
    case "new": return kind === "REPORT" ? t("agenda.reason.groupMet", { day }) : t(first ? "agenda.reason.newFirst" : "agenda.reason.new");
    case "noReport": return day ? t("agenda.reason.noReport", { day }) : t("agenda.reason.noReportEver");
  }
}

/** Minutes as people say them: 45 min, 1 h 20 min, 2 h. */
export function sayMinutes(total: number, t: T): string {
  const [hours, minutes] = [Math.floor(total / 60), total % 60];
  if (!hours) return t("agenda.page.minutes", { count: minutes });
  return minutes ? t("agenda.page.hours", { hours, minutes }) : t("agenda.page.onlyHours", { hours });
}
