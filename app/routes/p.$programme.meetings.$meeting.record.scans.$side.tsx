import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { downloadHeaders } from "~/evidence/file-names";
import { openFile } from "~/evidence/store.server";
import { notFound } from "~/http.server";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { mayReadRecord } from "~/meetings/record/record-rules";
import { findSigning } from "~/meetings/record/signing/find-signatures.server";

/** The scan of a side's signed original, to save. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, meeting } = await requireMeeting(request, params);
  const { signatures } = await findSigning(meeting.id);
  const scan = signatures.find(({ side }) => side === params.side)?.scan;
  const file = scan && mayReadRecord(actor, meeting) ? await openFile(scan.sha256) : null;
  if (!scan || !file) throw notFound();
  return new Response(createReadableStreamFromReadable(file.stream), { headers: downloadHeaders(scan) });
}
