import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { createFirstAdministrator, setPasswordByLink } from "~/people/accounts.server";
import { enter } from "~/people/enter.server";
import { FirstAdministratorForm, InvitationForm, ResetForm } from "~/people/forms.server";
import { LinkForm, LINK_TITLES } from "~/people/link-form";
import { findLink, type OneTimeLink } from "~/people/one-time-links.server";
import { describeRequest } from "~/people/sign-ins.server";
import { refuse } from "~/refusal";
import { PlainPage } from "~/ui/plain-page";

export async function loader({ params }: LoaderFunctionArgs) {
  const link = await findLink(params.token);
  if (!link) return data({ purpose: null, person: null }, { status: 410 });
  return data({ purpose: link.purpose, person: link.person && { name: link.person.name, email: link.person.email } });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const link = await findLink(params.token);
  if (!link) return refused(refuse("not-found", "people.link.gone"));
  const device = describeRequest(request, context);
  const result = await spend(link, request, device);
  if ("answer" in result) return result.answer;
  return result.ok ? enter(request, result.token, null) : refused(result, result.typed);
}

async function spend(link: OneTimeLink, request: Request, device: ReturnType<typeof describeRequest>) {
  if (link.purpose === "FIRST_ADMINISTRATOR") {
    const form = await parseForm(FirstAdministratorForm, request);
    return form.ok ? { ...(await createFirstAdministrator(link, form.values, device)), typed: form.typed } : form;
  }
  const form = link.purpose === "INVITATION" ? await parseForm(InvitationForm, request) : await parseForm(ResetForm, request);
  return form.ok ? { ...(await setPasswordByLink(link, form.values, device)), typed: form.typed } : form;
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, LINK_TITLES[data?.purpose ?? "GONE"], { name: data?.person?.name ?? "" });

export default function LinkPage() {
  const { purpose, person } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  return (
    <PlainPage title={t(LINK_TITLES[purpose ?? "GONE"], { name: person?.name ?? "" })}>
      {purpose ? <LinkForm purpose={purpose} person={person} answer={answer} /> : <p className="max-w-text">{t("people.link.gone")}</p>}
    </PlainPage>
  );
}
