import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forbidden } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { DocumentFields } from "~/sources/adding/document-fields";
import { KnownDocument } from "~/sources/adding/known-document";
import { sendDocument } from "~/sources/adding/send-source.server";
import { mayAddSources } from "~/sources/documents/add-document.server";
import { requireSource } from "~/sources/page/find-source.server";
import { ActForm } from "~/ui/act-form";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";

async function open(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const place = await requireSource(args);
  if (!mayAddSources(place.actor)) throw forbidden();
  return place;
}

export async function loader(args: LoaderFunctionArgs) {
  const { base, source: { id, title, document } } = await open(args);
  const taken = document !== null && document.state !== "REFUSED";
  return data({ base, id, title, first: document === null, taken }, { status: taken ? 409 : 200 });
}

export async function action(args: ActionFunctionArgs) {
  const { source, ...membership } = await open(args);
  return sendDocument(args.request, membership, source.id);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? pageTitle(matches, "sources.replace.title", { title: data.title }) : []);

export default function SourceDocumentRoute() {
  const { base, id, title, first, taken } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const url = `${base}/sources/${id}`;
  return (
    <Page title={t("sources.replace.title", { title })} crumbs={[{ to: `${base}/sources`, label: t("sources.title") }]} width="text" flash={answer?.known ? <KnownDocument known={answer.known} base={base} /> : null}>
      {taken && !answer ? <><Notice tone="attention">{t("sources.refusal.hasDocument")}.</Notice><div className="mt-4"><ButtonLink to={url}>{title}</ButtonLink></div></> : (
        <ActForm answer={answer} files submit={t("sources.replace.submit")} back={url} consequence={t(first ? "sources.replace.consequenceFirst" : "sources.replace.consequence")}>
          <DocumentFields kept={answer?.kept} />
        </ActForm>
      )}
    </Page>
  );
}
