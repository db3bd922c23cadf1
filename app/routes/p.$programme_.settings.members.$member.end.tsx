import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { endMember } from "~/people/change-members.server";
import { requireManagedMember } from "~/people/managed-member.server";
import { countOwned } from "~/people/members.server";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { ActForm } from "~/ui/act-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme, member } = await requireManagedMember(request, params);
  return { name: member.name, owned: await countOwned(programme.id, member.id) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager, member } = await requireManagedMember(request, params);
  const result = await endMember(manager, programme.id, member.id);
  return result.ok ? redirect(`/p/${programme.key}/settings/members?saved=1`) : refused(result);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, "people.members.endTitle", { name: data?.name ?? "" });

export default function EndMemberPage() {
  const { name, owned } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const base = useSettingsBase();
  const consequence = [t("people.members.endConsequence"), owned ? t("people.members.owns", { count: owned }) : null].filter(Boolean).join(" ");
  return (
    <SettingsPage title={t("people.members.endTitle", { name })}>
      <ActForm answer={answer} submit={t("people.members.endSubmit")} back={`${base}/members`} danger consequence={consequence} />
    </SettingsPage>
  );
}
