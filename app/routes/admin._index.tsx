import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { requireAdministrator } from "~/viewer.server";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  return redirect("/admin/people");
}
