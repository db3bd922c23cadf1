import { startSignIn } from "~/people/sign-ins.server";
import { keepToken } from "~/sign-in-cookie.server";

const ORIGIN = "http://localhost:3000";

/** The Cookie header of somebody who has just signed in. */
export async function cookieOf(personId: number | null) {
  if (personId === null) throw new Error("Nobody to sign in");
  const cookie = await keepToken(await startSignIn(personId, "Test browser"));
  return cookie.split(";")[0] ?? "";
}

/** A request for a page, by somebody or by nobody. */
export async function visit(path: string, personId: number | null = null) {
  return new Request(ORIGIN + path, { headers: personId === null ? {} : { cookie: await cookieOf(personId) } });
}

/** A form that is sent, by somebody or by nobody. */
export async function send(path: string, fields: Record<string, string | string[]>, personId: number | null = null) {
  const body = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])));
  return new Request(ORIGIN + path, { method: "POST", body, headers: personId === null ? {} : { cookie: await cookieOf(personId) } });
}

/** What was thrown or returned instead of a page. */
export async function answerOf(work: Promise<unknown>): Promise<Response> {
  const answer = await work.catch((thrown: unknown) => thrown);
  if (answer instanceof Response) return answer;
  throw new Error(`No response but ${JSON.stringify(answer)}`);
}
