import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { optionalLine } from "~/form-fields.server";
import { numberParam, parseForm, refused, refusedPage } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { requireMember } from "~/programmes/membership.server";
import { editView, findManaged, ViewForm as Form } from "~/recommendations/views/change.server";
import { describeQuery, offerAudiences, readSent } from "~/recommendations/views/page.server";
import { ViewForm } from "~/recommendations/views/view-form";
import { Page } from "~/ui/page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const found = await findManaged(membership, numberParam(params.view));
  if (!found.ok) throw refusedPage(found);
  const { id, name, audience, query } = found.view;
  const asked = await describeQuery(membership, request, query);
  return { ...asked, ...offerAudiences(membership, found.view), view: { id, name, audience }, base: `/p/${membership.programme.key}` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const id = numberParam(params.view);
  const found = await findManaged(membership, id);
  if (!found.ok) throw refusedPage(found);
  const form = await parseForm(Form.extend({ query: optionalLine(4_000).catch("") }), request);
  if (!form.ok) return form.answer;
  const query = form.values.query ? await readSent(membership, form.values.query) : null;
  const edited = await editView(membership, id, form.values, query);
  if (!edited.ok) return refused(edited, form.typed);
  const base = `/p/${membership.programme.key}`;
  return redirect(query ? `${base}/recommendations?${query}&view=${id}` : `${base}/views?done=saved#view-${id}`);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, "views.form.editTitle", { name: data?.view.name ?? "" });

export default function EditViewPage() {
  const { base, view, query, asks, given, side, audiences } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  return (
    <Page title={t("views.form.editTitle", { name: view.name })} crumbs={[{ to: `${base}/views`, label: t("views.title") }]} width="text">
      <ViewForm answer={answer} asks={asks} query={given ? query : null} side={side} audiences={audiences} view={view} submit={t("views.form.editSubmit")}
        consequence={t(given ? "views.form.requeryConsequence" : "views.form.editConsequence")} back={given ? `${base}/recommendations?${query}&view=${view.id}` : `${base}/views`} />
    </Page>
  );
}
