import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { refusedPage } from "~/http.server";
import { noteAllPresent, requireAttendance } from "~/meetings/delegations/attendance.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { base } = await requireAttendance(request, params);
  return redirect(`${base}/attendance`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asked = await requireAttendance(request, params);
  const noted = await noteAllPresent(asked);
  if (!noted.ok) throw refusedPage(noted);
  return redirect(`${asked.base}/attendance?done=all`);
}

/** Never seen; with it a refusal is worded by the error page. */
export default function NoPage() {
  return null;
}
