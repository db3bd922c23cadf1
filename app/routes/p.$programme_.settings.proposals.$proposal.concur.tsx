import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { numberParam, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { requireSecretary } from "~/programmes/manager.server";
import { concurWithSettings } from "~/programmes/settings-proposals.server";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { ActForm } from "~/ui/act-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireSecretary(request, params.programme);
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager } = await requireSecretary(request, params.programme);
  const result = await concurWithSettings(manager, programme.id, numberParam(params.proposal));
  return result.ok ? redirect(`/p/${programme.key}/settings?done=concurred`) : refused(result);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "programmes.settings.concurTitle");

export default function ConcurSettingsPage() {
  const answer = useActionData<typeof action>();
  const t = useT();
  const base = useSettingsBase();
  return (
    <SettingsPage title={t("programmes.settings.concurTitle")}>
      <ActForm answer={answer} submit={t("programmes.settings.concur")} back={base} consequence={t("programmes.settings.concurConsequence")} />
    </SettingsPage>
  );
}
