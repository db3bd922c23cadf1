import type { Viewer } from "~/viewer.server";

/** The header in which a page says whose words it sends. */
const PERSON = "X-Person";

/** Whether somebody else is signed in by now than the one who typed: their words are not recorded under another name. */
export function isOfAnother(request: Request, { personId }: Pick<Viewer, "personId">) {
  const said = request.headers.get(PERSON);
  return said !== null && said !== String(personId);
}
