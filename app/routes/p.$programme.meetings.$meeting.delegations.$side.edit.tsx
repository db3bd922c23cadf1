import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/form-body.server";
import { parseForm, refused } from "~/http.server";
import { translator } from "~/locales/translator";
import { DelegationForm } from "~/meetings/delegations/delegation-form";
import { listSchema } from "~/meetings/delegations/delegation-form.server";
import { requireList } from "~/meetings/delegations/delegation-side.server";
import { saveDelegation } from "~/meetings/delegations/delegations.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, meeting, base, side, list, lists, basis } = await requireList(request, params);
  const title = `${translator(viewer.locale)("delegations.edit.title")} · ${meeting.title}`;
  return { meeting, base, side, lists, basis, rows: list, kept: list.length, title };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asked = await requireList(request, params);
  const body = await readForm(request);
  const form = await parseForm(listSchema(body, !asked.side), body);
  if (!form.ok) return form.answer;
  const saved = await saveDelegation(asked, asked.side?.id ?? null, form.values.basis, form.values.rows);
  if (saved.ok) return redirect(`${asked.lists}?saved=1`);
  // Told what stands there now, who sends it again saves on top of that.
  return refused(saved, { ...form.typed, basis: saved.reason === "stale" ? asked.basis : form.values.basis });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function EditDelegationRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <DelegationForm {...page} answer={useActionData<typeof action>()} />;
}
