import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { parseForm, refused } from "~/http.server";
import { enter } from "~/people/enter.server";
import { DemoForm } from "~/people/forms.server";
import { describeRequest, signInToDemo } from "~/people/sign-ins.server";

export function loader() {
  return redirect("/sign-in");
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(DemoForm, request);
  if (!form.ok) return form.answer;
  const { person, programme, to } = form.values;
  const result = await signInToDemo(person, describeRequest(request, context).userAgent);
  if (!result.ok) return refused(result);
  return enter(request, result.token, to || (programme ? `/p/${programme}` : null));
}
