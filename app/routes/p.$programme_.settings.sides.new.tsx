import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { SideForm } from "~/programmes/forms.server";
import { requireProgrammeAdministrator } from "~/programmes/manager.server";
import { SideFields } from "~/programmes/part-fields";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { addSide } from "~/programmes/sides.server";
import { ActForm } from "~/ui/act-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireProgrammeAdministrator(request, params.programme);
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager } = await requireProgrammeAdministrator(request, params.programme);
  const form = await parseForm(SideForm, request);
  if (!form.ok) return form.answer;
  const result = await addSide(manager, programme.id, form.values);
  return result.ok ? redirect(`/p/${programme.key}/settings/sides?saved=1`) : refused(result, form.typed);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "programmes.sides.add");

export default function NewSidePage() {
  const answer = useActionData<typeof action>();
  const t = useT();
  const base = useSettingsBase();
  return (
    <SettingsPage title={t("programmes.sides.add")}>
      <ActForm answer={answer} submit={t("programmes.sides.addSubmit")} back={`${base}/sides`} consequence={t("programmes.sides.addConsequence")}><SideFields /></ActForm>
    </SettingsPage>
  );
}
