import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { editProgramme } from "~/programmes/edit-programme.server";
import { ProgrammeForm } from "~/programmes/forms.server";
import { requireProgrammeAdministrator } from "~/programmes/manager.server";
import { ProgrammeFields } from "~/programmes/programme-fields";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { TIME_ZONES } from "~/programmes/time-zones";
import { ActForm } from "~/ui/act-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await requireProgrammeAdministrator(request, params.programme);
  const { name, referencePrefix, timeZone, notice } = programme;
  return { details: { name, referencePrefix, timeZone, notice }, zones: TIME_ZONES };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager } = await requireProgrammeAdministrator(request, params.programme);
  const form = await parseForm(ProgrammeForm, request);
  if (!form.ok) return form.answer;
  const result = await editProgramme(manager, programme.id, form.values);
  return result.ok ? redirect(`/p/${programme.key}/settings?saved=1`) : refused(result, form.typed);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "programmes.details.editTitle");

export default function EditProgrammePage() {
  const { details, zones } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const base = useSettingsBase();
  return (
    <SettingsPage title={t("programmes.details.editTitle")}>
      <ActForm answer={answer} submit={t("programmes.details.submit")} back={base} consequence={t("programmes.details.editConsequence")}>
        <ProgrammeFields details={details} zones={zones} />
      </ActForm>
    </SettingsPage>
  );
}
