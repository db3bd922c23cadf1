import { data, redirect } from "@remix-run/node";
import type { z } from "zod";
import { readForm } from "~/form-body.server";
import { nameEntry } from "~/history/entry-name";
import { notFound, parseForm } from "~/http.server";
import { openFromSession } from "~/meetings/session/from-session.server";
import { may, type PermittedAct } from "~/people/permissions";
import { refuse, type Refusal } from "~/refusal";
import { changeRecommendation, type Decide, type Target } from "~/recommendations/change-recommendation.server";
import type { Recorded } from "~/recommendations/record-change.server";
import type { FieldChange } from "~/recommendations/changes";
import { answerRefusal, type ActAnswer, type Offered } from "./answer.server";
import { receiveEvidence } from "./evidence.server";
import type { Asked } from "./item.server";
import { PLAIN_ENTRY, subjectOf, type Entry } from "~/recommendations/item";
import { effectOf, type ActName } from "./joint-effect";
import { remember } from "./remember";
import { isJoint } from "~/recommendations/proposals";

/** An entry as a form might send it, for finding out whether an act is possible at all. */
export const TRIAL: Entry = { ...PLAIN_ENTRY, note: "…" };

type Tried = ReturnType<Decide>;

/** Why an act is not for this person, or not for now; null when its form may be shown. `tried` is the decision with nothing filled in but a note. */
export function barAct(asked: Asked, act: PermittedAct, tried?: Tried): Refusal | null {
  const { item } = asked;
  const waits = isJoint(act, item) && item.proposals.some((proposal) => proposal.act === act);
  return barTried(asked, act, tried) ?? (waits ? refuse("invalid", "recommendations.refusal.alreadyProposed") : null);
}

/** The same for a reply to a proposal, where `act` is the one proposed. */
export function barTried({ actor, item }: Asked, act: PermittedAct, tried?: Tried): Refusal | null {
  if (tried && !tried.ok && tried.reason === "not-found") throw notFound();
  const subject = subjectOf(item, tried?.ok ? tried.subject : {});
  if (!may(actor, tried?.ok ? tried.permission : act, subject)) return refuse("not-allowed", "recommendations.refusal.notAllowed");
  if (item.voided && act !== "revive") return refuse("invalid", "recommendations.refusal.voided");
  return tried && !tried.ok && !tried.field ? tried : null;
}

/** What the page of an act's form is drawn from: the item's head, what the act will do, and why it cannot be done now. */
export function showAct<More extends object>(asked: Asked, act: ActName, bar: Refusal | null, more: More) {
  const { item, programme, url, words } = asked;
  const { reference, title, status, version, today } = item;
  const head = { url, programme: programme.key, reference, title, status, version, today };
  const effect = effectOf(asked, act);
  const code = bar ? (bar.reason === "not-allowed" ? 403 : 409) : 200;
  return data({ ...more, act, name: words.t(`acts.${act}.name`), head, effect, bar: bar?.message ?? null }, { status: code });
}

/** What to ask the one writer, once a form is understood. */
export type Prepared = {
  ok: true;
  decide: Decide;
  audience?: string | null;
  /** The one writer, where something is written along with what is decided. */
  change?: (target: Target) => Promise<Recorded | Refusal>;
  /** The fields that this person left alone, as they read now: what a form shows again after others changed them. */
  leftAlone?: Record<string, string>;
};

/** A refusal that can be mended by one of these choices. */
export type RefusedWithChoices = Refusal & { choices?: Offered };

type FormOfAct<S> = {
  bar: Refusal | null;
  /** Whether files and links may come with it. */
  evidence?: boolean;
  schema: S;
  /** Makes the decision of the values; `evidence` are the files and links that came with them. */
  prepare: (values: z.output<S>, evidence: FieldChange[]) => Prepared | RefusedWithChoices | Promise<Prepared | RefusedWithChoices>;
};

/** The action of a form: understands it, asks the one writer, and leads to the entry made; or gives back all that was typed, and why. */
export async function takeAct<S extends z.ZodType<{ version: number }>>(asked: Asked, request: Request, given: FormOfAct<S>) {
  const { bar, evidence, schema, prepare } = given;
  const form = await readForm(request);
  const barred = bar?.reason === "not-allowed";
  const received = barred || !evidence ? null : await receiveEvidence(form, asked);
  const parsed = await parseForm(schema, form);
  const typed = parsed.ok ? parsed.typed : parsed.answer.data.typed;
  if (barred) return answerRefusal(asked, bar, { typed });
  const kept = received?.kept ?? [];
  if (!parsed.ok || received?.errors) {
    const errors = { ...(parsed.ok ? {} : parsed.answer.data.errors), ...received?.errors };
    const message = parsed.ok ? null : parsed.answer.data.message;
    return data<ActAnswer>({ errors, message, typed, kept, conflict: null, choices: null }, { status: 422 });
  }
  const prepared = await prepare(parsed.values, received?.changes ?? []);
  if (!prepared.ok) return answerRefusal(asked, prepared, { typed, kept, choices: prepared.choices });

  const { actor, programme, item, url } = asked;
  const tried = remember(prepared.decide);
  const target = { actor, programme, number: item.number, version: parsed.values.version, audience: prepared.audience ?? null };
  const session = prepared.audience || prepared.change ? null : await openFromSession(request, asked);
  const recorded = await (session?.record(target, tried.decide) ?? prepared.change?.(target) ?? changeRecommendation(target, tried.decide));
  if (!recorded.ok) return answerRefusal(asked, recorded, { typed: { ...typed, ...prepared.leftAlone }, kept, tried: tried.change(), version: parsed.values.version });
  if (session) return redirect(session.url);
  const name = nameEntry(recorded);
  // Who works through what waits for them goes on from there.
  if (form.get("to") === "/me") return redirect(`/me?done=${programme.key}.${item.number}.${name}`);
  return redirect(`${url}?done=${name}#entry-${name}`);
}
