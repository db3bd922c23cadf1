import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { MeetingPage } from "~/meetings/meeting-page";
import { checkRecord } from "~/meetings/record/signing/check-record.server";
import { readConcluded } from "~/meetings/record/signing/read-file.server";
import { VerificationSheet } from "~/meetings/record/signing/verification-sheet";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, programme, meeting, base } = await requireMeeting(request, params);
  const file = await readConcluded(meeting.id);
  if (!file?.conclusion) throw notFound();
  const checks = await checkRecord(programme.id, meeting.id, file);
  const { contentHash, signatures, conclusion, addenda, record } = file;
  return {
    meeting, base, zone: viewer.timeZone, contentHash, signatures, conclusion, heading: record.heading, sides: record.sides, programme: programme.name,
    checks: checks.map(({ name, wrong }) => ({ name, right: wrong === null })),
    addenda: addenda.map(({ number, paragraph, addedAt, hash }) => ({ number, paragraph, addedAt, hash })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, "signing.verification.title");

export default function VerificationRoute() {
  const { meeting, base, ...sheet } = useLoaderData<typeof loader>();
  return <MeetingPage meeting={meeting} base={base} current={null}><VerificationSheet base={base} {...sheet} /></MeetingPage>;
}
