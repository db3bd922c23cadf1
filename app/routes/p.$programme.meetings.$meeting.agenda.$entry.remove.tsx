import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { mayEditAgenda } from "~/meetings/agenda/agenda-rules";
import { removePoint } from "~/meetings/agenda/edit-points.server";
import { AgendaActPage } from "~/meetings/agenda/page/act-page";
import { PressForm } from "~/meetings/agenda/point-forms.server";
import { sayPoint } from "~/meetings/agenda/points.server";
import { answerAct, requirePoint } from "~/meetings/agenda/require-agenda.server";
import { ActForm } from "~/ui/act-form";

export async function loader(args: LoaderFunctionArgs) {
  const { meeting, base, point } = await requirePoint(args, mayEditAgenda);
  return { meeting, base, point: sayPoint(point), id: point.id };
}

export async function action(args: ActionFunctionArgs) {
  const at = await requirePoint(args, mayEditAgenda);
  const form = await parseForm(PressForm, args.request);
  if (!form.ok) return form.answer;
  return answerAct(await removePoint(at, at.point.id), at.agenda, form.values.stays);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "agenda.remove.title");

export default function RemovePointRoute() {
  const { meeting, base, point, id } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <AgendaActPage meeting={meeting} base={base} title={t("agenda.remove.title")} point={point}>
      <ActForm answer={useActionData<typeof action>()} submit={t("agenda.remove.submit")} back={`${base}/agenda#point-${id}`} consequence={t("agenda.remove.consequence")} />
    </AgendaActPage>
  );
}
