/** The largest body of a form that is read: evidence and long texts in any script. */
const LARGEST_BODY = 26 * 1024 * 1024;
const MOST_FIELDS = 2_000;
const FORM_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/** The form a request carries. Anything else is thrown as the 4xx it deserves. */
export async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  if (!FORM_TYPES.test(type)) throw status(415);
  const body = await readBody(request);
  const form = await new Response(body, { headers: { "content-type": type } }).formData().catch(() => null);
  if (!form) throw status(400);
  if ([...form.keys()].length > MOST_FIELDS) throw status(413);
  return form;
}

async function readBody(request: Request) {
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST_BODY) throw status(413);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let read = await next(reader); read; read = await next(reader)) {
    size += read.byteLength;
    if (size > LARGEST_BODY) throw status(413);
    chunks.push(read);
  }
  return Buffer.concat(chunks);
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array> | undefined) {
  const read = await reader?.read().catch(() => { throw status(400); });
  return read?.value;
}

function status(code: 400 | 413 | 415) {
  return new Response(null, { status: code });
}
