import { readFileSync } from "node:fs";
import { z } from "zod";
import { Accounts } from "./account-data";
import { AddedLives, ProgrammeOfLives } from "./life-data";
import { PressRecord } from "./programme-data";

const FILES = {
  "pakistan-kazakhstan": PressRecord,
  accounts: Accounts,
  training: AddedLives,
  "audit-follow-up": ProgrammeOfLives,
};

/** Reads one of the demonstration's files; what is wrong with it ends the loading in words that name the place. */
export function read<Name extends keyof typeof FILES>(name: Name): z.infer<(typeof FILES)[Name]> {
  const text = readFileSync(new URL(`${name}.json`, import.meta.url), "utf8");
  const parsed = FILES[name].safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`prisma/demo/${name}.json: ${z.prettifyError(parsed.error)}`);
  return parsed.data as z.infer<(typeof FILES)[Name]>;
}
