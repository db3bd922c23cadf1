import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { numberParam, refusedPage } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { requireMember } from "~/programmes/membership.server";
import { deleteView, findManaged } from "~/recommendations/views/change.server";
import { ActForm } from "~/ui/act-form";
import { Page } from "~/ui/page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const found = await findManaged(membership, numberParam(params.view));
  if (!found.ok) throw refusedPage(found);
  return { name: found.view.name, shared: found.view.audience !== "OWN", base: `/p/${membership.programme.key}` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const deleted = await deleteView(membership, numberParam(params.view));
  if (!deleted.ok) throw refusedPage(deleted);
  return redirect(`/p/${membership.programme.key}/views?done=deleted`);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, "views.form.deleteTitle", { name: data?.name ?? "" });

export default function DeleteViewPage() {
  const { name, shared, base } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <Page title={t("views.form.deleteTitle", { name })} crumbs={[{ to: `${base}/views`, label: t("views.title") }]} width="text">
      <ActForm submit={t("views.form.deleteSubmit")} back={`${base}/views`} danger consequence={t(shared ? "views.form.deleteShared" : "views.form.deleteConsequence")} />
    </Page>
  );
}
