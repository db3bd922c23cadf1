import { useLocation } from "@remix-run/react";
import { useLocale, useT } from "~/locales/use-t";
import { AnsweredFiles } from "~/recommendations/forms/kept-files";
import type { ActAnswer } from "~/recommendations/forms/answer.server";
import { labelField } from "~/recommendations/forms/field-labels";
import { ActForm } from "~/ui/act-form";
import { ButtonLink } from "~/ui/button";
import { formatNumber } from "~/ui/dates";
import { Link } from "~/ui/link";
import { Page } from "~/ui/page";
import { Empty } from "~/ui/pager";
import { groupActs } from "./act-groups";
import { isFollowAct, type ManyAct } from "./acts";
import { ManyFields, type Offered } from "./fields";
import { nameManyAct } from "./name-act";

type Chosen = { act: ManyAct | null; acts: readonly ManyAct[]; count: number; back: string; offered: Offered | null };

/** One act on what was chosen from the list: its fields, and the way to the preview; or first which act. */
export function ManyFormPage({ chosen, answer }: { chosen: Chosen; answer: ActAnswer | undefined }) {
  const t = useT();
  const { intl } = useLocale();
  const { act, acts, count, back, offered } = chosen;
  const total = formatNumber(count, intl);
  const crumbs = [{ to: back, label: t("ui.shell.recommendations") }];
  if (!count) return <Page title={t("many.select.nothing")} crumbs={crumbs} width="text"><Nothing back={back} /></Page>;
  if (!act || !offered) return <Page title={t("many.select.title", { count, total })} crumbs={crumbs} width="text"><Acts acts={acts} /></Page>;
  return (
    <Page title={t("many.form.title", { act: nameManyAct(act, t), count, total })} crumbs={crumbs} width="text">
      <ActForm answer={answer} submit={t("many.form.preview")} back={back} files={act === "reportImplemented"} consequence={<p>{t("many.form.willPreview")}</p>}
        labelOf={(field) => (isFollowAct(act) ? null : field === "part" ? t("many.form.part") : labelField(field, act, t))}>
        <AnsweredFiles.Provider value={answer?.kept ?? []}><ManyFields act={act} offered={offered} /></AnsweredFiles.Provider>
      </ActForm>
    </Page>
  );
}

function Nothing({ back }: { back: string }) {
  const t = useT();
  return <Empty title={t("many.select.nothing")} act={<ButtonLink to={back} keyName="Escape">{t("many.back")}</ButtonLink>}>{t("many.select.nothingHelp")}</Empty>;
}

function Acts({ acts }: { acts: readonly ManyAct[] }) {
  const t = useT();
  const { search } = useLocation();
  const to = (act: ManyAct) => {
    const params = new URLSearchParams(search);
    params.set("act", act);
    return `?${params}`;
  };
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      {groupActs(acts).map(({ group, acts }) => (
        <section key={group}>
          <h2 className="mb-1 text-base">{t(`many.group.${group}`)}</h2>
          <ul className="grid gap-1">{acts.map((act) => <li key={act} data-row=""><Link to={to(act)}>{nameManyAct(act, t)}</Link></li>)}</ul>
        </section>
      ))}
    </div>
  );
}
