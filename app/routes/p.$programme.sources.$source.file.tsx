import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { contentDisposition, downloadHeaders } from "~/evidence/file-names";
import { openFile } from "~/evidence/store.server";
import { notFound } from "~/http.server";
import { requireSource } from "~/sources/page/find-source.server";

/** The document of a source as it came, to save. */
export async function loader(args: LoaderFunctionArgs) {
  const { source } = await requireSource(args);
  const { document } = source;
  if (!document) throw notFound();
  const name = document.name || `${source.title}${document.mediaType === "text/html" ? ".html" : ".txt"}`;
  const headers = downloadHeaders({ ...document, name });
  headers.set("Content-Disposition", contentDisposition(name, "attachment"));
  if (args.request.method === "HEAD") return new Response(null, { headers });
  const file = await openFile(document.sha256);
  if (!file) throw notFound();
  return new Response(createReadableStreamFromReadable(file.stream), { headers });
}
