import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, numberParam, parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { readScope } from "~/meetings/agenda/read-group.server";
import { editBody, listBodies } from "~/programmes/bodies.server";
import { findCandidates, readBodyDetails } from "~/programmes/body-details.server";
import { BodyFields } from "~/programmes/body-fields";
import { bodyForm } from "~/programmes/body-form.server";
import { requireProgrammeAdministrator } from "~/programmes/manager.server";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { ActForm } from "~/ui/act-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await requireProgrammeAdministrator(request, params.programme);
  const bodies = await listBodies(programme.id);
  const body = bodies.find(({ id }) => id === numberParam(params.body));
  if (!body) throw notFound();
  const others = bodies.filter(({ id, closed }) => id !== body.id && (!closed || id === body.parentId)).map(({ id, name }) => ({ id, name }));
  const { sides, organisations } = await findCandidates(programme.id);
  return { body, others, sides, details: await readBodyDetails(body.id, organisations) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager } = await requireProgrammeAdministrator(request, params.programme);
  const form = await parseForm(bodyForm(programme.sides), request);
  if (!form.ok) return form.answer;
  const scope = await readScope(programme, form.values.details.scope);
  if (!scope.ok) return refused(scope, form.typed);
  const result = await editBody(manager, programme.id, numberParam(params.body), form.values.values, { ...form.values.details, scope: scope.query });
  return result.ok ? redirect(`/p/${programme.key}/settings/bodies?saved=1`) : refused(result, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, "programmes.bodies.editTitle", { name: data?.body.name ?? "" });

export default function EditBodyPage() {
  const { body, ...fields } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const base = useSettingsBase();
  return (
    <SettingsPage title={t("programmes.bodies.editTitle", { name: body.name })}>
      <ActForm answer={answer} submit={t("programmes.bodies.editSubmit")} back={`${base}/bodies`} consequence={t("programmes.bodies.editConsequence")}>
        <BodyFields body={body} {...fields} />
      </ActForm>
    </SettingsPage>
  );
}
