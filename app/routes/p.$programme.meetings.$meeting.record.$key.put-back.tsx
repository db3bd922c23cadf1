import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/locales/page-title";
import { mayOrderRecord } from "~/meetings/record/record-rules";
import { removeParagraph } from "~/meetings/record/text/order-paragraphs.server";
import { answerWork, doneAt, requireWork } from "~/meetings/record/text/require-record.server";
import { RefusedWork } from "~/meetings/record/text/refused-page";

export async function loader(args: LoaderFunctionArgs) {
  const { meeting, base } = await requireWork(args, mayOrderRecord);
  return { meeting, base };
}

export async function action(args: ActionFunctionArgs) {
  const at = await requireWork(args, mayOrderRecord);
  return answerWork(await removeParagraph(at, args.params.key ?? "", true), doneAt(at.page, "putBack"));
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "recordText.title");

export default function PutBackParagraphRoute() {
  const given = useActionData<typeof action>();
  return <RefusedWork {...useLoaderData<typeof loader>()} answer={given && "errors" in given ? given : null} />;
}
