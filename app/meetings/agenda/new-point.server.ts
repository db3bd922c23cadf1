import type { Words } from "~/history/value-words";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { findFew } from "~/recommendations/list/find.server";
import { findReferenced } from "~/recommendations/forms/candidates.server";
import { findView } from "~/recommendations/views/read.server";
import { refuse, type Refusal } from "~/refusal";
import type { Meeting } from "../meeting";
import type { NewPointValues } from "./point-forms.server";
import type { NewPoint } from "./points.server";
import { readFilter } from "./read-group.server";

type Asked = { actor: Actor; programme: Programme; meeting: Meeting; words: Words };

/** A recommendation that may be meant. */
export type Candidate = { number: number; reference: string; title: string };
export type Prepared = { ok: true; point: NewPoint } | { ok: false; refusal: Refusal; candidates?: Candidate[] };

const no = (refusal: Refusal): Prepared => ({ ok: false, refusal });

/** What a form of a new point asks for, checked; where words may mean several recommendations, those. */
export async function preparePoint(asked: Asked, values: NewPointValues): Promise<Prepared> {
  const { minutes, presenter } = values;
  const given = { minutes, presenter };
  switch (values.kind) {
    case "item": {
      const found = await findMeant(asked, values.number ?? values.item);
      return "number" in found ? { ok: true, point: { kind: "ITEM", recommendationId: found.id, said: `${found.reference} ${found.title}`, ...given } } : found;
    }
    case "group": {
      const view = values.view === null ? null : await findView(asked, values.view);
      if (values.view !== null && !view) return no(refuse("invalid", "errors.notAChoice", {}, "view"));
      if (!view && !values.address) return no(refuse("invalid", "agenda.refusal.noFilterGiven", {}, "address"));
      const read = await readFilter(asked.programme, view?.query ?? values.address, asked.words, view ? "view" : "address");
      if (!read.ok) return no(read);
      const title = values.title || (view?.name ?? read.said).slice(0, 300);
      return { ok: true, point: { kind: "GROUP", title, query: read.query, standing: values.standing, said: title, ...given } };
    }
    case "report": {
      const body = await db.body.findFirst({ where: { id: values.body, programmeId: asked.programme.id, parentId: asked.meeting.body?.id ?? 0 } });
      if (!body) return no(refuse("invalid", "errors.notAChoice", {}, "body"));
      return { ok: true, point: { kind: "REPORT", bodyId: body.id, title: values.title, standing: values.standing, said: values.title || body.name, ...given } };
    }
    default:
      return { ok: true, point: { kind: values.kind === "pause" ? "PAUSE" : "TOPIC", title: values.title, standing: values.standing, said: values.title || "–", ...given } };
  }
}

/** The recommendation that a number, a reference or words mean: exactly one, or those that may be meant. */
async function findMeant({ actor, programme }: Asked, said: number | string): Promise<(Candidate & { id: number }) | Extract<Prepared, { ok: false }>> {
  const [named] = typeof said === "number" ? [] : await findReferenced(programme, [said.trim()]);
  const few = named ? [] : typeof said === "number" ? [{ number: said, reference: "", title: "" }] : await findFew({ actor, programme }, said);
  const [first, ...more] = few;
  if (more.length) return { ok: false, refusal: refuse("invalid", "agenda.refusal.several", {}, "number"), candidates: few.map(({ number, reference, title }) => ({ number, reference, title })) };
  const number = named?.number ?? first?.number ?? 0;
  const row = await db.recommendation.findFirst({ where: { programmeId: programme.id, number, voided: false }, select: { id: true, number: true, reference: true, title: true } });
  return row ?? { ok: false, refusal: refuse("invalid", "agenda.refusal.noSuchItem", {}, "item") };
}
