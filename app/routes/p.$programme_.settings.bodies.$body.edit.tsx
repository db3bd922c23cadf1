import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, numberParam, parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { editBody, listBodies } from "~/programmes/bodies.server";
import { BodyForm } from "~/programmes/forms.server";
import { requireProgrammeAdministrator } from "~/programmes/manager.server";
import { BodyFields } from "~/programmes/part-fields";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { ActForm } from "~/ui/act-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await requireProgrammeAdministrator(request, params.programme);
  const bodies = await listBodies(programme.id);
  const body = bodies.find(({ id }) => id === numberParam(params.body));
  if (!body) throw notFound();
  const others = bodies.filter(({ id, closed }) => id !== body.id && (!closed || id === body.parentId)).map(({ id, name }) => ({ id, name }));
  return { body, others };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager } = await requireProgrammeAdministrator(request, params.programme);
  const form = await parseForm(BodyForm, request);
  if (!form.ok) return form.answer;
  const result = await editBody(manager, programme.id, numberParam(params.body), form.values);
  return result.ok ? redirect(`/p/${programme.key}/settings/bodies?saved=1`) : refused(result, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, "programmes.bodies.editTitle", { name: data?.body.name ?? "" });

export default function EditBodyPage() {
  const { body, others } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const base = useSettingsBase();
  return (
    <SettingsPage title={t("programmes.bodies.editTitle", { name: body.name })}>
      <ActForm answer={answer} submit={t("programmes.bodies.editSubmit")} back={`${base}/bodies`} consequence={t("programmes.bodies.editConsequence")}>
        <BodyFields body={body} others={others} />
      </ActForm>
    </SettingsPage>
  );
}
