import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, numberParam } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { MemberPage } from "~/people/member-page";
import { readMember } from "~/people/read-member.server";
import { requireSettings } from "~/programmes/manager.server";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { ButtonLink } from "~/ui/button";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await readMember(await requireSettings(request, params.programme), numberParam(params.member));
  if (!member) throw notFound();
  const asked = new URL(request.url).searchParams;
  return { member, done: asked.has("done"), saved: asked.has("saved") };
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, "programmes.organisations.one", { name: data?.member.name ?? "" });

export default function MemberRoute() {
  const { member, done, saved } = useLoaderData<typeof loader>();
  const t = useT();
  const base = useSettingsBase();
  const at = `${base}/members/${member.id}`;
  const acts = (
    <>
      {member.mayHandOver ? <ButtonLink to={`${at}/hand-over`} keyName="h">{t("offices.member.handOver")}</ButtonLink> : null}
      {member.mayChange ? <><ButtonLink to={`${at}/edit`} keyName="e">{t("people.members.edit")}</ButtonLink><ButtonLink to={`${at}/end`}>{t("people.members.end")}</ButtonLink></> : null}
    </>
  );
  return (
    <SettingsPage title={member.name} acts={member.mayHandOver || member.mayChange ? acts : null} done={done ? t("offices.handOver.done") : saved ? t("programmes.parts.saved") : null}>
      <MemberPage member={member} base={base} />
    </SettingsPage>
  );
}
