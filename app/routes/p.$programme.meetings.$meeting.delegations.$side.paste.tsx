import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { translator } from "~/locales/translator";
import { DelegationForm } from "~/meetings/delegations/delegation-form";
import { PasteForm } from "~/meetings/delegations/delegation-form.server";
import { DelegationPaste } from "~/meetings/delegations/delegation-paste";
import { requireList } from "~/meetings/delegations/delegation-side.server";
import { matchKept } from "~/meetings/delegations/delegations";
import { readDelegation } from "~/meetings/delegations/read-delegation";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, meeting, base, side, list, lists } = await requireList(request, params);
  const title = `${translator(viewer.locale)("delegations.paste.title")} · ${meeting.title}`;
  return { meeting, base, side, lists, kept: list.length, title };
}

/** Reads what was pasted and shows it to be checked; nothing is kept yet. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { side, list, basis } = await requireList(request, params);
  const form = await parseForm(PasteForm, request);
  if (!form.ok) return form.answer;
  const read = readDelegation(form.values.list, !side);
  if (!read.ok) return refused({ ok: false, reason: "invalid", message: read.message, field: "list" }, form.typed);
  return { rows: matchKept(read.rows, list), notes: read.notes, basis, pasted: form.values.list };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function PasteDelegationRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "rows" in answer) return <DelegationForm {...page} {...answer} />;
  return <DelegationPaste {...page} answer={answer} />;
}
