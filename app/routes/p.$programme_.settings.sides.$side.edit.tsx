import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, numberParam, parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { SideEditForm } from "~/programmes/forms.server";
import { requireProgrammeAdministrator } from "~/programmes/manager.server";
import { SideFields } from "~/programmes/part-fields";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { editSide, listSides } from "~/programmes/sides.server";
import { ActForm } from "~/ui/act-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await requireProgrammeAdministrator(request, params.programme);
  const number = numberParam(params.side);
  const side = (await listSides(programme.id)).find(({ id }) => id === number);
  if (!side) throw notFound();
  return { name: side.name, order: side.order };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager } = await requireProgrammeAdministrator(request, params.programme);
  const form = await parseForm(SideEditForm, request);
  if (!form.ok) return form.answer;
  const result = await editSide(manager, programme.id, numberParam(params.side), form.values);
  return result.ok ? redirect(`/p/${programme.key}/settings/sides?saved=1`) : refused(result, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, "programmes.sides.editTitle", { name: data?.name ?? "" });

export default function EditSidePage() {
  const side = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const base = useSettingsBase();
  return (
    <SettingsPage title={t("programmes.sides.editTitle", side)}>
      <ActForm answer={answer} submit={t("programmes.sides.editSubmit")} back={`${base}/sides`} consequence={t("programmes.sides.editConsequence")}>
        <SideFields side={side} />
      </ActForm>
    </SettingsPage>
  );
}
