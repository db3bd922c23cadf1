import { notFound, refusedPage } from "~/http.server";
import { requireMember, type Membership } from "~/programmes/membership.server";
import { barImport, findImport } from "../read.server";
import type { TableImport } from "../table-import";

type Params = { programme?: string; import?: string };

/** Who brings in tables; whoever may not is refused. */
export async function requireImporter(request: Request, params: Params): Promise<Membership> {
  const membership = await requireMember(request, params.programme);
  const barred = barImport(membership);
  if (barred) throw refusedPage(barred);
  return membership;
}

/** The table that an address names, and its page. */
export async function requireImport(request: Request, params: Params): Promise<{ membership: Membership; imported: TableImport; page: string }> {
  const membership = await requireImporter(request, params);
  const imported = await findImport(membership, params.import);
  if (!imported) throw notFound();
  return { membership, imported, page: `/p/${membership.programme.key}/imports/${imported.id}` };
}
