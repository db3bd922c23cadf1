import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { enter } from "~/people/enter.server";
import { DemoForm } from "~/people/forms.server";
import { describeRequest, signInToDemo } from "~/people/sign-ins.server";
import { ButtonLink } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { PlainPage } from "~/ui/plain-page";

export function loader() {
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(DemoForm, request);
  if (!form.ok) return form.answer;
  const { person, programme, to } = form.values;
  const result = await signInToDemo(person, describeRequest(request, context).userAgent);
  if (!result.ok) return refused(result);
  return enter(request, result.token, to || (programme ? `/?programme=${encodeURIComponent(programme)}` : null));
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "people.signIn.title");

export default function DemoPage() {
  const answer = useActionData<typeof action>();
  const t = useT();
  return (
    <PlainPage title={t("people.signIn.title")}>
      <div className="grid justify-items-start gap-4">
        <ErrorSummary answer={answer} />
        <ButtonLink to="/sign-in">{t("people.signIn.back")}</ButtonLink>
      </div>
    </PlainPage>
  );
}
