import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { translator } from "~/locales/translator";
import { findBodies, findMeetings, readMeetingQuery } from "~/meetings/list.server";
import { MeetingsPage } from "~/meetings/meetings-page";
import { requireMember } from "~/programmes/membership.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, actor, programme } = await requireMember(request, params.programme);
  const query = readMeetingQuery(new URL(request.url).searchParams);
  const [bodies, found] = await Promise.all([findBodies(programme, actor.memberId), findMeetings(programme, query)]);
  return { base: `/p/${programme.key}`, bodies, ...found, query, title: `${translator(viewer.locale)("meetings.title")} · ${programme.name}` };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function MeetingsRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <MeetingsPage {...page} />;
}
