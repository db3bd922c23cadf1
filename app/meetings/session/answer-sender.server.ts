import { readForm } from "~/form-body.server";

/** Whether the page itself asks, and reads the answer. */
export const answersJson = (request: Request) => (request.headers.get("Accept") ?? "").startsWith("application/json");

/** An answer that a page reads. */
export function sendJson(body: unknown, status: number) {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" } });
}

/** Where a plain form leads afterwards: to a place within the same session, and nowhere else. */
export async function placeAfter(request: Request, base: string): Promise<string> {
  const form = await readForm(request.clone());
  const to = form.get("to");
  return typeof to === "string" && isWithin(to, base) ? to : `${base}/session`;
}

const isWithin = (to: string, base: string) => (to === `${base}/session` || to.startsWith(`${base}/session?`)) && !/[\s\\]/.test(to);
