import { notFound, numberParam } from "~/http.server";
import { requireAdministrator } from "~/viewer.server";
import { findPerson } from "./people.server";

/** The person of an address of administration. */
export async function requirePerson(request: Request, param: string | undefined) {
  await requireAdministrator(request);
  const person = await findPerson(numberParam(param));
  if (!person) throw notFound();
  return person;
}
