import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { DemoOffices } from "~/people/demo-offices";
import { listDemoOffices } from "~/people/demo-offices.server";
import { enter } from "~/people/enter.server";
import { SignInForm as Form } from "~/people/forms.server";
import { readReturnTo } from "~/people/return-to";
import { SignInForm } from "~/people/sign-in-form";
import { describeRequest, signInByPassword } from "~/people/sign-ins.server";
import { PlainPage } from "~/ui/plain-page";
import { findViewer } from "~/viewer.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const to = readReturnTo(new URL(request.url).searchParams.get("to"));
  const [viewer, demo] = await Promise.all([findViewer(request), listDemoOffices()]);
  if (viewer && !demo) throw redirect(to ?? "/");
  return { to, demo };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(Form, request);
  if (!form.ok) return form.answer;
  const result = await signInByPassword(form.values.email, form.values.password, describeRequest(request, context));
  return result.ok ? enter(request, result.token, form.values.to) : refused(result, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, data?.demo ? "people.signIn.demoTitle" : "people.signIn.title");

export default function SignInPage() {
  const { to, demo } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  if (!demo) return <PlainPage title={t("people.signIn.title")}><SignInForm answer={answer} to={to} /></PlainPage>;
  return (
    <PlainPage title={t("people.signIn.demoTitle")} notice={t("people.signIn.demoNotice")} width="wide">
      <p className="mb-6 max-w-text">{t("people.signIn.demoHelp")}</p>
      <DemoOffices {...demo} to={to} />
      <details className="mt-10 max-w-text" open={Boolean(answer)}>
        <summary>{t("people.signIn.asPerson")}</summary>
        <div className="mt-4"><SignInForm answer={answer} to={to} /></div>
      </details>
    </PlainPage>
  );
}
