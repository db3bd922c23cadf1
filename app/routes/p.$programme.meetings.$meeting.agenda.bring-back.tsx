import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { mayTake } from "~/meetings/agenda/agenda-rules";
import { RefusedActPage } from "~/meetings/agenda/page/act-page";
import { NamesForm } from "~/meetings/agenda/point-forms.server";
import { answerAct, requireAgenda } from "~/meetings/agenda/require-agenda.server";
import { leaveSuggestions } from "~/meetings/agenda/take.server";

export async function loader(args: LoaderFunctionArgs) {
  const { meeting, base } = await requireAgenda(args, mayTake);
  return { meeting, base };
}

export async function action(args: ActionFunctionArgs) {
  const at = await requireAgenda(args, mayTake);
  const form = await parseForm(NamesForm, args.request);
  if (!form.ok) return form.answer;
  return answerAct(await leaveSuggestions(at, form.values.name, true), `${at.agenda}#proposed`, form.values.stays);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "agenda.proposed.bringBack");

export default function BringBackSuggestionsRoute() {
  const { meeting, base } = useLoaderData<typeof loader>();
  const t = useT();
  return <RefusedActPage meeting={meeting} base={base} title={t("agenda.proposed.bringBack")} answer={useActionData<typeof action>()} />;
}
