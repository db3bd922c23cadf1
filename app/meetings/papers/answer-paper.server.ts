import { contentDisposition } from "~/evidence/file-names";
import { notFound } from "~/http.server";

type Answered = { name: string; mediaType: string; body: Uint8Array<ArrayBuffer> | string; headers?: Record<string, string> };

/** A paper as a file to be kept: under its own name, by nobody between. */
export function answerPaper({ name, mediaType, body, headers }: Answered): Response {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return new Response(bytes, {
    headers: {
      "Content-Type": mediaType,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": contentDisposition(name, "attachment"),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
      ...headers,
    },
  });
}

/** One of the values an address may choose among; nothing chosen is null, anything else does not exist. */
export function chosenOf(request: Request, name: string, choices: readonly string[]): string | null {
  const chosen = new URL(request.url).searchParams.get(name);
  if (!chosen) return null;
  if (!choices.includes(chosen)) throw notFound();
  return chosen;
}
