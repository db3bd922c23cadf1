import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, numberParam, parseForm } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { mayTake } from "~/meetings/agenda/agenda-rules";
import { AgendaActPage } from "~/meetings/agenda/page/act-page";
import { readPaper, removePaper } from "~/meetings/agenda/papers.server";
import { PressForm } from "~/meetings/agenda/point-forms.server";
import { answerAct, requirePoint } from "~/meetings/agenda/require-agenda.server";
import { ActForm } from "~/ui/act-form";

async function open(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const at = await requirePoint(args, mayTake);
  const paper = await readPaper(at, at.point.id, numberParam(args.params.paper));
  if (!paper) throw notFound();
  return { ...at, paper };
}

export async function loader(args: LoaderFunctionArgs) {
  const { meeting, base, point, paper } = await open(args);
  return { meeting, base, id: point.id, paper: paper.title };
}

export async function action(args: ActionFunctionArgs) {
  const at = await open(args);
  const form = await parseForm(PressForm, args.request);
  if (!form.ok) return form.answer;
  return answerAct(await removePaper(at, at.point.id, at.paper.id), `${at.agenda}#point-${at.point.id}`, form.values.stays);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "agenda.paper.removeTitle");

export default function RemovePaperRoute() {
  const { meeting, base, id, paper } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <AgendaActPage meeting={meeting} base={base} title={t("agenda.paper.removeTitle")} point={paper}>
      <ActForm answer={useActionData<typeof action>()} submit={t("agenda.paper.removeSubmit")} back={`${base}/agenda#point-${id}`} consequence={t("agenda.paper.removeConsequence")} />
    </AgendaActPage>
  );
}
