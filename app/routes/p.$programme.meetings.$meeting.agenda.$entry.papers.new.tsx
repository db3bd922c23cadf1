import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/form-body.server";
import { wordsFor } from "~/history/reader.server";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { mayTake } from "~/meetings/agenda/agenda-rules";
import { AgendaActPage } from "~/meetings/agenda/page/act-page";
import { addPapers, readPapers } from "~/meetings/agenda/papers.server";
import { PressForm } from "~/meetings/agenda/point-forms.server";
import { sayPoint } from "~/meetings/agenda/points.server";
import { requirePoint } from "~/meetings/agenda/require-agenda.server";
import { EvidenceFields } from "~/recommendations/forms/entry-form";
import type { Kept } from "~/recommendations/forms/evidence.server";
import { AnsweredFiles } from "~/recommendations/forms/kept-files";
import { ActForm } from "~/ui/act-form";

export async function loader(args: LoaderFunctionArgs) {
  const { meeting, base, point } = await requirePoint(args, mayTake);
  return { meeting, base, point: sayPoint(point), id: point.id };
}

export async function action(args: ActionFunctionArgs) {
  const at = await requirePoint(args, mayTake);
  const body = await readForm(args.request);
  const { papers, kept, errors } = await readPapers(body, { viewer: at.viewer, words: wordsFor(at, args.request) });
  const form = await parseForm(PressForm, body);
  if (!form.ok) return data({ ...form.answer.data, kept }, { status: 422 });
  if (errors) return data({ errors, message: null, typed: form.typed, kept }, { status: 422 });
  const added = await addPapers(at, at.point.id, papers);
  if (added.ok) return redirect(`${at.agenda}#point-${at.point.id}`);
  const { data: answer, init } = refused(added, form.typed);
  return data({ ...answer, kept }, init ?? undefined);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "agenda.paper.title");

export default function AddPapersRoute() {
  const { meeting, base, point, id } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  return (
    <AgendaActPage meeting={meeting} base={base} title={t("agenda.paper.title")} point={point}>
      <AnsweredFiles.Provider value={answer?.kept ?? NONE}>
        <ActForm answer={answer} files submit={t("agenda.paper.submit")} back={`${base}/agenda#point-${id}`} consequence={t("agenda.paper.consequence")}>
          <EvidenceFields label={t("agenda.paper.label")} />
        </ActForm>
      </AnsweredFiles.Provider>
    </AgendaActPage>
  );
}

const NONE: readonly Kept[] = [];
