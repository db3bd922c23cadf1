import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forbidden } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { requireMember } from "~/programmes/membership.server";
import { DocumentFields } from "~/sources/adding/document-fields";
import { KnownDocument } from "~/sources/adding/known-document";
import { sendSource } from "~/sources/adding/send-source.server";
import { SourceFields } from "~/sources/adding/source-fields";
import { mayAddSources } from "~/sources/documents/add-document.server";
import { ActForm } from "~/ui/act-form";
import { Page } from "~/ui/page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, programme } = await requireMember(request, params.programme);
  if (!mayAddSources(actor)) throw forbidden();
  return { base: `/p/${programme.key}` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  return sendSource(request, await requireMember(request, params.programme));
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "sources.add.title");

export default function NewSource() {
  const { base } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  return (
    <Page title={t("sources.add.title")} crumbs={[{ to: `${base}/sources`, label: t("sources.title") }]} width="text" flash={answer?.known ? <KnownDocument known={answer.known} base={base} /> : null}>
      <ActForm answer={answer} files submit={t("sources.add.submit")} back={`${base}/sources`} consequence={t("sources.add.consequence")}>
        <DocumentFields kept={answer?.kept} />
        <h2 className="border-t border-rule pt-4">{t("sources.add.about")}</h2>
        <SourceFields />
      </ActForm>
    </Page>
  );
}
