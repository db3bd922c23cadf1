import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound } from "~/http.server";
import { useLocale, useT } from "~/locales/use-t";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { showAct, takeAct } from "~/recommendations/forms/act-route.server";
import { findMeetings } from "~/recommendations/forms/candidates.server";
import { openItem } from "~/recommendations/forms/item.server";
import { barStatusAct, prepareStatus, readStatusAct, statusAhead, statusSchema } from "~/recommendations/forms/status.server";
import { listNeeds } from "~/recommendations/forms/needs-form";
import { StatusForm } from "~/recommendations/forms/status-form";

async function open(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const asked = await openItem(args);
  const act = readStatusAct(args.params.act);
  if (!act) throw notFound();
  return { asked, act, meetings: await findMeetings(asked.programme), bar: barStatusAct(asked, act) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { asked, act, meetings, bar } = await open(args);
  const { item, programme } = asked;
  const form = { act, prefix: programme.referencePrefix, reviewOn: item.reviewOn, meetings };
  return showAct(asked, act, bar, { form, ahead: statusAhead(item) });
}

export async function action(args: ActionFunctionArgs) {
  const { asked, act, meetings, bar } = await open(args);
  return takeAct(asked, args.request, {
    bar,
    evidence: true,
    schema: statusSchema(asked, meetings),
    prepare: (values, evidence) => prepareStatus(asked, act, values, evidence),
  });
}

export const meta = metaOfAct;

export default function MoveStatus() {
  const { form, ahead, ...page } = useLoaderData<typeof loader>();
  const t = useT();
  const { intl } = useLocale();
  const needed = listNeeds(form.act, t, intl);
  const needs = needed ? t("acts.needs.all", { needs: needed }) : null;
  return (
    <ActPage {...page} answer={useActionData<typeof action>()} says={{ status: t(`status.${ahead}`) }} needs={needs} files>
      <StatusForm {...form} today={page.head.today} />
    </ActPage>
  );
}
