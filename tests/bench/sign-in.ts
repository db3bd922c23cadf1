import { fillForm, findForm } from "./forms";
import { ask, openAgent } from "./http";
import { PASSWORD } from "./programme";

/** Signs user1 in by the form on the page, and answers the cookie. */
export async function signIn(origin: string): Promise<string> {
  const agent = openAgent(1);
  const page = await ask({ agent, url: `${origin}/sign-in`, keep: true });
  const form = findForm(page.body.toString(), "password");
  const post = fillForm(form, { email: "user1@example.org", password: PASSWORD });
  const answer = await ask({ agent, url: new URL(form.action || "/sign-in?index", origin).href, post, keep: true });
  agent.destroy();
  const cookie = [answer.headers["set-cookie"] ?? []].flat().map((one) => one.split(";")[0]).join("; ");
  if (answer.status !== 302 || !cookie) throw new Error(`Signing in was answered with ${answer.status}: ${answer.body.toString().slice(0, 500)}`);
  return cookie;
}
