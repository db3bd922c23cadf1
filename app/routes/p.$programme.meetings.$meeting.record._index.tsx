import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "~/http.server";
import { translator } from "~/locales/translator";
import { useT } from "~/locales/use-t";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { isKeptHere } from "~/meetings/meeting";
import { MeetingPage } from "~/meetings/meeting-page";
import { mayReadRecord } from "~/meetings/record/record-rules";
import { readRecordPage } from "~/meetings/record/text/read-record-page.server";
import { RecordPage } from "~/meetings/record/text/record-page";
import { Empty } from "~/ui/pager";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const at = await requireMeeting(request, params);
  const { viewer, actor, meeting, base } = at;
  if (!isKeptHere(meeting)) throw notFound();
  const asked = new URL(request.url).searchParams;
  const page = asked.has("whole") ? null : Math.min(10_000, Math.max(1, Number.parseInt(asked.get("page") ?? "1", 10) || 1));
  const data = mayReadRecord(actor, meeting) ? await readRecordPage(at, page) : null;
  const title = translator(viewer.locale)("recordText.pageTitle", { title: meeting.title });
  const removed = /^p-[1-9]\d{0,8}$/.exec(asked.get("paragraph") ?? "")?.[0] ?? null;
  return { meeting, base, data, title, done: asked.get("done"), removed };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function RecordRoute() {
  const { data, title: _, ...rest } = useLoaderData<typeof loader>();
  const t = useT();
  if (data) return <RecordPage data={data} {...rest} />;
  return <MeetingPage meeting={rest.meeting} base={rest.base} current="record"><Empty title={t("recordText.notYet.title")}>{t("recordText.notYet.text")}</Empty></MeetingPage>;
}
