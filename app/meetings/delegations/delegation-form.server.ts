import { z } from "zod";
import { DelegateRole } from "#db/enums";
import { say } from "~/form-errors.server";
import { many, optionalLine } from "~/form-fields.server";
import { MOST_DELEGATES, orderByPlace, type DelegateValues } from "./delegations";
import { LONGEST_LINE } from "./read-delegation";

/** What is pasted: tabs and line breaks are part of it. */
export const PasteForm = z.object({ list: z.string().min(1).max(200_000) });

const number = z.string().default("").transform((text) => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : null));
const cell = optionalLine(LONGEST_LINE);

/** The fields of one row; in the form they are place-0, id-0, title-0, name-0, …, place-1 … */
const rowFields = (row: number) => ({
  [`place-${row}`]: number, [`id-${row}`]: number, [`title-${row}`]: cell, [`name-${row}`]: cell, [`office-${row}`]: cell, [`organisation-${row}`]: cell,
  [`role-${row}`]: z.enum(DelegateRole).default("MEMBER"),
});

export type ListRow = DelegateValues & { id: number | null };

const Whole = many(z.string(), 1).transform((all) => all[0] ?? "");

/** A list as its form sends it: rows without anything in them are left out, and one person heads a side's. */
export function listSchema(form: FormData, outside: boolean) {
  const count = [...form.keys()].reduce((most, key) => Math.max(most, Number(/^name-(\d{1,3})$/.exec(key)?.[1] ?? -1) + 1), 0);
  const rows = Array.from({ length: Math.min(count, MOST_DELEGATES) }, (_, row) => row);
  return z
    .object({ basis: Whole, ...Object.assign({}, ...rows.map(rowFields)) as Record<string, z.ZodType> })
    .transform((values, context) => {
      const list = rows.map((row) => readRow(values as Record<string, unknown>, row)).filter(({ filled }) => filled);
      for (const { index, name } of list) if (!name) context.addIssue({ code: "custom", path: [`name-${index}`], message: say("delegations.edit.noName").error() });
      const heads = list.filter(({ role }) => role === "HEAD");
      if (!outside && list.length && !heads.length) context.addIssue({ code: "custom", path: [`role-${list[0]?.index ?? 0}`], message: say("delegations.edit.noHead").error() });
      for (const { index } of outside ? list.filter(({ role }) => role !== "OBSERVER" && role !== "INTERPRETER") : heads.slice(1)) {
        context.addIssue({ code: "custom", path: [`role-${index}`], message: say(outside ? "delegations.edit.outsideRole" : "delegations.edit.secondHead").error() });
      }
      return { basis: values.basis as string, rows: orderByPlace(list).map(({ filled: _, index: __, place: ___, ...row }): ListRow => row) };
    });
}

function readRow(values: Record<string, unknown>, index: number) {
  const text = (field: string) => String(values[`${field}-${index}`] ?? "");
  const whole = (field: string) => values[`${field}-${index}`] as number | null | undefined;
  const row = { title: text("title"), name: text("name"), office: text("office"), organisation: text("organisation"), role: text("role") as DelegateRole };
  return { ...row, index, id: whole("id") ?? null, place: whole("place") ?? index + 1, filled: Boolean(row.title || row.name || row.office || row.organisation) };
}
