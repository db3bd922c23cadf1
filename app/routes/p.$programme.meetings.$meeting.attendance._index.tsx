import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { translator } from "~/locales/translator";
import { attendanceSchema, basisOfAttendance, findQuorum, requireAttendance, saveAttendance } from "~/meetings/delegations/attendance.server";
import { countPresent, mayNote } from "~/meetings/delegations/attendance";
import { AttendancePage } from "~/meetings/delegations/attendance-page";
import { findDelegates, listOf } from "~/meetings/delegations/delegations.server";
import { requireMeeting } from "~/meetings/find-meeting.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, actor, programme, meeting, base } = await requireMeeting(request, params);
  const [delegates, quorum] = await Promise.all([findDelegates(meeting), findQuorum(meeting)]);
  const lists = [...programme.sides, null].map((side) => ({ side, rows: listOf(delegates, side?.id ?? null), notes: mayNote(actor, meeting, side?.id ?? null) }));
  const mine = delegates.filter(({ sideId }) => mayNote(actor, meeting, sideId));
  const done = new URL(request.url).searchParams.get("done");
  return {
    meeting, base, lists: lists.filter(({ rows }) => rows.length), quorum, counted: countPresent(delegates), basis: basisOfAttendance(mine),
    open: mine.some(({ attendance }) => attendance === "EXPECTED"), done: done === "all" || done === "saved" ? done : null,
    title: `${translator(viewer.locale)("delegations.attendance.title")} · ${meeting.title}`,
  } as const;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asked = await requireAttendance(request, params);
  const form = await parseForm(attendanceSchema(asked.mine), request);
  if (!form.ok) return form.answer;
  const saved = await saveAttendance(asked, form.values.basis, form.values.noted);
  if (saved.ok) return redirect(`${asked.base}/attendance?done=saved`);
  return refused(saved, { ...form.typed, basis: saved.reason === "stale" ? asked.basis : form.values.basis });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function AttendanceRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <AttendancePage {...page} answer={useActionData<typeof action>()} />;
}
