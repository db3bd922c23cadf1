import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { env } from "~/env.server";
import { readForm } from "~/form-body.server";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useLocale, useT } from "~/locales/use-t";
import { HandOverForm } from "~/people/forms.server";
import { describeHandOver } from "~/people/hand-over-form.server";
import { HandOverFields, HandOverPreview } from "~/people/hand-over-page";
import { continueHandOver, findUnderWay, handOver } from "~/people/hand-over.server";
import { requireHandOver } from "~/people/managed-member.server";
import { OneTimeLink } from "~/people/one-time-link";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { ActForm } from "~/ui/act-form";
import { formatNumber } from "~/ui/dates";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { hands, manager, member } = await requireHandOver(request, params);
  return describeHandOver(hands, manager, member);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { hands, manager, member, programme } = await requireHandOver(request, params);
  const at = `/p/${programme.key}/settings/members/${member.id}`;
  const body = await readForm(request);
  const underWay = await findUnderWay(member.id);
  if (underWay) {
    const { finished } = await continueHandOver(hands, manager, underWay.id);
    return redirect(finished ? `${at}?done=1` : `${at}/hand-over`);
  }
  const form = await parseForm(HandOverForm, body);
  if (!form.ok) return form.answer;
  const result = await handOver(hands, manager, form.values, env.ORIGIN);
  if (!result.ok) return refused(result, form.typed);
  if (result.link) return data({ link: result.link, name: result.name }, { headers: { "Cache-Control": "no-store" } });
  return redirect(result.finished ? `${at}?done=1` : `${at}/hand-over`);
}

/** Also after a refusal: what changed meanwhile is what the next try has to have seen. */
export const shouldRevalidate = () => true;

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, "offices.handOver.title", { name: data?.name ?? "" });

export default function HandOverPage() {
  const { id, name, slug, underWay, many, candidates, today, seen, mayEnd, ...preview } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const { intl } = useLocale();
  const base = useSettingsBase();
  const back = `${base}/members/${id}`;
  const title = t("offices.handOver.title", { name });
  if (answer && "link" in answer) return <SettingsPage title={title}><OneTimeLink {...answer} back={back} backLabel={t("people.members.back")} /></SettingsPage>;
  if (underWay) {
    const left = `${t("offices.handOver.goesOn", { count: preview.total, to: underWay.to })} ${t("offices.handOver.goesOnHelp", { done: formatNumber(underWay.done, intl) })}`;
    return <SettingsPage title={title}><ActForm answer={answer} submit={t("offices.handOver.goOn")} back={back} consequence={left} /></SettingsPage>;
  }
  return (
    <SettingsPage title={title}>
      <div className="grid max-w-360 gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <ActForm answer={answer} submit={t("offices.handOver.submit")} back={back}
          consequence={<>
            {t("offices.handOver.consequence", { name })}{many ? ` ${t("offices.handOver.consequenceMany")}` : ""}
            {preview.total ? <> <a href="#goes-over" className="lg:hidden">{t("offices.handOver.seeBelow", { count: preview.total })}</a></> : null}
          </>}>
          <HandOverFields {...{ name, candidates, today, seen, mayEnd }} />
        </ActForm>
        <HandOverPreview {...preview} base={`/p/${slug}`} />
      </div>
    </SettingsPage>
  );
}
