import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsFor } from "~/history/reader.server";
import { notFound, parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { POINT_KINDS, type PointForm } from "~/meetings/agenda/agenda";
import { mayEditAgenda } from "~/meetings/agenda/agenda-rules";
import { addPoint } from "~/meetings/agenda/edit-points.server";
import { findPointChoices } from "~/meetings/agenda/find-choices.server";
import { preparePoint, type Candidate } from "~/meetings/agenda/new-point.server";
import { AgendaActPage } from "~/meetings/agenda/page/act-page";
import { KindFields, LastingFields } from "~/meetings/agenda/page/point-fields";
import { POINT_FORMS } from "~/meetings/agenda/point-forms.server";
import { requireAgenda } from "~/meetings/agenda/require-agenda.server";
import { ActForm } from "~/ui/act-form";
import { Tabs } from "~/ui/tabs";

function kindOf(text: string | undefined): PointForm {
  const kind = POINT_KINDS.find((one) => one === text);
  if (!kind) throw notFound();
  return kind;
}

export async function loader(args: LoaderFunctionArgs) {
  const at = await requireAgenda(args, mayEditAgenda);
  return { meeting: at.meeting, base: at.base, kind: kindOf(args.params.kind), choices: await findPointChoices(at) };
}

export async function action(args: ActionFunctionArgs) {
  const at = await requireAgenda(args, mayEditAgenda);
  const form = await parseForm(POINT_FORMS[kindOf(args.params.kind)], args.request);
  if (!form.ok) return form.answer;
  const prepared = await preparePoint({ ...at, words: wordsFor(at, args.request) }, form.values);
  if (!prepared.ok) {
    const { data: answer, init } = refused(prepared.refusal, form.typed);
    return data({ ...answer, candidates: prepared.candidates ?? ([] as Candidate[]) }, init ?? undefined);
  }
  const added = await addPoint(at, prepared.point);
  return added.ok ? redirect(`${at.agenda}?done=added#point-${added.value.id}`) : refused(added, form.typed);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "agenda.add.title");

export default function AddPointRoute() {
  const { meeting, base, kind, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const candidates: Candidate[] = answer && "candidates" in answer ? (answer as { candidates: Candidate[] }).candidates : [];
  const tabs = POINT_KINDS.map((one) => ({ to: `${base}/agenda/add/${one}`, label: t(`agenda.add.kind.${one}`), current: one === kind }));
  return (
    <AgendaActPage meeting={meeting} base={base} title={t("agenda.add.title")}>
      <Tabs label={t("agenda.add.kinds")} tabs={tabs} />
      {kind === "report" && !choices.bodies.length ? <p>{t("agenda.add.noBody")}</p> : (
        <ActForm key={kind} answer={answer} submit={t("agenda.add.submit")} back={`${base}/agenda`} consequence={t("agenda.add.consequence")}>
          <KindFields kind={kind} choices={{ ...choices, candidates }} />
          <LastingFields kind={kind} />
        </ActForm>
      )}
    </AgendaActPage>
  );
}
