import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { env } from "~/env.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { AccountPage } from "~/people/account-page";
import { CalendarFeedPanel } from "~/people/calendar-feed-panel";
import { createFeed, findFeed } from "~/people/calendar-feed.server";
import { requireViewer } from "~/viewer.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const { personId, timeZone } = await requireViewer(request);
  return { feed: await findFeed(personId), timeZone, revoked: new URL(request.url).searchParams.has("revoked") };
}

/** The address is in the answer to the one form that asked for it, and nowhere else. */
export async function action({ request }: ActionFunctionArgs) {
  const { personId } = await requireViewer(request);
  return data({ address: await createFeed(personId, env.ORIGIN) }, { headers: { "Cache-Control": "no-store" } });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "calendars.title");

export default function CalendarFeedPage() {
  const { revoked, ...page } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const t = useT();
  return (
    <AccountPage title={t("calendars.title")} done={revoked && !made ? t("calendars.revoked") : null}>
      <CalendarFeedPanel {...page} address={made?.address ?? null} />
    </AccountPage>
  );
}
