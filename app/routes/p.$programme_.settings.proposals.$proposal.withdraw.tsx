import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { numberParam, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { requireSecretary } from "~/programmes/manager.server";
import { withdrawSettings } from "~/programmes/settings-proposals.server";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { ActForm } from "~/ui/act-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireSecretary(request, params.programme);
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager } = await requireSecretary(request, params.programme);
  const result = await withdrawSettings(manager, programme.id, numberParam(params.proposal));
  return result.ok ? redirect(`/p/${programme.key}/settings?done=withdrawn`) : refused(result);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "programmes.settings.withdrawTitle");

export default function WithdrawSettingsPage() {
  const answer = useActionData<typeof action>();
  const t = useT();
  const base = useSettingsBase();
  return (
    <SettingsPage title={t("programmes.settings.withdrawTitle")}>
      <ActForm answer={answer} submit={t("programmes.settings.withdraw")} back={base} consequence={t("programmes.settings.withdrawConsequence")} />
    </SettingsPage>
  );
}
