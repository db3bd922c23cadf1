import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { mayOrderRecord } from "~/meetings/record/record-rules";
import { moveParagraph } from "~/meetings/record/text/order-paragraphs.server";
import { answerWork, requireWork } from "~/meetings/record/text/require-record.server";
import { MoveForm } from "~/meetings/record/text/text-forms.server";
import { RefusedWork } from "~/meetings/record/text/refused-page";

export async function loader(args: LoaderFunctionArgs) {
  const { meeting, base } = await requireWork(args, mayOrderRecord);
  return { meeting, base };
}

export async function action(args: ActionFunctionArgs) {
  const at = await requireWork(args, mayOrderRecord);
  const form = await parseForm(MoveForm, args.request);
  if (!form.ok) return form.answer;
  const key = args.params.key ?? "";
  return answerWork(await moveParagraph(at, key, form.values.step === "up" ? -1 : 1), at.page);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "recordText.title");

export default function MoveParagraphRoute() {
  const given = useActionData<typeof action>();
  return <RefusedWork {...useLoaderData<typeof loader>()} answer={given && "errors" in given ? given : null} />;
}
