import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forbidden, parseForm } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { todayIn } from "~/programmes/programme";
import { SourceFields } from "~/sources/adding/source-fields";
import { sourceEditSchema } from "~/sources/adding/source-form.server";
import { mayAddSources } from "~/sources/documents/add-document.server";
import { editSource } from "~/sources/documents/edit-source.server";
import { requireSource } from "~/sources/page/find-source.server";
import { ActForm } from "~/ui/act-form";
import { Page } from "~/ui/page";

async function open(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const place = await requireSource(args);
  if (!mayAddSources(place.actor)) throw forbidden();
  return place;
}

export async function loader(args: LoaderFunctionArgs) {
  const { base, source: { document: _, key: __, ...values } } = await open(args);
  return { base, values };
}

export async function action(args: ActionFunctionArgs) {
  const { programme, source, base } = await open(args);
  const form = await parseForm(sourceEditSchema(todayIn(programme.timeZone)), args.request);
  if (!form.ok) return form.answer;
  await editSource(source.id, form.values);
  return redirect(`${base}/sources/${source.id}`);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? pageTitle(matches, "sources.edit.title", { title: data.values.title }) : []);

export default function EditSource() {
  const { base, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const url = `${base}/sources/${values.id}`;
  return (
    <Page title={t("sources.edit.title", { title: values.title })} crumbs={[{ to: `${base}/sources`, label: t("sources.title") }]} width="text">
      <ActForm answer={answer} submit={t("sources.edit.submit")} back={url}><SourceFields values={values} titleRequired /></ActForm>
    </Page>
  );
}
