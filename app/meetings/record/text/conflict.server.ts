import { data } from "@remix-run/node";
import type { Words } from "~/history/value-words";
import type { Typed } from "~/http.server";
import { nameLanguage } from "~/programmes/languages";
import type { Refusal } from "~/refusal";
import type { Answer, ConflictFields } from "~/ui/answer";
import type { Texts } from "../record";
import type { Place } from "./change-record.server";
import { findParagraph } from "./edit-paragraph.server";

/** The answer to words that were written on top of others that have changed meanwhile: both, language by language, and the version to save on. */
export async function conflictOf({ message, version = 0 }: Refusal, place: Place & { key: string }, mine: Texts, typed: Typed, { t, intl }: Words) {
  const found = await findParagraph(place, place.key);
  const theirs = found?.paragraph.texts ?? {};
  const languages = (found?.record.languages ?? Object.keys(mine)).filter((language) => (theirs[language] ?? "") !== (mine[language] ?? ""));
  const fields = languages.map((language) => ({ label: t("recordText.edit.conflict", { language: nameLanguage(language, intl) }), theirs: theirs[language] ?? "", yours: mine[language] ?? "" }));
  const conflict: ConflictFields = { version, fields };
  const answer: Answer = { errors: {}, message, typed: { ...typed, version: String(version) } };
  return data({ ...answer, conflict }, { status: 409 });
}
