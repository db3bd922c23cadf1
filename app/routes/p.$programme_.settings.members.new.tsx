import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { env } from "~/env.server";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { addMember } from "~/people/change-members.server";
import { NewMemberForm } from "~/people/forms.server";
import { NewMemberFields, PlaceFields } from "~/people/member-fields";
import { OneTimeLink } from "~/people/one-time-link";
import { requireManager } from "~/programmes/manager.server";
import { mayManageSide } from "~/programmes/managing";
import { listOrganisations } from "~/programmes/organisations.server";
import { todayIn } from "~/programmes/programme";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { ActForm } from "~/ui/act-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme, manager } = await requireManager(request, params.programme);
  const mine = (await listOrganisations(programme.id)).filter(({ closed, sideId }) => !closed && (sideId === null || mayManageSide(manager, sideId)));
  return {
    sides: programme.sides.filter(({ id }) => mayManageSide(manager, id)),
    mayBeOfNone: mayManageSide(manager, null),
    organisations: mine.map(({ id, name, side }) => ({ id, name, side })),
    today: todayIn(programme.timeZone),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager } = await requireManager(request, params.programme);
  const form = await parseForm(NewMemberForm, request);
  if (!form.ok) return form.answer;
  const result = await addMember(manager, programme.id, form.values, env.ORIGIN);
  if (!result.ok) return refused(result, form.typed);
  if (!result.value.link) return redirect(`/p/${programme.key}/settings/members?saved=1`);
  return data({ link: result.value.link, name: form.values.name }, { headers: { "Cache-Control": "no-store" } });
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "people.members.add");

export default function NewMemberPage() {
  const { sides, mayBeOfNone, organisations, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const base = useSettingsBase();
  if (answer && "link" in answer) {
    return <SettingsPage title={t("people.members.add")}><OneTimeLink {...answer} back={`${base}/members`} backLabel={t("people.members.back")} /></SettingsPage>;
  }
  return (
    <SettingsPage title={t("people.members.add")}>
      <ActForm answer={answer} submit={t("people.members.addSubmit")} back={`${base}/members`} consequence={t("people.members.addConsequence")}>
        <NewMemberFields sides={sides} mayBeOfNone={mayBeOfNone} />
        <PlaceFields organisations={organisations} place={{ organisationId: null, office: "", roles: [], heldFrom: today }} />
      </ActForm>
    </SettingsPage>
  );
}
