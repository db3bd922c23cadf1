import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { mayRun } from "~/meetings/meeting";
import { circulateAgenda } from "~/meetings/agenda/concur.server";
import { AgendaActPage } from "~/meetings/agenda/page/act-page";
import { CirculateForm } from "~/meetings/agenda/point-forms.server";
import { readCirculation, requireAgenda } from "~/meetings/agenda/require-agenda.server";
import { ActForm } from "~/ui/act-form";
import { CheckboxField } from "~/ui/choice-fields";

export async function loader(args: LoaderFunctionArgs) {
  const at = await requireAgenda(args, mayRun);
  return { meeting: at.meeting, base: at.base, ...(await readCirculation(at)) };
}

export async function action(args: ActionFunctionArgs) {
  const at = await requireAgenda(args, mayRun);
  const form = await parseForm(CirculateForm, args.request);
  if (!form.ok) return form.answer;
  const sent = await circulateAgenda(at, form.values.stamp, form.values.without);
  return sent.ok ? redirect(`${at.agenda}?done=circulated`) : refused(sent, form.typed);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "agenda.circulate.title");

export default function CirculateRoute() {
  const { meeting, base, stamp, number, missing, own } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const consequence = <><p>{t("agenda.circulate.consequence", { number })}</p>{own ? <p className="mt-1">{t("agenda.circulate.concurs", { side: own })}</p> : null}</>;
  return (
    <AgendaActPage meeting={meeting} base={base} title={t("agenda.circulate.title")}>
      <ActForm answer={answer} consequence={consequence} submit={t("agenda.circulate.submit", { number })} back={`${base}/agenda`}>
        <input type="hidden" name="stamp" value={stamp} />
        {missing.length ? <CheckboxField name="without" label={t("agenda.circulate.without", { sides: missing.join(", ") })} /> : null}
      </ActForm>
    </AgendaActPage>
  );
}
