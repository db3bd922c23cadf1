import type { T } from "~/locales/translator";
import { flagsOf } from "~/programmes/holidays";
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
  const flags = sides.flatMap(({ code, name }) => flagsOf(lastDay, code).map((key) => ({ key, name })));
  const weekend = flags.find(({ key }) => key === "holidays.weekend");
  const others = flags.filter(({ key }) => key !== "holidays.weekend");
  const holidays = others.map(({ key, name }) => t("forms.deadline.flagOf", { flag: t(key), side: name }));
  const words = [...(weekend ? [t(weekend.key)] : []), ...holidays];
  const weekday = new Intl.DateTimeFormat(intl, { weekday: "long", timeZone: "UTC" }).format(new Date(`${lastDay}T00:00:00Z`));
  const day = t("forms.deadline.meansDay", { day: `${weekday}, ${formatDay(lastDay, intl)}` });
  return words.length ? t("forms.deadline.meansFlags", { day, flags: new Intl.ListFormat(intl).format(words) }) : day;
}
