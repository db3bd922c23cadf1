import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { SectorForm } from "~/programmes/forms.server";
import { requireProgrammeAdministrator } from "~/programmes/manager.server";
import { SectorFields } from "~/programmes/part-fields";
import { addSector } from "~/programmes/sectors.server";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { ActForm } from "~/ui/act-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireProgrammeAdministrator(request, params.programme);
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager } = await requireProgrammeAdministrator(request, params.programme);
  const form = await parseForm(SectorForm, request);
  if (!form.ok) return form.answer;
  const result = await addSector(manager, programme.id, form.values);
  return result.ok ? redirect(`/p/${programme.key}/settings/sectors?saved=1`) : refused(result, form.typed);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "programmes.sectors.add");

export default function NewSectorPage() {
  const answer = useActionData<typeof action>();
  const t = useT();
  const base = useSettingsBase();
  return (
    <SettingsPage title={t("programmes.sectors.add")}>
      <ActForm answer={answer} submit={t("programmes.sectors.addSubmit")} back={`${base}/sectors`}><SectorFields /></ActForm>
    </SettingsPage>
  );
}
