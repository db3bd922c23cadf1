import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { ChangeLog } from "~/programmes/change-log";
import { requireSettings } from "~/programmes/manager.server";
import { describeSettings } from "~/programmes/settings-overview.server";
import { ProgrammeFacts, SettingsInForce } from "~/programmes/settings-facts";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { StuckActs } from "~/programmes/stuck-acts";
import { WaitingSettings } from "~/programmes/waiting-settings";
import { Link } from "~/ui/link";
import { Panel } from "~/ui/panel";

const DONE = ["proposed", "concurred", "declined", "withdrawn"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const managed = await requireSettings(request, params.programme);
  const search = new URL(request.url).searchParams;
  return { ...(await describeSettings(managed)), saved: search.has("saved"), done: DONE.find((done) => done === search.get("done")) ?? null };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "programmes.details.title");

export default function SettingsOverviewPage() {
  const { facts, settings, waiting, stuck, latest, mayEdit, mayPropose, timeZone, saved, done } = useLoaderData<typeof loader>();
  const t = useT();
  const base = useSettingsBase();
  const flash = done ? t(`programmes.settings.done.${done}`) : saved ? t("programmes.details.saved") : null;
  return (
    <SettingsPage title={t("programmes.details.title")} done={flash}>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <div className="grid content-start gap-8">
          <Panel title={t("programmes.details.facts")} acts={mayEdit ? <Link to={`${base}/edit`}>{t("programmes.details.edit")}</Link> : null}>
            <ProgrammeFacts facts={facts} />
          </Panel>
          <Panel title={t("programmes.settings.title")} acts={mayPropose ? <Link to={`${base}/propose`}>{t("programmes.settings.propose")}</Link> : null}>
            <div className="grid gap-4">
              {waiting ? <WaitingSettings waiting={waiting} base={base} timeZone={timeZone} /> : null}
              <SettingsInForce settings={settings} />
            </div>
          </Panel>
          <Panel title={stuck.length ? t("programmes.stuck.title") : t("programmes.stuck.titleFine")}><StuckActs stuck={stuck} /></Panel>
        </div>
        <Panel title={t("programmes.changes.recent")} acts={<Link to={`${base}/changes`}>{t("programmes.changes.all")}</Link>}>
          <ChangeLog entries={latest} timeZone={timeZone} />
        </Panel>
      </div>
    </SettingsPage>
  );
}
