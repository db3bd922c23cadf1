import type { T } from "~/locales/translator";
import { sayClosures } from "~/programmes/holiday-words";
import { formatDay } from "~/ui/dates";
import type { Deadline } from "~/recommendations/changes";
import { parseDeadline } from "~/recommendations/deadlines";

/** Whether the words say that there is no deadline. */
export const saysNone = (said: string) => /^(?:none|no deadline|-|–|—)$/i.test(said.trim());

type Reader = { t: T; intl: string; sides: readonly { code: string; name: string }[] };

/** What words typed for a deadline mean, said back: the last day with what closes offices on it; "" while they mean nothing known. */
export function explainDeadline(said: string, today: string, reader: Reader): string {
  if (saysNone(said)) return reader.t("forms.deadline.meansNone");
  const deadline = parseDeadline(said, { today });
  return deadline ? explain(deadline, reader) : "";
}

function explain({ kind, lastDay, event }: Deadline, { t, intl, sides }: Reader): string {
  if (kind === "CONTINUOUS") return t("forms.deadline.meansContinuous");
  if (lastDay === null) return t("forms.deadline.meansEvent", { event });
  const closures = sayClosures(lastDay, { t, intl, sides });
  const weekday = new Intl.DateTimeFormat(intl, { weekday: "long", timeZone: "UTC" }).format(new Date(`${lastDay}T00:00:00Z`));
  const day = t("forms.deadline.meansDay", { day: `${weekday}, ${formatDay(lastDay, intl)}` });
  return closures ? t("forms.deadline.meansFlags", { day, flags: closures }) : day;
}
