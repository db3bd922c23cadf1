import { z } from "zod";
import { AgendaKind } from "#db/enums";
import { db } from "~/db.server";
import { findAgenda } from "~/meetings/agenda/find-agenda.server";
import { mayReadAgenda } from "~/meetings/agenda/agenda-rules";
import { compareWith, type Mark } from "~/meetings/agenda/agenda-versions";
import type { Meeting } from "~/meetings/meeting";
import type { Membership } from "~/programmes/membership.server";
import { dayOfInstant, formatDay } from "~/ui/dates";
import type { Words } from "~/history/value-words";
import type { PrintedAgenda } from "./agenda-docx.server";

const Frozen = z.object({
  points: z.array(z.object({
    id: z.number(), number: z.string(), kind: z.enum(AgendaKind), title: z.string(), reference: z.string().default(""), minutes: z.number().nullable(), presenter: z.string(),
    papers: z.array(z.string()), query: z.string().default(""), ends: z.string().default(""),
  })),
});

/** The agenda of a meeting as this member prints it; null to whom it has not gone round yet. */
export async function readAgenda({ actor, programme, meeting }: Pick<Membership, "actor" | "programme"> & { meeting: Meeting }, { t, intl }: Words): Promise<PrintedAgenda | null> {
  const version = await db.agendaVersion.findFirst({ where: { meetingId: meeting.id }, orderBy: { number: "desc" } });
  if (!mayReadAgenda(actor, meeting, version?.number ?? 0)) return null;
  const entries = await findAgenda(meeting.id, actor);
  const points = entries.map(({ papers, item, ...entry }) => ({ ...entry, reference: item?.reference ?? "", papers: papers.map(({ title }) => title) }));
  const { marks, removed } = version ? compareWith(Frozen.parse(version.content).points, points) : { marks: new Map<number, Mark>(), removed: [] };
  const number = version?.number ?? 0;
  const day = version ? formatDay(dayOfInstant(version.circulatedAt.toISOString(), meeting.timeZone || programme.timeZone), intl) : "";
  const standing = !version ? t("papers.agenda.draft") : t(marks.size || removed.length ? "papers.agenda.changed" : "papers.agenda.version", { number, day });
  const { title, body, heldOn, precision, startsAt, endsAt, timeZone, place, series } = meeting;
  return {
    programme, title, body: body?.name ?? series, heldOn, precision, startsAt, endsAt, timeZone, place, standing,
    points: points.map((point) => {
      const mark = marks.get(point.id);
      return { ...point, mark: point.fromTheFloor ? t("papers.agenda.floor") : mark ? t(`papers.agenda.mark.${mark}`, { number }) : "" };
    }),
    removed: removed.map(({ number: was, title: said, reference }) => [was && `${was}.`, reference, said].filter(Boolean).join(" ")),
  };
}
