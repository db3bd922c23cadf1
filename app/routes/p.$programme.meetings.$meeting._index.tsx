import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useT } from "~/locales/use-t";
import { findMeetingActs } from "~/meetings/meeting-page-acts";
import { MeetingActs } from "~/meetings/meeting-buttons";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { MeetingOverview } from "~/meetings/meeting-overview";
import { MeetingPage } from "~/meetings/meeting-page";
import { readOverview } from "~/meetings/read-overview.server";
import { Notice } from "~/ui/notice";

const DONE = { plan: "planned", edit: "saved", postpone: "postponed", replan: "replanned", cancel: "cancelled" } as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, actor, programme, meeting, base } = await requireMeeting(request, params);
  const overview = await readOverview(meeting);
  const said = new URL(request.url).searchParams.get("done");
  const done = (Object.keys(DONE) as (keyof typeof DONE)[]).find((act) => act === said) ?? null;
  return {
    meeting, overview, base, list: `/p/${programme.key}/meetings`, zone: viewer.timeZone, done,
    acts: findMeetingActs(actor, meeting, overview), title: `${meeting.title} · ${programme.name}`,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function MeetingRoute() {
  const { meeting, overview, base, list, zone, done, acts } = useLoaderData<typeof loader>();
  const t = useT();
  const flash = done ? <Notice tone="done">{t(`meetings.page.${DONE[done]}`)}</Notice> : null;
  return (
    <MeetingPage meeting={meeting} base={base} current="overview" flash={flash} acts={<MeetingActs acts={acts} base={base} list={list} meetingId={meeting.id} />}>
      <MeetingOverview meeting={meeting} overview={overview} list={list} zone={zone} />
    </MeetingPage>
  );
}
