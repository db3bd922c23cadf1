import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { listWords } from "~/history/value-words";
import { useLocale, useT } from "~/locales/use-t";
import { requireManagedOrganisation } from "~/programmes/managed-organisation.server";
import { readMoveDone } from "~/programmes/move-done.server";
import { MoveForm, readMoving } from "~/programmes/move-form.server";
import { moveItems } from "~/programmes/move-items.server";
import { MovingItems, MovingMembers, NotMoving } from "~/programmes/move-page";
import { sayMoved } from "~/programmes/move-words";
import { findOpenSuccessors, MOST_CHOICES, readChoice, readMove } from "~/programmes/read-move.server";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { WhereFields } from "~/programmes/where-fields";
import { ActForm } from "~/ui/act-form";
import { formatDay } from "~/ui/dates";
import { Empty } from "~/ui/pager";
import { Panel } from "~/ui/panel";
import { TextField } from "~/ui/text-fields";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const managed = await requireManagedOrganisation(request, params);
  const { organisation, programme, manager } = managed;
  const asked = new URL(request.url).searchParams;
  const successors = await findOpenSuccessors(organisation.id);
  const choice = readChoice(asked, successors);
  const { rows, ...move } = await readMove(managed, organisation, choice);
  return {
    id: organisation.id, name: organisation.name, slug: programme.key, successors, to: choice.to, ...move,
    rows: rows.slice(0, MOST_CHOICES), total: rows.length, done: await readMoveDone(programme.id, manager.personId, asked),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const managed = await requireManagedOrganisation(request, params);
  const { organisation, programme, manager, actor } = managed;
  const form = await parseForm(MoveForm, request);
  if (!form.ok) return form.answer;
  const successors = await findOpenSuccessors(organisation.id);
  const [first] = successors;
  if (!first) return refused({ ok: false, reason: "invalid", message: { key: "offices.move.noSuccessor" } }, form.typed);
  const many = form.values.items.size === 0;
  const result = await moveItems(actor, manager, programme, readMoving(form.values, organisation, successors, first.on, many));
  if ("ok" in result) return refused(result, form.typed);
  const told = new URLSearchParams({ done: String(result.entryId), ours: String(result.ownSteps), left: String(result.left) });
  return redirect(`/p/${programme.key}/settings/organisations/${organisation.id}/move?${told}`);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, "offices.move.title", { name: data?.name ?? "" });

export default function MovePage() {
  const { id, name, slug, successors, to, mayMove, rows, total, sectors, elsewhere, members, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const { intl } = useLocale();
  const base = useSettingsBase();
  const [first] = successors;
  const title = t("offices.move.title", { name });
  const many = total > rows.length;
  const anything = rows.length > 0 || members.some(({ mayChange }) => mayChange);
  if (!first) return <SettingsPage title={title}><Empty title={t("offices.move.noSuccessor")}>{t("offices.organisation.noLineage")}</Empty></SettingsPage>;
  const day = formatDay(first.on, intl);
  return (
    <SettingsPage title={title} done={done ? sayMoved(done, t) : null}>
      <div className="grid gap-8">
        <p className="max-w-text">{t(`offices.move.became.${first.kind}`, { day, successors: listWords(successors.map((one) => one.name), intl) })} {mayMove ? null : t("offices.move.sidesOnly")}</p>
        {successors.length > 1 && rows.length ? <Form method="get" className="grid gap-3"><WhereFields {...{ to, sectors, successors }} /></Form> : null}
        {anything ? (
          <ActForm wide answer={answer} submit={t("offices.move.submit")} back={`${base}/organisations/${id}`} consequence={t("offices.move.consequence", { day })}>
            {many ? <>{to ? <input type="hidden" name="to" value={to} /> : null}{sectors.map((one) => (one.to ? <input key={one.id} type="hidden" name={`sector-${one.id}`} value={one.to} /> : null))}</> : null}
            {rows.length ? (
              <Panel title={t("offices.move.items")} count={total}>
                {many ? <p className="text-small text-quiet">{t("offices.move.many", { count: total, shown: rows.length })}</p> : null}
                <MovingItems rows={rows} successors={successors} many={many} base={`/p/${slug}`} />
              </Panel>
            ) : null}
            <MovingMembers members={members} successors={successors} />
            <TextField name="note" label={t("offices.move.note")} hint={t("offices.move.noteHint")} defaultValue={first.note} maxLength={300} />
          </ActForm>
        ) : <Empty title={t("offices.move.nothing")}>{null}</Empty>}
        <NotMoving rows={elsewhere} base={`/p/${slug}`} />
      </div>
    </SettingsPage>
  );
}
