import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { mayEditAgenda } from "~/meetings/agenda/agenda-rules";
import { removePoint } from "~/meetings/agenda/edit-points.server";
import { RefusedActPage } from "~/meetings/agenda/page/act-page";
import { PressForm } from "~/meetings/agenda/point-forms.server";
import { sayPoint } from "~/meetings/agenda/points.server";
import { answerAct, requirePoint } from "~/meetings/agenda/require-agenda.server";

export async function loader(args: LoaderFunctionArgs) {
  const { meeting, base, point } = await requirePoint(args, mayEditAgenda, true);
  return { meeting, base, point: sayPoint(point) };
}

export async function action(args: ActionFunctionArgs) {
  const at = await requirePoint(args, mayEditAgenda, true);
  const form = await parseForm(PressForm, args.request);
  if (!form.ok) return form.answer;
  return answerAct(await removePoint(at, at.point.id, true), `${at.agenda}#point-${at.point.id}`, form.values.stays);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "agenda.page.putBack");

export default function PutBackPointRoute() {
  const { meeting, base, point } = useLoaderData<typeof loader>();
  const t = useT();
  return <RefusedActPage meeting={meeting} base={base} title={t("agenda.page.putBack")} point={point} answer={useActionData<typeof action>()} />;
}
