import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MAXIMUM_BYTES } from "~/evidence/file-types";
import { readForm } from "~/form-body.server";
import { parseForm, refused } from "~/http.server";
import { translator } from "~/locales/translator";
import { useT } from "~/locales/use-t";
import { MeetingPage } from "~/meetings/meeting-page";
import { findHindrance, readSignForm, requireSigner } from "~/meetings/record/signing/open-signing.server";
import { receiveScan, SignForm } from "~/meetings/record/signing/sign-form.server";
import { signRecord } from "~/meetings/record/signing/sign-record.server";
import { SignPage } from "~/meetings/record/signing/sign-page";

export async function loader(args: LoaderFunctionArgs) {
  const at = await requireSigner(args);
  const { viewer, meeting, base, side } = at;
  const hindrance = findHindrance(at);
  const act = meeting.body?.recordKind === "MINUTES" || !meeting.body ? "approve" : "sign";
  const title = `${translator(viewer.locale)(`signing.title.${act}`)} · ${meeting.title}`;
  const form = hindrance === "concluded" || hindrance === "notCirculated" ? null : await readSignForm(at);
  return data({ meeting, base, side, hindrance, form, act, title, maximum: MAXIMUM_BYTES / 1024 / 1024 } as const, { status: hindrance ? 409 : 200 });
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, actor, programme, meeting, base } = await requireSigner(args);
  const sent = await readForm(args.request);
  const { scan, kept, error } = await receiveScan(sent, viewer.personId);
  const form = await parseForm(SignForm, sent);
  const errors = { ...(form.ok ? {} : form.answer.data.errors), ...(error ? { scan: [error] } : {}) };
  if (!form.ok) return data({ ...form.answer.data, errors, kept }, { status: 422 });
  if (error) return data({ errors, message: null, typed: form.typed, kept }, { status: 422 });
  const done = await signRecord(actor, programme, meeting.id, { ...form.values, scan });
  if (done.ok) return redirect(`${base}/record?done=${done.value.concluded ? "conclude" : "sign"}`);
  const answer = refused(done, form.typed);
  return data({ ...answer.data, kept }, { status: answer.init?.status });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function SignRecordRoute() {
  const { meeting, base, act, title: _, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  return (
    <MeetingPage meeting={meeting} base={base} current={null}>
      <h2 className="mb-4">{t(`signing.title.${act}`)}</h2>
      <SignPage base={base} answer={answer} {...page} />
    </MeetingPage>
  );
}
