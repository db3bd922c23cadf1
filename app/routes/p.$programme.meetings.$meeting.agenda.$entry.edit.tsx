import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsFor } from "~/history/reader.server";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { mayEditAgenda } from "~/meetings/agenda/agenda-rules";
import { isNothing } from "~/meetings/agenda/change-agenda.server";
import { editPoint } from "~/meetings/agenda/edit-points.server";
import { AgendaActPage } from "~/meetings/agenda/page/act-page";
import { EditFields } from "~/meetings/agenda/page/edit-fields";
import { readEdited, showPoint } from "~/meetings/agenda/edit-form.server";
import { EditForm } from "~/meetings/agenda/point-forms.server";
import { requirePoint } from "~/meetings/agenda/require-agenda.server";
import { ActForm } from "~/ui/act-form";

export async function loader(args: LoaderFunctionArgs) {
  const { meeting, base, point } = await requirePoint(args, mayEditAgenda);
  return { meeting, base, point: showPoint(point) };
}

export async function action(args: ActionFunctionArgs) {
  const at = await requirePoint(args, mayEditAgenda);
  const form = await parseForm(EditForm, args.request);
  if (!form.ok) return form.answer;
  const read = await readEdited(at, form.values, wordsFor(at, args.request));
  if (!read.ok) return refused(read, form.typed);
  const saved = await editPoint(at, at.point.id, read.drawn, read.values);
  return saved.ok || isNothing(saved) ? redirect(`${at.agenda}#point-${at.point.id}`) : refused(saved, form.typed);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "agenda.edit.title");

export default function EditPointRoute() {
  const { meeting, base, point } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <AgendaActPage meeting={meeting} base={base} title={t("agenda.edit.title")} point={point.said}>
      <ActForm answer={useActionData<typeof action>()} submit={t("agenda.edit.submit")} back={`${base}/agenda#point-${point.id}`} consequence={t("agenda.edit.consequence")}>
        <EditFields point={point} />
      </ActForm>
    </AgendaActPage>
  );
}
