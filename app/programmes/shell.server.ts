import { countMyWork } from "~/people/my-work.server";
import { findPlace, type Membership } from "./membership.server";
import { todayIn } from "./programme";
import { listProgrammesOf } from "./programmes.server";

/** What the frame around every page of a programme shows. */
export async function describeShell({ viewer, actor, programme }: Membership) {
  const mine = await listProgrammesOf(viewer.personId);
  const elsewhere = await Promise.all(mine.filter(({ slug }) => slug !== programme.key).map(({ slug }) => findPlace(viewer, slug)));
  return {
    programme: { slug: programme.key, name: programme.name, notice: programme.notice },
    others: mine.filter(({ slug }) => slug !== programme.key).map(({ slug, name }) => ({ slug, name })),
    me: { name: viewer.name, office: actor.office, administrator: viewer.isAdministrator },
    myWork: await countMyWork([{ actor, programme }, ...elsewhere.filter((place) => place !== null)]),
    today: todayIn(programme.timeZone),
  };
}
