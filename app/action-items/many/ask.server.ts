import { data, redirect } from "@remix-run/node";
import { readForm } from "~/form-body.server";
import { forbidden, parseForm } from "~/http.server";
import { requireMember, type Membership } from "~/programmes/membership.server";
import { todayIn } from "~/programmes/programme";
import { printQuery } from "../list/query";
import { readQuery } from "../list/filters.server";
import { findAssignees } from "../forms.server";
import { mayChangeMany } from "./acts";
import { changeSteps, previewSteps, type Outcome } from "./carry-out.server";
import { findNamed, readChosen } from "./chosen.server";
import { readAct, stepsSchema } from "./form.server";
import { printEntries } from "./undo.server";

/** Who may change any action item at all; nobody else has this page. */
export async function openSteps(request: Request, key: string | undefined): Promise<Membership> {
  const membership = await requireMember(request, key);
  if (!mayChangeMany(membership.actor)) throw forbidden();
  return membership;
}

/** What the page shows: what was chosen, and what stands against the act that was. */
export async function showSteps(membership: Membership, request: Request) {
  const { searchParams } = new URL(request.url);
  const act = readAct(searchParams.get("act"));
  const { rows, list } = await readChosen(membership, searchParams);
  const [outcomes, assignees] = await Promise.all([
    act && rows ? previewSteps(membership, rows, act) : [], act === "assign" ? findAssignees(membership) : [],
  ]);
  const chosen = (rows ?? []).map(({ id, what, who, said, day, number, reference, side }) =>
    ({ id, what, who, due: said || (day ?? ""), number, reference, side, reason: reasonOf(outcomes, id) }));
  return {
    act, chosen, assignees,
    tooMany: rows === null,
    seen: (rows ?? []).reduce((latest, { changed }) => (changed > latest ? changed : latest), "0001-01-01T00:00:00.000Z"),
    sides: membership.programme.sides.map(({ code, name }) => ({ code, name })),
    back: `/p/${membership.programme.key}/action-items${list}`,
  };
}

export type ChosenSteps = Awaited<ReturnType<typeof showSteps>>;

const reasonOf = (outcomes: readonly Outcome[], id: string) => outcomes.find((one) => one.id === id)?.reason ?? null;

/** Carries it out and leads back to the list; where something was refused, says which and why, and what was done. */
export async function takeSteps(membership: Membership, request: Request) {
  const { programme, actor } = membership;
  const form = await readForm(request);
  const act = readAct(form.get("act")) ?? "assign";
  const today = todayIn(programme.timeZone);
  const parsed = await parseForm(stepsSchema(act, await findAssignees(membership), today), form);
  if (!parsed.ok) return data({ ...parsed.answer.data, outcomes: [] as Outcome[], done: 0 }, { status: 422 });
  const { ids, seen, change } = parsed.values;
  const rows = await findNamed({ actor, programme, today }, ids);
  const outcomes = await changeSteps(membership, rows, change, seen);
  const refused = outcomes.filter(({ reason }) => reason !== null);
  const done = outcomes.length - refused.length;
  if (refused.length || !done) return data({ errors: {}, message: null, typed: parsed.typed, outcomes: refused, done }, { status: done ? 200 : 409 });
  const asked = new URL(request.url).searchParams;
  for (const name of ["act", "of", "step", "asOf", "done", "entries", "undone", "kept"]) asked.delete(name);
  const list = printQuery(readQuery(asked).query);
  const made = [...new Map(outcomes.flatMap(({ entry }) => (entry ? [[`${entry.number} ${entry.side ?? ""}`, entry] as const] : []))).values()];
  throw redirect(`/p/${programme.key}/action-items${list}${list === "?" ? "" : "&"}done=${done}&entries=${printEntries(made)}`);
}
