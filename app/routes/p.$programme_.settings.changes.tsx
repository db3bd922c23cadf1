import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { numberParam } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { ChangeLog } from "~/programmes/change-log";
import { listProgrammeChanges } from "~/programmes/change-log.server";
import { requireSettings } from "~/programmes/manager.server";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { Pager } from "~/ui/pager";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme, viewer } = await requireSettings(request, params.programme);
  const before = new URL(request.url).searchParams.get("before");
  const log = await listProgrammeChanges(programme.id, before === null ? null : numberParam(before));
  return { ...log, first: before === null, timeZone: viewer.timeZone };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "programmes.changes.title");

export default function ChangesPage() {
  const { entries, older, first, timeZone } = useLoaderData<typeof loader>();
  const t = useT();
  const base = useSettingsBase();
  return (
    <SettingsPage title={t("programmes.changes.title")}>
      <ChangeLog entries={entries} timeZone={timeZone} />
      <Pager first={first ? null : `${base}/changes`} next={older === null ? null : `${base}/changes?before=${older}`} />
    </SettingsPage>
  );
}
