import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, numberParam } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { requireSettings } from "~/programmes/manager.server";
import { OrganisationPage } from "~/programmes/organisation-page";
import { readOrganisation } from "~/programmes/read-organisation.server";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { FIRST_QUERY, printQuery } from "~/recommendations/list/query";
import { OPEN_STATUSES } from "~/recommendations/status";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const managed = await requireSettings(request, params.programme);
  const organisation = await readOrganisation(managed, numberParam(params.organisation));
  if (!organisation) throw notFound();
  const list = `/p/${managed.programme.key}/recommendations${printQuery({ ...FIRST_QUERY, organisation: organisation.id, status: OPEN_STATUSES })}`;
  return { organisation, list, saved: new URL(request.url).searchParams.has("saved") };
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, "programmes.organisations.one", { name: data?.organisation.name ?? "" });

export default function OrganisationRoute() {
  const { organisation, list, saved } = useLoaderData<typeof loader>();
  const t = useT();
  const base = useSettingsBase();
  const { id, name, mayManage, closed, successors, open } = organisation;
  const at = `${base}/organisations/${id}`;
  const acts = mayManage ? (
    <>
      <ButtonLink to={`${at}/edit`} keyName="e">{t("programmes.organisations.edit")}</ButtonLink>
      {closed ? null : <ButtonLink to={`${at}/reorganise`}>{t("offices.organisation.reorganise")}</ButtonLink>}
      {successors.length ? <ButtonLink to={`${at}/move`}>{t("offices.organisation.move")}</ButtonLink> : null}
    </>
  ) : null;
  return (
    <SettingsPage title={name} acts={acts} done={saved ? t("programmes.parts.saved") : null}>
      {mayManage && closed && successors.length && open ? <Notice tone="attention">{t("offices.organisation.still", { items: t("offices.organisation.leadsOpen", { count: open }) })}</Notice> : null}
      <OrganisationPage organisation={organisation} list={list} base={base} />
    </SettingsPage>
  );
}
