import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { readForm } from "~/form-body.server";
import { pageTitle } from "~/locales/page-title";
import { sayMessage } from "~/locales/say-message";
import { useT } from "~/locales/use-t";
import { requireMember } from "~/programmes/membership.server";
import { barRegister, findRegisterChoices, registerFromForm, registerSchema } from "~/recommendations/forms/register.server";
import { labelField } from "~/recommendations/forms/field-labels";
import { RegisterForm } from "~/recommendations/forms/register-form";
import { ActForm } from "~/ui/act-form";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const member = await requireMember(request, params.programme);
  const { programme } = member;
  const bar = barRegister(member);
  const form = { ...(await findRegisterChoices(programme)), sides: [...programme.sides], own: member.actor.side?.code ?? null };
  return data({ form, list: `/p/${programme.key}/recommendations`, bar: bar?.message ?? null }, { status: bar ? 403 : 200 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const member = await requireMember(request, params.programme);
  const schema = registerSchema(member.programme, await findRegisterChoices(member.programme));
  const parsed = await parseForm(schema, await readForm(request));
  const bar = barRegister(member);
  if (bar) return refused(bar, parsed.ok ? parsed.typed : parsed.answer.data.typed);
  if (!parsed.ok) return parsed.answer;
  const registered = await registerFromForm(member, parsed.values);
  if (!registered.ok) return refused(registered, parsed.typed);
  return redirect(`/p/${member.programme.key}/recommendations/${registered.number}?done=1#entry-1`);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "acts.register.name");

export default function Register() {
  const { form, list, bar } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  return (
    <Page title={t("acts.register.name")} crumbs={[{ to: list, label: t("ui.shell.recommendations") }]} width="text">
      {bar && !answer ? <Notice tone="attention">{sayMessage(bar, t)}</Notice> : (
        <ActForm answer={answer} submit={t("acts.register.submit")} back={list} consequence={t("forms.register.doing")}
          labelOf={(field) => labelField(field, "register", t)}>
          <RegisterForm {...form} />
        </ActForm>
      )}
    </Page>
  );
}
