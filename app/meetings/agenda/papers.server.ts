import { db } from "~/db.server";
import { refuse } from "~/refusal";
import type { Actor } from "~/people/actor";
import type { EvidenceValue } from "~/recommendations/changes";
import { receiveEvidence } from "~/recommendations/forms/evidence.server";
import type { Meeting } from "../meeting";
import { mayReadAgenda, mayTake } from "./agenda-rules";
import { changeAgenda, sayAgenda, type Place } from "./change-agenda.server";
import { findPoint, lastVersion, sayPoint } from "./points.server";

/** So many papers lie on the table for one point. */
export const MOST_PAPERS = 30;

const sayPapers = (point: Parameters<typeof sayPoint>[0], titles: string[]) => [`${sayPoint(point)}: ${titles.join(", ")}`];

/** Lays papers on the table for a point: everybody who reads the agenda has them. The sides' concurrence in what is discussed stays. */
export function addPapers(place: Place, entryId: number, papers: readonly EvidenceValue[]) {
  return changeAgenda<null>(place, { may: mayTake, decide: async (tx, meeting) => {
    const point = await findPoint(tx, meeting.id, entryId);
    if (!point) return refuse("not-found", "agenda.refusal.noSuchPoint");
    if (!papers.length) return refuse("invalid", "agenda.refusal.noPaper", {}, "evidence");
    const there = await tx.agendaPaper.count({ where: { entryId } });
    if (there + papers.length > MOST_PAPERS) return refuse("invalid", "agenda.refusal.tooManyPapers", { maximum: MOST_PAPERS }, "evidence");
    await tx.agendaPaper.createMany({ data: papers.map(({ kind, title, url, sha256, mediaType, size }) => ({ entryId, kind, title, url, sha256, mediaType, size, addedBy: place.actor.name })) });
    return { ok: true, aside: true, changes: sayAgenda([], sayPapers(point, papers.map(({ title }) => title))), value: null };
  } });
}

/** Takes a paper off the table. */
export function removePaper(place: Place, entryId: number, paperId: number) {
  return changeAgenda<null>(place, { may: mayTake, decide: async (tx, meeting) => {
    const point = await findPoint(tx, meeting.id, entryId);
    const paper = point && (await tx.agendaPaper.findFirst({ where: { id: paperId, entryId } }));
    if (!paper) return refuse("not-found", "agenda.refusal.noSuchPaper");
    await tx.agendaPaper.delete({ where: { id: paperId } });
    return { ok: true, aside: true, changes: sayAgenda(sayPapers(point, [paper.title]), []), value: null };
  } });
}

type Reads = { actor: Actor; meeting: Meeting };

/** A paper of a point, for who may read the agenda; null where there is none. */
export async function readPaper({ actor, meeting }: Reads, entryId: number, id: number) {
  const [paper, last] = await Promise.all([db.agendaPaper.findFirst({ where: { id, entryId, entry: { meetingId: meeting.id, removedAt: null } } }), lastVersion(db, meeting.id)]);
  return paper && mayReadAgenda(actor, meeting, last ?? 0) ? paper : null;
}

/** The files and links of a form as papers; the files are kept whatever else is wrong with it. */
export async function readPapers(form: FormData, who: Parameters<typeof receiveEvidence>[1]) {
  const { changes, kept, errors } = await receiveEvidence(form, who);
  return { papers: changes.flatMap(({ field, to }) => (field === "evidence" && to ? [to] : [])), kept, errors };
}
