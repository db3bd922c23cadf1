import { data, redirect } from "@remix-run/node";
import { readForm } from "~/form-body.server";
import { wordsFor } from "~/history/reader.server";
import { forbidden, notFound } from "~/http.server";
import { requireMember, type Membership } from "~/programmes/membership.server";
import { todayIn } from "~/programmes/programme";
import type { ActAnswer } from "~/recommendations/forms/answer.server";
import { receiveEvidence } from "~/recommendations/forms/evidence.server";
import type { EvidenceValue } from "~/recommendations/changes";
import { isFollowAct, readManyAct, type ManyAct } from "./acts";
import { beginPreview } from "./begin.server";
import { findChange, type Asked } from "./change.server";
import { findManyChoices, nameChoices } from "./choices.server";
import { readManyForm } from "./forms.server";
import { freezeList } from "./freeze.server";
import { manyActsOf, mayAtAll } from "./may-many";
import { readSelection, type Selection } from "./select.server";

type Opened = { membership: Membership; act: ManyAct | null; selection: Selection; params: URLSearchParams };

/** What an address asks to be done, and with what; an act that is never this person's is refused. */
export async function openMany(request: Request, programmeKey: string | undefined): Promise<Opened> {
  const membership = await requireMember(request, programmeKey);
  const params = new URL(request.url).searchParams;
  const act = readManyAct(params.get("act"));
  if (params.get("act") && !act) throw notFound();
  if (act && !mayAtAll(membership.actor, act)) throw forbidden();
  return { membership, act, selection: await readSelection(membership, params), params };
}

/** What the form of an act on many is drawn from; with what was typed before, where its preview is asked again. */
export async function showManyForm({ membership, act, selection, params }: Opened) {
  const { actor, programme } = membership;
  const choices = act && (await findManyChoices(programme, actor, act));
  const before = params.get("again") ? await findChange(membership, params.get("again") ?? "") : null;
  return {
    act,
    acts: manyActsOf(actor),
    count: selection.count,
    back: `/p/${programme.key}/recommendations${before?.values.list ?? selection.list}`,
    offered: choices && {
      ...choices,
      members: choices.members.map(({ id, name, office, side, organisation }) => ({ id, name, office, side, organisation })),
      sides: programme.sides.map(({ code, name }) => ({ code, name })),
      today: todayIn(programme.timeZone),
      typed: before?.act === act ? before.values.typed : {},
    },
  };
}

/** Freezes the list that was chosen, works out what would become of it, and leads to the preview; or gives back what was typed, and why. */
export async function takeManyForm({ membership, act, selection, params }: Opened, request: Request) {
  const { actor, programme } = membership;
  const sent = await readForm(request);
  const refuse = (answer: Partial<ActAnswer>) => data<ActAnswer>({ errors: {}, message: null, typed: {}, kept: [], conflict: null, choices: null, ...answer }, { status: 422 });
  if (!act || !selection.count) return refuse({ message: { key: "many.select.nothing" } });
  const choices = await findManyChoices(programme, actor, act);
  const context = { ...choices, side: actor.side?.code ?? "", today: todayIn(programme.timeZone) };
  const parsed = isFollowAct(act) ? { ok: true as const, typed: {} } : await readManyForm(act, sent, context);
  const papers = act === "reportImplemented" ? await receivePapers(membership, sent, request) : null;
  if (!parsed.ok || papers?.errors) {
    return refuse({ ...(parsed.ok ? { typed: parsed.typed } : parsed.answer.data), errors: { ...(parsed.ok ? {} : parsed.answer.data.errors), ...papers?.errors }, kept: papers?.kept ?? [] });
  }
  const before = params.get("again") ? await findChange(membership, params.get("again") ?? "") : null;
  const values: Asked = {
    typed: parsed.typed, evidence: papers?.evidence ?? [], today: context.today, names: nameChoices(choices, parsed.typed), list: before?.values.list ?? selection.list,
  };
  const id = await freezeList(membership, act, values, selection);
  if (!id) return refuse({ message: { key: "many.select.nothing" } });
  await beginPreview(id);
  return redirect(`/p/${programme.key}/recommendations/many/${id}`);
}

/** The papers that stand with each of them: at least one. */
async function receivePapers(membership: Membership, sent: FormData, request: Request) {
  const { changes, kept, errors } = await receiveEvidence(sent, { viewer: membership.viewer, words: wordsFor(membership, request) });
  const evidence = changes.flatMap((change) => (change.field === "evidence" && change.to ? [change.to as EvidenceValue] : []));
  const missing = evidence.length || errors ? null : { evidence: [{ key: "recommendations.refusal.evidenceNeeded" as const }] };
  return { evidence, kept, errors: errors ?? missing };
}
