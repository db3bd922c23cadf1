import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { mayConcur } from "~/meetings/agenda/agenda-rules";
import { concurAgenda } from "~/meetings/agenda/concur.server";
import { RefusedActPage } from "~/meetings/agenda/page/act-page";
import { StampForm } from "~/meetings/agenda/point-forms.server";
import { answerAct, requireAgenda } from "~/meetings/agenda/require-agenda.server";

export async function loader(args: LoaderFunctionArgs) {
  const { meeting, base } = await requireAgenda(args, mayConcur);
  return { meeting, base };
}

export async function action(args: ActionFunctionArgs) {
  const at = await requireAgenda(args, mayConcur);
  const form = await parseForm(StampForm, args.request);
  if (!form.ok) return form.answer;
  return answerAct(await concurAgenda(at, form.values.stamp), `${at.agenda}?done=concurred`, form.values.stays);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "agenda.concurrence.title");

export default function ConcurRoute() {
  const { meeting, base } = useLoaderData<typeof loader>();
  const t = useT();
  return <RefusedActPage meeting={meeting} base={base} title={t("agenda.concurrence.title")} answer={useActionData<typeof action>()} />;
}
