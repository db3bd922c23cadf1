import { createReadableStreamFromReadable, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { downloadHeaders } from "~/evidence/file-names";
import { openFile } from "~/evidence/store.server";
import { notFound, numberParam } from "~/http.server";
import { readPaper } from "~/meetings/agenda/papers.server";
import { requireMeeting } from "~/meetings/find-meeting.server";

/** A paper of a point, to save, for everybody who may read the agenda; a link leads to where it points. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const at = await requireMeeting(request, params);
  const paper = await readPaper(at, numberParam(params.entry), numberParam(params.paper));
  if (!paper) throw notFound();
  if (paper.kind === "LINK") {
    if (!/^https?:\/\//i.test(paper.url)) throw notFound();
    return redirect(paper.url, { headers: { "Referrer-Policy": "no-referrer" } });
  }
  const headers = downloadHeaders({ ...paper, name: paper.title });
  const file = request.method === "HEAD" ? null : await openFile(paper.sha256);
  if (request.method === "HEAD") return new Response(null, { headers });
  if (!file) throw notFound();
  return new Response(createReadableStreamFromReadable(file.stream), { headers });
}
