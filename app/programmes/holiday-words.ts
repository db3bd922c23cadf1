import type { T } from "~/locales/translator";
import { flagsOf } from "./holidays";

type Reader = { t: T; intl: string; sides: readonly { code: string; name: string }[] };

/** What closes offices on a day, in words: "weekend and Pakistan Day in Pakistan"; "" on a working day. */
export function sayClosures(day: string, { t, intl, sides }: Reader): string {
  const flags = sides.flatMap(({ code, name }) => flagsOf(day, code).map((key) => ({ key, name })));
  const weekend = flags.find(({ key }) => key === "holidays.weekend");
  const holidays = flags.filter(({ key }) => key !== "holidays.weekend").map(({ key, name }) => t("holidays.of", { flag: t(key), side: name }));
  return new Intl.ListFormat(intl).format([...(weekend ? [t(weekend.key)] : []), ...holidays]);
}
