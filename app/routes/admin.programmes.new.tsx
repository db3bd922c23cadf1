import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { AdminPage } from "~/people/admin-page";
import { createProgramme } from "~/programmes/edit-programme.server";
import { NewProgrammeForm } from "~/programmes/forms.server";
import { NewProgrammeFields, ProgrammeFields, SettingsFields } from "~/programmes/programme-fields";
import { TIME_ZONES } from "~/programmes/time-zones";
import { ActForm } from "~/ui/act-form";
import { requireAdministrator } from "~/viewer.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const { timeZone } = await requireAdministrator(request);
  return { zones: TIME_ZONES, timeZone };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireAdministrator(request);
  const form = await parseForm(NewProgrammeForm, request);
  if (!form.ok) return form.answer;
  const result = await createProgramme(viewer, form.values);
  return result.ok ? redirect(`/p/${form.values.key}/settings?saved=1`) : refused(result, form.typed);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "programmes.new.title");

export default function NewProgrammePage() {
  const { zones, timeZone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  return (
    <AdminPage title={t("programmes.new.title")} crumbs={[{ to: "/admin/programmes", label: t("admin.programmes.title") }]}>
      <ActForm answer={answer} submit={t("programmes.new.submit")} back="/admin/programmes" consequence={t("programmes.new.consequence")}>
        <ProgrammeFields details={{ name: "", referencePrefix: "", timeZone, notice: null }} zones={zones} />
        <NewProgrammeFields />
        <SettingsFields settings={{ exemptActs: [], observersComment: false }} />
      </ActForm>
    </AdminPage>
  );
}
