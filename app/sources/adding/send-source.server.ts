import { data, redirect } from "@remix-run/node";
import { readForm } from "~/form-body.server";
import { parseForm, refused, type Answer } from "~/http.server";
import type { Membership } from "~/programmes/membership.server";
import { todayIn } from "~/programmes/programme";
import { addSource, mayAddSources, replaceDocument, type Added, type KnownDocument, type NewDocument } from "../documents/add-document.server";
import { readAtOnce } from "../documents/read-job.server";
import { receiveDocument, type KeptFile, type Received } from "./receive-document.server";
import { sourceSchema } from "./source-form.server";
import { forbidden } from "~/http.server";

/** What a refused form of a document gets back: beside the rest its file, and the source that has the same one. */
export type DocumentAnswer = Answer & { kept: KeptFile | null; known: KnownDocument | null };

/** Adds the source of a form, begins to read it, and leads to its page. */
export async function sendSource(request: Request, { viewer, actor, programme }: Membership) {
  if (!mayAddSources(actor)) throw forbidden();
  const sent = await readForm(request);
  const received = await receiveDocument(sent, viewer.personId);
  const form = await parseForm(sourceSchema(todayIn(programme.timeZone)), sent);
  const typed = { ...(form.ok ? form.typed : form.answer.data.typed), ...received.typed };
  const errors = { ...(form.ok ? {} : form.answer.data.errors), ...received.errors };
  if (!form.ok || !received.document) return data(answerWith({ errors, message: form.ok ? null : form.answer.data.message, typed }, received), { status: 422 });
  return finish(await addSource(actor, programme, received.document, form.values), programme.key, typed, received);
}

/** Gives a source the document of a form, and leads back to its page. */
export async function sendDocument(request: Request, { viewer, actor, programme }: Membership, sourceId: number) {
  const received = await receiveDocument(await readForm(request), viewer.personId);
  if (!received.document) return data(answerWith({ errors: received.errors, message: null, typed: received.typed }, received), { status: 422 });
  const document: NewDocument = received.document;
  return finish(await replaceDocument(actor, programme, sourceId, document), programme.key, received.typed, received);
}

async function finish(added: Added, key: string, typed: Answer["typed"], received: Received) {
  if (added.ok) {
    await readAtOnce(added.sourceId);
    return redirect(`/p/${key}/sources/${added.sourceId}`);
  }
  const answer = refused(added, typed);
  return data(answerWith(answer.data, received, added.known), { status: answer.init?.status });
}

// A file that is there already is not sent again.
const answerWith = (answer: Answer, { kept }: Pick<Received, "kept">, known: KnownDocument | null = null): DocumentAnswer => ({ ...answer, kept: known ? null : kept, known });
