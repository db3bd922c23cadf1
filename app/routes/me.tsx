import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { env } from "~/env.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { MyWork } from "~/people/my-work-page";
import { findMyWork } from "~/people/my-work.server";
import { readDone, WorkFlash } from "~/people/my-work-flash";
import { listPlaces } from "~/programmes/membership.server";
import { describeShell } from "~/programmes/shell.server";
import { Page } from "~/ui/page";
import { PlainPage } from "~/ui/plain-page";
import { ProgrammeShell } from "~/ui/programme-shell";
import { requireViewer } from "~/viewer.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const places = listPlaces(viewer);
  const [only] = places;
  const [work, shell] = await Promise.all([
    findMyWork(viewer, places, request),
    only && places.length === 1 ? describeShell({ viewer, ...only }) : null,
  ]);
  const done = readDone(new URL(request.url).searchParams.get("done"), places.map(({ programme }) => programme));
  return { work, shell, done, me: { name: viewer.name, administrator: viewer.isAdministrator }, demo: env.DEMO };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "ui.shell.myWork");

/** Within the frame of one's programme; of several programmes none is the frame. */
export default function MyWorkPage() {
  const { work, shell, done, me, demo } = useLoaderData<typeof loader>();
  const t = useT();
  const title = t("ui.shell.myWork");
  const flash = done ? <WorkFlash {...done} /> : null;
  if (shell) return <ProgrammeShell {...shell}><Page title={title} flash={flash}><MyWork work={work} /></Page></ProgrammeShell>;
  return <PlainPage title={title} me={me} notice={demo ? t("people.signIn.demoNotice") : null} width="wide" flash={flash}><MyWork work={work} /></PlainPage>;
}
