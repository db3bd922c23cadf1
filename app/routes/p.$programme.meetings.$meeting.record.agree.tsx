import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { mayAgreeRecord } from "~/meetings/record/record-rules";
import { agreeToParagraphs, seenAsWhole } from "~/meetings/record/text/agree.server";
import { answerWork, doneAt, requireWork } from "~/meetings/record/text/require-record.server";
import { AgreeForm } from "~/meetings/record/text/text-forms.server";
import { refuse } from "~/refusal";
import { RefusedWork } from "~/meetings/record/text/refused-page";

export async function loader(args: LoaderFunctionArgs) {
  const { meeting, base } = await requireWork(args, mayAgreeRecord);
  return { meeting, base };
}

export async function action(args: ActionFunctionArgs) {
  const at = await requireWork(args, mayAgreeRecord);
  const form = await parseForm(AgreeForm, args.request);
  if (!form.ok) return form.answer;
  const { seen, all, version, withdraw, stays } = form.values;
  const wanted = all === null || version === null ? seen : await seenAsWhole(at, version, all);
  if (!wanted) return refused(refuse("stale", "recordText.refusal.changedAgree"));
  const done = await agreeToParagraphs(at, wanted, withdraw);
  return stays && done.ok ? null : answerWork(done, doneAt(at.page, withdraw ? "withdraw" : "agree"));
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "recordText.title");

export default function AgreeToParagraphsRoute() {
  const given = useActionData<typeof action>();
  return <RefusedWork {...useLoaderData<typeof loader>()} answer={given && "errors" in given ? given : null} />;
}
