import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, numberParam, parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { SectorForm } from "~/programmes/forms.server";
import { requireProgrammeAdministrator } from "~/programmes/manager.server";
import { SectorFields } from "~/programmes/part-fields";
import { editSector, findSector } from "~/programmes/sectors.server";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { ActForm } from "~/ui/act-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await requireProgrammeAdministrator(request, params.programme);
  const sector = await findSector(programme.id, numberParam(params.sector));
  if (!sector) throw notFound();
  return { name: sector.name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager } = await requireProgrammeAdministrator(request, params.programme);
  const form = await parseForm(SectorForm, request);
  if (!form.ok) return form.answer;
  const result = await editSector(manager, programme.id, numberParam(params.sector), form.values);
  return result.ok ? redirect(`/p/${programme.key}/settings/sectors?saved=1`) : refused(result, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, "programmes.sectors.editTitle", { name: data?.name ?? "" });

export default function EditSectorPage() {
  const sector = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const base = useSettingsBase();
  return (
    <SettingsPage title={t("programmes.sectors.editTitle", sector)}>
      <ActForm answer={answer} submit={t("programmes.sectors.editSubmit")} back={`${base}/sectors`} consequence={t("programmes.sectors.editConsequence")}>
        <SectorFields sector={sector} />
      </ActForm>
    </SettingsPage>
  );
}
