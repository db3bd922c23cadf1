import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { optionalLine } from "~/form-fields.server";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { requireMember } from "~/programmes/membership.server";
import { saveView, ViewForm as Form } from "~/recommendations/views/change.server";
import { describeQuery, offerAudiences, readSent } from "~/recommendations/views/page.server";
import { ViewForm } from "~/recommendations/views/view-form";
import { Page } from "~/ui/page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const asked = await describeQuery(membership, request, "");
  return { ...asked, ...offerAudiences(membership, null), list: `/p/${membership.programme.key}/recommendations` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const form = await parseForm(Form.extend({ query: optionalLine(4_000).catch("") }), request);
  if (!form.ok) return form.answer;
  const query = await readSent(membership, form.values.query);
  const saved = await saveView(membership, form.values, query);
  return saved.ok ? redirect(`/p/${membership.programme.key}/recommendations?${query}&view=${saved.id}`) : refused(saved, form.typed);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "views.form.newTitle");

export default function NewViewPage() {
  const { list, query, asks, side, audiences } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  return (
    <Page title={t("views.form.newTitle")} crumbs={[{ to: list, label: t("list.title") }]} width="text">
      <ViewForm answer={answer} asks={asks} query={query} side={side} audiences={audiences} consequence={t("views.form.newConsequence")} submit={t("views.form.newSubmit")}
        back={query ? `${list}?${query}` : list} />
    </Page>
  );
}
