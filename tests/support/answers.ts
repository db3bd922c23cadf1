import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { startSignIn } from "~/people/sign-ins.server";
import { keepToken } from "~/sign-in-cookie.server";

export type RouteModule = {
  loader?: (args: LoaderFunctionArgs) => unknown;
  action?: (args: ActionFunctionArgs) => unknown;
};

/** The cookie of a person who is signed in. */
export async function cookieOf(personId: number) {
  const set = await keepToken(await startSignIn(personId, "test"));
  return set.split(";")[0] ?? "";
}

type Ask = { path: string; params?: Record<string, string>; cookie?: string; form?: FormData | URLSearchParams };

/** Asks a route as the server would, without the network: its status, where it leads, and all it gives away. */
export async function ask(module: RouteModule, { path, params = {}, cookie, form }: Ask) {
  const headers = new Headers(cookie ? { cookie } : {});
  const request = new Request(`http://localhost:3000${path}`, form ? { method: "POST", headers, body: form } : { headers });
  const handler = form ? module.action : module.loader;
  if (!handler) return null;
  const answer = await Promise.resolve(handler({ request, params, context: {} } as LoaderFunctionArgs & ActionFunctionArgs)).catch((thrown: unknown) => {
    if (thrown instanceof Response || isData(thrown)) return thrown;
    throw thrown;
  });
  if (answer instanceof Response) {
    const { status, headers } = answer;
    const stream = headers.get("content-type")?.startsWith("text/event-stream");
    if (stream) await answer.body?.cancel();
    return { status, location: headers.get("location"), body: stream ? "" : await answer.text(), setCookie: headers.get("set-cookie") };
  }
  const status = isData(answer) ? (answer.init?.status ?? 200) : 200;
  return { status, location: null, body: JSON.stringify(isData(answer) ? answer.data : answer) ?? "", setCookie: null };
}

type WithInit = { type: "DataWithResponseInit"; data: unknown; init: { status?: number } | null };
const isData = (value: unknown): value is WithInit => typeof value === "object" && value !== null && "type" in value && value.type === "DataWithResponseInit";
