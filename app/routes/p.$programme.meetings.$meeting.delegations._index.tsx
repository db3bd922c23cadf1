import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { translator } from "~/locales/translator";
import { DelegationsPage } from "~/meetings/delegations/delegations-page";
import { findDelegates, listOf } from "~/meetings/delegations/delegations.server";
import { isListOpen } from "~/meetings/delegations/delegations";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { mayKeepSide } from "~/meetings/meeting";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, actor, programme, meeting, base } = await requireMeeting(request, params);
  const delegates = await findDelegates(meeting);
  const lists = [...programme.sides, null].map((side) => ({
    side, rows: listOf(delegates, side?.id ?? null), keeps: isListOpen(meeting) && mayKeepSide(actor, meeting, side?.id ?? null),
  }));
  const title = `${translator(viewer.locale)("delegations.title")} · ${meeting.title}`;
  return { meeting, base, lists, title, saved: new URL(request.url).searchParams.has("saved") };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function DelegationsRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <DelegationsPage {...page} />;
}
