import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useLocale } from "~/locales/use-t";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { showAct, takeAct } from "~/recommendations/forms/act-route.server";
import { findMeetings } from "~/recommendations/forms/candidates.server";
import { openReply, prepareRecord, recordSchema, showProposal, sidesToRecord } from "~/recommendations/forms/proposal.server";
import { RecordForm } from "~/recommendations/forms/proposal-form";

async function open(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const reply = await openReply(args, "recordConcurrence");
  return { ...reply, meetings: await findMeetings(reply.asked.programme) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { asked, proposal, bar, meetings } = await open(args);
  const form = { proposal: await showProposal(asked, proposal), timeZone: asked.viewer.timeZone, sides: sidesToRecord(asked, proposal), meetings };
  return showAct(asked, "recordConcurrence", bar, { form });
}

export async function action(args: ActionFunctionArgs) {
  const { asked, id, proposal, bar, meetings } = await open(args);
  return takeAct(asked, args.request, {
    bar,
    evidence: true,
    schema: recordSchema(asked, proposal, meetings),
    prepare: (values, evidence) => prepareRecord(asked, id, values, evidence),
  });
}

export const meta = metaOfAct;

export default function RecordConcurrence() {
  const { form, ...page } = useLoaderData<typeof loader>();
  const { intl } = useLocale();
  const side = new Intl.ListFormat(intl, { type: "disjunction" }).format(form.sides.map(({ name }) => name));
  return (
    <ActPage {...page} answer={useActionData<typeof action>()} says={{ side }} files>
      <RecordForm {...form} today={page.head.today} />
    </ActPage>
  );
}
