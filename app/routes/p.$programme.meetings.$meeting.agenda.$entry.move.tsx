import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { mayEditAgenda } from "~/meetings/agenda/agenda-rules";
import { movePoint } from "~/meetings/agenda/edit-points.server";
import { AgendaActPage } from "~/meetings/agenda/page/act-page";
import { MoveForm } from "~/meetings/agenda/point-forms.server";
import { sayPoint } from "~/meetings/agenda/points.server";
import { answerAct, readPlace, requirePoint } from "~/meetings/agenda/require-agenda.server";
import { ActForm } from "~/ui/act-form";
import { TextField } from "~/ui/text-fields";

export async function loader(args: LoaderFunctionArgs) {
  const at = await requirePoint(args, mayEditAgenda);
  return { meeting: at.meeting, base: at.base, point: sayPoint(at.point), id: at.point.id, ...(await readPlace(at)) };
}

export async function action(args: ActionFunctionArgs) {
  const at = await requirePoint(args, mayEditAgenda);
  const form = await parseForm(MoveForm, args.request);
  if (!form.ok) return form.answer;
  const { to, by, stays } = form.values;
  const moved = await movePoint(at, at.point.id, to === null ? { by: by ?? 0 } : { to });
  return answerAct(moved, `${at.agenda}#point-${at.point.id}`, stays);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "agenda.move.title");

export default function MovePointRoute() {
  const { meeting, base, point, id, count, place } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  return (
    <AgendaActPage meeting={meeting} base={base} title={t("agenda.move.title")} point={point}>
      <ActForm answer={answer} submit={t("agenda.move.submit")} back={`${base}/agenda#point-${id}`}>
        <TextField name="to" label={t("agenda.move.to")} hint={t("agenda.move.hint", { count, now: place })} defaultValue={String(place)} inputMode="numeric" maxLength={4} required autoFocus />
      </ActForm>
    </AgendaActPage>
  );
}
