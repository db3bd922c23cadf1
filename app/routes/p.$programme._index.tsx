import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { requireMember } from "~/programmes/membership.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await requireMember(request, params.programme);
  return redirect(`/p/${programme.key}/recommendations`);
}

/** Never drawn; with it, an address of no programme is answered by a page. */
export default function ProgrammeIndex() {
  return null;
}
