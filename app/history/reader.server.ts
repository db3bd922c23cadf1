import { describeLocale, isLocale, preferLocale } from "~/locales/locales";
import { translator } from "~/locales/translator";
import type { Membership } from "~/programmes/membership.server";
import type { Words } from "./value-words";

/** The words for a member: their language (where they chose none, their browser's), their time zone, the programme's sides. */
export function wordsFor({ viewer, programme }: Pick<Membership, "viewer" | "programme">, request: Request): Words {
  const locale = isLocale(viewer.locale) ? viewer.locale : preferLocale(request.headers.get("accept-language"));
  return { t: translator(locale), intl: describeLocale(locale).intl, timeZone: viewer.timeZone, sides: programme.sides };
}
