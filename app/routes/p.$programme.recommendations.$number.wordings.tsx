import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wordsFor } from "~/history/reader.server";
import { notFound, numberParam } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { requireMember } from "~/programmes/membership.server";
import { showRewordings } from "~/recommendations/item-page/rewordings";
import { RewordingsList } from "~/recommendations/item-page/rewordings-list";
import { readRewordings } from "~/recommendations/item-page/read-item-wordings.server";
import { Page } from "~/ui/page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const { programme } = membership;
  const number = numberParam(params.number);
  const rewordings = await readRewordings(programme, number);
  if (!rewordings) throw notFound();
  return { view: showRewordings(rewordings, wordsFor(membership, request)), programme: programme.key, url: `/p/${programme.key}/recommendations/${number}` };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? pageTitle(matches, "item.wording.page", { reference: data.view.reference }) : []);

export default function Wordings() {
  const { view, programme, url } = useLoaderData<typeof loader>();
  const t = useT();
  const crumbs = [{ to: `/p/${programme}/recommendations`, label: t("ui.shell.recommendations") }, { to: url, label: view.reference }];
  return (
    <Page title={t("item.wording.page", { reference: view.reference })} crumbs={crumbs}>
      <p className="-mt-2 mb-6 font-serif text-lead" dir="auto">{view.title}</p>
      <RewordingsList view={view} url={url} />
    </Page>
  );
}
