import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useT } from "~/locales/use-t";
import { metaOfAct } from "~/recommendations/forms/act-meta";
import { ActPage } from "~/recommendations/forms/act-page";
import { showAct, takeAct } from "~/recommendations/forms/act-route.server";
import { openDependency, prepareRemoval, removalSchema } from "~/recommendations/forms/dependency.server";
import { NoteField } from "~/recommendations/forms/entry-form";

export async function loader(args: LoaderFunctionArgs) {
  const { asked, other, bar } = await openDependency(args);
  return showAct(asked, "removeDependency", bar, { other: other.name });
}

export async function action(args: ActionFunctionArgs) {
  const { asked, other, bar } = await openDependency(args);
  return takeAct(asked, args.request, { bar, schema: removalSchema, prepare: (values) => prepareRemoval(other, values) });
}

export const meta = metaOfAct;

export default function RemoveDependency() {
  const { other, ...page } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <ActPage {...page} answer={useActionData<typeof action>()} says={{ other }}>
      <NoteField act="removeDependency" hint={t("forms.note.optional")} rows={3} />
    </ActPage>
  );
}
