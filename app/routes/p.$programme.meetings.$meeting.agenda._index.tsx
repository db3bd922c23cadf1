import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "~/http.server";
import { translator } from "~/locales/translator";
import { useT } from "~/locales/use-t";
import { AgendaPage, type Done } from "~/meetings/agenda/page/agenda-page";
import { FrozenAgendaPage } from "~/meetings/agenda/page/frozen-page";
import { readAgendaAddress, readAgendaPage, readFrozenAgenda } from "~/meetings/agenda/page/read-agenda-page.server";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { isKeptHere } from "~/meetings/meeting";
import { MeetingPage } from "~/meetings/meeting-page";
import { Empty } from "~/ui/pager";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const at = await requireMeeting(request, params);
  const { viewer, programme, meeting, base } = at;
  if (!isKeptHere(meeting)) throw notFound();
  const address = readAgendaAddress(request);
  const frozen = address.asks ? await readFrozenAgenda(at, address.version) : null;
  if (address.asks && !frozen) throw notFound();
  const page = frozen ? null : await readAgendaPage(at, request);
  const act = new URL(request.url).searchParams.get("done");
  const done: Done = act === "added" || act === "circulated" || act === "concurred" ? { act, number: page?.version?.number ?? 0, side: page?.side?.name ?? "" } : null;
  return { meeting, base, page, frozen, done, zone: viewer.timeZone, programmeKey: programme.key, title: `${translator(viewer.locale)("agenda.title")} · ${meeting.title}` };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function AgendaRoute() {
  const { meeting, base, page, frozen, done, zone, programmeKey } = useLoaderData<typeof loader>();
  const t = useT();
  if (frozen) return <FrozenAgendaPage {...frozen} meeting={meeting} base={base} zone={zone} />;
  if (page) return <AgendaPage data={page} meeting={meeting} base={base} zone={zone} programmeKey={programmeKey} done={done} />;
  return <MeetingPage meeting={meeting} base={base} current="agenda"><Empty title={t("agenda.page.unseen")}>{t("agenda.page.unseenHelp")}</Empty></MeetingPage>;
}
