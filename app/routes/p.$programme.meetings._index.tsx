import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { translator } from "~/locales/translator";
import { findBodies, findComing, findMeetings, readMeetingQuery } from "~/meetings/list.server";
import { mayRun } from "~/meetings/meeting";
import { MeetingsPage } from "~/meetings/meetings-page";
import { requireMember } from "~/programmes/membership.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, actor, programme } = await requireMember(request, params.programme);
  const query = readMeetingQuery(new URL(request.url).searchParams);
  const [bodies, coming, found] = await Promise.all([findBodies(programme, actor.memberId), findComing(programme, query), findMeetings(programme, query)]);
  const plans = mayRun(actor, { hostSide: null, state: "PLANNED" });
  return { base: `/p/${programme.key}`, bodies, coming, ...found, query, plans, title: `${translator(viewer.locale)("meetings.title")} · ${programme.name}` };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function MeetingsRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <MeetingsPage {...page} />;
}
