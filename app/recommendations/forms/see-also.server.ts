import { data } from "@remix-run/node";
import { z } from "zod";
import { line, optionalLine } from "~/form-fields.server";
import type { Refusal } from "~/refusal";
import { LONGEST } from "./form-choices";
import type { Asked } from "./item.server";

export const seeAlsoSchema = z.object({ other: line(LONGEST.title), note: optionalLine(LONGEST.line) });

/** What the pages of "see also" are drawn from. */
export function showSeeAlso<Other extends object | undefined = undefined>({ item, programme, url }: Asked, bar: Refusal | null, other?: Other) {
  const { reference, title, status } = item;
  const code = bar ? (bar.reason === "not-allowed" ? 403 : 409) : 200;
  return data({ head: { url, programme: programme.key, reference, title, status }, bar: bar?.message ?? null, other }, { status: code });
}
