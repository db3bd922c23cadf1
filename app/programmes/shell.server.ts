import { countMyWork } from "~/people/my-work.server";
import { listPlaces, type Membership } from "./membership.server";
import { todayIn } from "./programme";

/** What the frame around every page of a programme shows. */
export async function describeShell({ viewer, actor, programme }: Membership) {
  const elsewhere = listPlaces(viewer).filter((place) => place.programme.key !== programme.key);
  return {
    programme: { slug: programme.key, name: programme.name, notice: programme.notice },
    others: elsewhere.map(({ programme: { key, name } }) => ({ slug: key, name })),
    me: { name: viewer.name, office: actor.office, administrator: viewer.isAdministrator },
    myWork: await countMyWork([{ actor, programme }, ...elsewhere]),
    today: todayIn(programme.timeZone),
  };
}
