import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { editMember } from "~/people/change-members.server";
import { PlaceForm } from "~/people/forms.server";
import { requireManagedMember } from "~/people/managed-member.server";
import { PlaceFields } from "~/people/member-fields";
import { listOrganisations } from "~/programmes/organisations.server";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { ActForm } from "~/ui/act-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme, member } = await requireManagedMember(request, params);
  const { name, office, roles, heldFrom, organisationId, sideId } = member;
  const fitting = (await listOrganisations(programme.id)).filter((one) => (!one.closed && (one.sideId === null || one.sideId === sideId)) || one.id === organisationId);
  return { name, place: { office, roles, heldFrom, organisationId }, organisations: fitting.map(({ id, name, side }) => ({ id, name, side })) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager, member } = await requireManagedMember(request, params);
  const form = await parseForm(PlaceForm, request);
  if (!form.ok) return form.answer;
  const result = await editMember(manager, programme.id, member.id, form.values);
  return result.ok ? redirect(`/p/${programme.key}/settings/members?saved=1`) : refused(result, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, "people.members.editTitle", { name: data?.name ?? "" });

export default function EditMemberPage() {
  const { name, place, organisations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const base = useSettingsBase();
  return (
    <SettingsPage title={t("people.members.editTitle", { name })}>
      <ActForm answer={answer} submit={t("people.members.editSubmit")} back={`${base}/members`} consequence={t("people.members.editConsequence")}>
        <PlaceFields organisations={organisations} place={place} />
      </ActForm>
    </SettingsPage>
  );
}
