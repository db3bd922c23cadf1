import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { AccountPage } from "~/people/account-page";
import { changePassword } from "~/people/accounts.server";
import { PasswordForm } from "~/people/forms.server";
import { NewPasswordFields } from "~/people/new-password-fields";
import { describeRequest } from "~/people/sign-ins.server";
import { refuse } from "~/refusal";
import { ActForm } from "~/ui/act-form";
import { TextField } from "~/ui/text-fields";
import { requireViewer } from "~/viewer.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const { isDemo, email } = await requireViewer(request);
  return { isDemo, email, saved: new URL(request.url).searchParams.has("saved") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(PasswordForm, request);
  if (!form.ok) return form.answer;
  if (viewer.isDemo) return refused(refuse("invalid", "account.password.demo"));
  const { presentPassword, password } = form.values;
  const result = await changePassword(viewer, presentPassword, password, describeRequest(request, context).address);
  return result.ok ? redirect("/account/password?saved=1") : refused(result, form.typed);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "account.password.title");

export default function PasswordPage() {
  const { isDemo, email, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  return (
    <AccountPage title={t("account.password.title")} done={saved && !answer ? t("account.password.saved") : null}>
      {isDemo ? <p>{t("account.password.demo")}</p> : (
        <ActForm answer={answer} submit={t("account.password.submit")} consequence={t("account.password.consequence")}>
          <input type="hidden" autoComplete="username" value={email} readOnly />
          <TextField name="presentPassword" type="password" label={t("account.password.present")} autoComplete="current-password" required />
          <NewPasswordFields />
        </ActForm>
      )}
    </AccountPage>
  );
}
