import type { z } from "zod";
import type { Words } from "~/history/value-words";
import type { Programme } from "~/programmes/programme";
import type { Refusal } from "~/refusal";
import type { PointForm } from "./agenda";
import type { PointValues } from "./edit-points.server";
import type { EditForm } from "./point-forms.server";
import { sayPoint, type findPoint } from "./points.server";
import { readFilter } from "./read-group.server";

type Point = NonNullable<Awaited<ReturnType<typeof findPoint>>>;

const FORMS: Record<Point["kind"], PointForm> = { ITEM: "item", GROUP: "group", REPORT: "report", TOPIC: "topic", PAUSE: "pause" };

/** A point as its form shows it. */
export const showPoint = (point: Point) => ({
  id: point.id, kind: FORMS[point.kind], said: sayPoint(point), title: point.title, query: point.query, minutes: point.minutes === null ? "" : String(point.minutes), presenter: point.presenter, standing: point.standing,
});

export type ShownPoint = ReturnType<typeof showPoint>;

/** What a form says of a point, and what it had shown of it. A recommendation keeps its own title; only a group has a filter. */
export async function readEdited({ programme, point }: { programme: Programme; point: Point }, values: z.output<typeof EditForm>, words: Words): Promise<Refusal | { ok: true; drawn: PointValues; values: PointValues }> {
  const drawn = {
    title: values.drawnTitle, query: values.drawnQuery, minutes: /^\d{1,4}$/.test(values.drawnMinutes) ? Number(values.drawnMinutes) : null, presenter: values.drawnPresenter, standing: values.drawnStanding,
  };
  const read = point.kind === "GROUP" && values.address !== values.drawnQuery ? await readFilter(programme, values.address, words, "address") : null;
  if (read && !read.ok) return read;
  const item = point.kind === "ITEM";
  const { title, minutes, presenter, standing } = values;
  return { ok: true, drawn, values: { title: item ? drawn.title : title, query: read?.query ?? drawn.query, minutes, presenter, standing: item ? drawn.standing : standing } };
}
