import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { translator } from "~/locales/translator";
import { findListsBefore } from "~/meetings/delegations/carry-over.server";
import { DelegationsPage } from "~/meetings/delegations/delegations-page";
import { findDelegates, listOf } from "~/meetings/delegations/delegations.server";
import { isListOpen } from "~/meetings/delegations/delegations";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { mayKeepSide } from "~/meetings/meeting";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, actor, programme, meeting, base } = await requireMeeting(request, params);
  const delegates = await findDelegates(meeting);
  const own = [...programme.sides, null].map((side) => ({
    side, rows: listOf(delegates, side?.id ?? null), keeps: isListOpen(meeting) && mayKeepSide(actor, meeting, side?.id ?? null),
  }));
  const before = own.some(({ rows, keeps }) => keeps && !rows.length) ? await findListsBefore(meeting) : null;
  const lists = own.map((list) => {
    const count = list.keeps && !list.rows.length ? listOf(before?.delegates ?? [], list.side?.id ?? null).length : 0;
    return { ...list, before: before && count ? { title: before.title, count } : null };
  });
  const title = `${translator(viewer.locale)("delegations.title")} · ${meeting.title}`;
  return { meeting, base, lists, title, saved: new URL(request.url).searchParams.has("saved") };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function DelegationsRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <DelegationsPage {...page} />;
}
