import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { endMember } from "~/people/change-members.server";
import { requireManagedMember } from "~/people/managed-member.server";
import { EndForm } from "~/people/forms.server";
import { countOpenWork } from "~/people/read-member.server";
import { todayIn } from "~/programmes/programme";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { ActForm } from "~/ui/act-form";
import { DateField } from "~/ui/date-field";
import { Link } from "~/ui/link";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme, member, manager } = await requireManagedMember(request, params);
  const mayHandOver = manager.secretaryOf !== null && manager.secretaryOf.id === member.sideId;
  return { id: member.id, name: member.name, today: todayIn(programme.timeZone), mayHandOver, ...(await countOpenWork(programme.id, member.id)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager, member } = await requireManagedMember(request, params);
  const form = await parseForm(EndForm, request);
  if (!form.ok) return form.answer;
  const result = await endMember(manager, programme.id, member.id, form.values.lastDay);
  return result.ok ? redirect(`/p/${programme.key}/settings/members?saved=1`) : refused(result, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, "people.members.endTitle", { name: data?.name ?? "" });

export default function EndMemberPage() {
  const { id, name, today, mayHandOver, items, steps } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const base = useSettingsBase();
  const work = { name, items: t("offices.handOver.items", { count: items }), steps: t("offices.handOver.steps", { count: steps }) };
  const first = mayHandOver ? <> <Link to={`${base}/members/${id}/hand-over`}>{t("offices.handOver.first")}</Link></> : null;
  return (
    <SettingsPage title={t("people.members.endTitle", { name })}>
      <ActForm answer={answer} submit={t("people.members.endSubmit")} back={`${base}/members`} danger consequence={t("people.members.endConsequence")}>
        {items + steps ? <p className="max-w-text border-s-4 border-attention bg-attention-wash px-4 py-3">{t("offices.handOver.openWork", work)}{first}</p> : null}
        <DateField name="lastDay" label={t("people.members.lastDay")} hint={t("people.members.lastDayHint")} defaultValue={today} required />
      </ActForm>
    </SettingsPage>
  );
}
