import { db } from "~/db.server";
import type { Membership } from "~/programmes/membership.server";
import { findViews } from "~/recommendations/views/read.server";
import type { Meeting } from "../meeting";

/** What a new point may be made of: the saved views that this person sees, and the groups that report to the body. */
export async function findPointChoices(at: Pick<Membership, "actor" | "programme"> & { meeting: Pick<Meeting, "body"> }) {
  const [views, bodies] = await Promise.all([
    findViews(at),
    at.meeting.body ? db.body.findMany({ where: { parentId: at.meeting.body.id, closedAt: null }, orderBy: { name: "asc" }, select: { id: true, name: true } }) : [],
  ]);
  return { views: views.map(({ id, name }) => ({ id, name })), bodies };
}
