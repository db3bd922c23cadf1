import { createReadableStreamFromReadable, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { openFile } from "~/evidence/store.server";
import { notFound, numberParam } from "~/http.server";
import { requireMember } from "~/programmes/membership.server";
import { downloadHeaders } from "~/evidence/file-names";
import { readEvidence } from "~/recommendations/item-page/read-evidence.server";

/** A file of the evidence, to save; a link leads to where it points. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, programme } = await requireMember(request, params.programme);
  const evidence = await readEvidence(actor, programme, numberParam(params.number), params.id ?? "");
  if (!evidence) throw notFound();
  if (evidence.kind === "LINK") {
    if (!/^https?:\/\//i.test(evidence.url)) throw notFound();
    return redirect(evidence.url, { headers: { "Referrer-Policy": "no-referrer" } });
  }
  const headers = downloadHeaders({ ...evidence, name: evidence.title });
  if (request.headers.get("If-None-Match") === headers.get("ETag")) return new Response(null, { status: 304, headers: bodiless(headers) });
  if (request.method === "HEAD") return new Response(null, { headers });
  const file = await openFile(evidence.sha256);
  if (!file) throw notFound();
  return new Response(createReadableStreamFromReadable(file.stream), { headers });
}

function bodiless(headers: Headers) {
  headers.delete("Content-Length");
  return headers;
}
