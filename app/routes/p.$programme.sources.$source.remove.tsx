import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { forbidden, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { sayMessage } from "~/locales/say-message";
import { useT } from "~/locales/use-t";
import { barRemoval, removeSource } from "~/sources/documents/remove-source.server";
import { requireSource } from "~/sources/page/find-source.server";
import { ActForm } from "~/ui/act-form";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";

export async function loader(args: LoaderFunctionArgs) {
  const { actor, source: { id, title, document }, base } = await requireSource(args);
  const bar = await barRemoval(actor, { id, addedById: document?.addedById ?? null });
  if (bar?.reason === "not-allowed") throw forbidden();
  return data({ id, title, base, bar: bar?.message ?? null }, { status: bar ? 409 : 200 });
}

export async function action(args: ActionFunctionArgs) {
  const { actor, programme, source, base } = await requireSource(args);
  const removed = await removeSource(actor, programme.id, source.id);
  return removed.ok ? redirect(`${base}/sources`) : refused(removed);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? pageTitle(matches, "sources.remove.title", { title: data.title }) : []);

export default function RemoveSource() {
  const { id, title, base, bar } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  return (
    <Page title={t("sources.remove.title", { title })} crumbs={[{ to: `${base}/sources`, label: t("sources.title") }]} width="text">
      {bar && !answer ? <Notice tone="attention">{sayMessage(bar, t)}.</Notice> : (
        <ActForm answer={answer} danger submit={t("sources.remove.submit")} back={`${base}/sources/${id}`} consequence={t("sources.remove.consequence")} />
      )}
    </Page>
  );
}
