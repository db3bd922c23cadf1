import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { nameActing } from "~/people/acting.server";
import { ActingForm } from "~/people/forms.server";
import { requireAbsentMember } from "~/people/managed-member.server";
import { findMembers } from "~/recommendations/forms/candidates.server";
import { todayIn } from "~/programmes/programme";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { ActForm } from "~/ui/act-form";
import { SelectField } from "~/ui/choice-fields";
import { DateField } from "~/ui/date-field";
import { Empty } from "~/ui/pager";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme, member } = await requireAbsentMember(request, params);
  const alike = (await findMembers(programme)).filter((one) => one.id !== member.id && one.side === (programme.sides.find(({ id }) => id === member.sideId)?.code ?? ""));
  return { id: member.id, name: member.name, today: todayIn(programme.timeZone), candidates: alike.map(({ id, name, office }) => ({ value: String(id), label: name === office ? name : `${name}, ${office}` })) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager, member } = await requireAbsentMember(request, params);
  const form = await parseForm(ActingForm, request);
  if (!form.ok) return form.answer;
  const result = await nameActing(manager, programme.id, member.id, form.values);
  return result.ok ? redirect(`/p/${programme.key}/settings/members/${member.id}?saved=1`) : refused(result, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, "offices.acting.title", { name: data?.name ?? "" });

export default function ActingPage() {
  const { id, name, today, candidates } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const base = useSettingsBase();
  const title = t("offices.acting.title", { name });
  if (!candidates.length) return <SettingsPage title={title}><Empty title={t("offices.acting.none")}>{null}</Empty></SettingsPage>;
  return (
    <SettingsPage title={title}>
      <ActForm answer={answer} submit={t("offices.acting.submit")} back={`${base}/members/${id}`} consequence={t("offices.acting.consequence", { name })}>
        <SelectField name="actingId" label={t("offices.acting.who")} choices={candidates} required autoFocus />
        <DateField name="fromDay" label={t("offices.acting.from")} defaultValue={today} required />
        <DateField name="toDay" label={t("offices.acting.to")} required />
      </ActForm>
    </SettingsPage>
  );
}
