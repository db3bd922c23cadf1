import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { requireManagedOrganisation } from "~/programmes/managed-organisation.server";
import { listOrganisations } from "~/programmes/organisations.server";
import { todayIn } from "~/programmes/programme";
import { ReorganiseFields } from "~/programmes/reorganise-fields";
import { ReorganiseForm } from "~/programmes/reorganise-form.server";
import { reorganise } from "~/programmes/reorganise.server";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { ActForm } from "~/ui/act-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { organisation, programme } = await requireManagedOrganisation(request, params);
  const alike = (await listOrganisations(programme.id)).filter((one) => !one.closed && one.sideId === organisation.sideId && one.id !== organisation.id);
  return { id: organisation.id, name: organisation.name, organisations: alike.map(({ id, name }) => ({ id, name })), today: todayIn(programme.timeZone) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager, organisation } = await requireManagedOrganisation(request, params);
  const form = await parseForm(ReorganiseForm, request);
  if (!form.ok) return form.answer;
  const result = await reorganise(manager, programme.id, organisation.id, form.values);
  return result.ok ? redirect(`/p/${programme.key}/settings/organisations/${organisation.id}/move`) : refused(result, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, "offices.reorganise.title", { name: data?.name ?? "" });

export default function ReorganisePage() {
  const { id, name, organisations, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const base = useSettingsBase();
  return (
    <SettingsPage title={t("offices.reorganise.title", { name })}>
      <ActForm wide answer={answer} submit={t("offices.reorganise.submit")} back={`${base}/organisations/${id}`} consequence={t("offices.reorganise.consequence")}>
        <ReorganiseFields organisations={organisations} today={today} />
      </ActForm>
    </SettingsPage>
  );
}
