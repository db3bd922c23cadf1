import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { readScope } from "~/meetings/agenda/read-group.server";
import { addBody, listBodies } from "~/programmes/bodies.server";
import { findCandidates, PLAIN_BODY } from "~/programmes/body-details.server";
import { BodyFields } from "~/programmes/body-fields";
import { bodyForm } from "~/programmes/body-form.server";
import { requireProgrammeAdministrator } from "~/programmes/manager.server";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { ActForm } from "~/ui/act-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await requireProgrammeAdministrator(request, params.programme);
  const others = (await listBodies(programme.id)).filter(({ closed }) => !closed).map(({ id, name }) => ({ id, name }));
  const { sides } = await findCandidates(programme.id);
  return { others, sides, details: PLAIN_BODY };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager } = await requireProgrammeAdministrator(request, params.programme);
  const form = await parseForm(bodyForm(programme.sides), request);
  if (!form.ok) return form.answer;
  const scope = await readScope(programme, form.values.details.scope);
  if (!scope.ok) return refused(scope, form.typed);
  const result = await addBody(manager, programme.id, form.values.values, { ...form.values.details, scope: scope.query });
  return result.ok ? redirect(`/p/${programme.key}/settings/bodies?saved=1`) : refused(result, form.typed);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "programmes.bodies.add");

export default function NewBodyPage() {
  const fields = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const base = useSettingsBase();
  return (
    <SettingsPage title={t("programmes.bodies.add")}>
      <ActForm answer={answer} submit={t("programmes.bodies.addSubmit")} back={`${base}/bodies`}><BodyFields {...fields} /></ActForm>
    </SettingsPage>
  );
}
