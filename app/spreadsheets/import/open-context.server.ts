import { translator } from "~/locales/translator";
import { todayIn } from "~/programmes/programme";
import { dayColumns } from "./days.server";
import { orderOf } from "./days";
import type { PlanContext } from "./plan-context";
import type { Working } from "./steps.server";
import { readVocabulary } from "./vocabulary.server";
import { findDistinct } from "./words.server";

/** Gathers what the rows of an import are understood and planned by. */
export async function openContext({ imported, actor, programme }: Pick<Working, "imported" | "actor" | "programme">): Promise<PlanContext> {
  const { mapping, name } = imported;
  const columns = dayColumns(mapping).map(({ column }) => column);
  const [vocabulary, found] = await Promise.all([readVocabulary(programme), columns.length ? findDistinct(imported.id, columns) : []]);
  const orders = new Map(columns.map((column) => [column, orderOf(found.filter((one) => one.column === column).map(({ text }) => text), mapping)]));
  return { mapping, vocabulary, orders, today: todayIn(programme.timeZone), ownSide: actor.side?.code ?? "", t: translator(null), actor, programme, fileName: name };
}
