import { notFound } from "~/http.server";
import { requireMember } from "~/programmes/membership.server";
import { findChange } from "./change.server";

/** One's own change of many that an address names, and its page; to everybody else it does not exist. */
export async function requireChange(request: Request, params: { programme?: string; change?: string }) {
  const membership = await requireMember(request, params.programme);
  const change = await findChange(membership, params.change);
  if (!change) throw notFound();
  return { membership, change, page: `/p/${membership.programme.key}/recommendations/many/${change.id}` };
}
