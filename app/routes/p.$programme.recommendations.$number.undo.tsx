import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { nameEntry, readEntryName } from "~/history/entry-name";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { sayMessage } from "~/locales/say-message";
import { useT } from "~/locales/use-t";
import { changeRecommendation } from "~/recommendations/change-recommendation.server";
import { openItem } from "~/recommendations/forms/item.server";
import { UNDO_MINUTES, undoLast } from "~/recommendations/undo";
import { refuse } from "~/refusal";
import { Link } from "~/ui/link";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";

export async function loader(args: LoaderFunctionArgs) {
  const { item, url, programme } = await openItem(args);
  return { reference: item.reference, title: item.title, url, programme: programme.key };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, programme, item, url } = await openItem(args);
  const form = await parseForm(z.object({ entry: z.string().max(60) }), args.request);
  if (!form.ok) return form.answer;
  const place = readEntryName(form.values.entry);
  if (!place) return refused(refuse("invalid", "recommendations.refusal.undoNotLatest"));
  const { side, version } = place;
  const undone = await changeRecommendation({ actor, programme, number: item.number, version: null, audience: side }, (now) => undoLast(now, actor, version, side));
  if (!undone.ok) return refused(undone);
  const name = nameEntry(undone);
  return redirect(`${url}?done=${name}#entry-${name}`);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? pageTitle(matches, "item.undo.of", { reference: data.reference }) : []);

/** Shown when an entry cannot be taken back: why, and the way on. */
export default function Undo() {
  const { reference, title, url, programme } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const crumbs = [{ to: `/p/${programme}/recommendations`, label: t("ui.shell.recommendations") }, { to: url, label: reference }];
  return (
    <Page title={answer ? t("item.undo.refused") : t("item.undo.title")} width="text" crumbs={crumbs}>
      <p className="mb-4 font-serif" dir="auto">{title}</p>
      <Notice tone={answer ? "attention" : "information"}>
        {answer?.message ? sayMessage(answer.message, t) : t("item.undo.explain", { minutes: UNDO_MINUTES })}
      </Notice>
      <p className="mt-4"><Link to={`${url}#history`}>{t("item.back", { reference })}</Link></p>
    </Page>
  );
}
