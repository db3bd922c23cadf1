import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { mayNoteAgenda } from "~/meetings/agenda/agenda-rules";
import { findNotes, writeNote } from "~/meetings/agenda/notes.server";
import { AgendaActPage } from "~/meetings/agenda/page/act-page";
import { NoteForm } from "~/meetings/agenda/point-forms.server";
import { sayPoint } from "~/meetings/agenda/points.server";
import { requirePoint } from "~/meetings/agenda/require-agenda.server";
import { ActForm } from "~/ui/act-form";
import { TextArea } from "~/ui/text-fields";

export async function loader(args: LoaderFunctionArgs) {
  const { actor, meeting, base, point } = await requirePoint(args, mayNoteAgenda);
  return { meeting, base, point: sayPoint(point), id: point.id, side: actor.side?.name ?? "", note: (await findNotes(meeting.id, actor)).get(point.id) ?? "" };
}

export async function action(args: ActionFunctionArgs) {
  const at = await requirePoint(args, mayNoteAgenda);
  const form = await parseForm(NoteForm, args.request);
  if (!form.ok) return form.answer;
  const written = await writeNote(at, at.point.id, form.values.drawn, form.values.note);
  return written.ok ? redirect(`${at.agenda}#point-${at.point.id}`) : refused(written, form.typed);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "agenda.note.title");

export default function NoteRoute() {
  const { meeting, base, point, id, side, note } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <AgendaActPage meeting={meeting} base={base} title={t("agenda.note.title")} point={point}>
      <ActForm answer={useActionData<typeof action>()} submit={t("agenda.note.submit")} back={`${base}/agenda#point-${id}`}
        consequence={<p className="font-semibold text-waiting">{t("agenda.note.consequence", { side })}</p>}>
        <input type="hidden" name="drawn" value={note} />
        <TextArea name="note" label={t("agenda.note.label")} defaultValue={note} rows={6} maxLength={10_000} autoFocus />
      </ActForm>
    </AgendaActPage>
  );
}
