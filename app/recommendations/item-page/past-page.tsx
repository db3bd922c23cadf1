import { useLocale, useT } from "~/locales/use-t";
import { formatDay } from "~/ui/dates";
import { DateStrip } from "~/ui/date-strip-view";
import { Link } from "~/ui/link";
import { Page } from "~/ui/page";
import { Empty } from "~/ui/pager";
import { Panel } from "~/ui/panel";
import { ActionItemPanel } from "./action-items";
import { EvidencePanel, SourcePanel } from "./evidence";
import { FactPanel } from "./facts";
import { ItemHead } from "./head";
import { HistoryPanel } from "./history";
import type { AbsentItem, PastItem, ThenItem } from "./past-page.server";
import { Proposals } from "./proposals";
import { RelatedPanel } from "./related";
import { SidePanel } from "./sides";
import { WordingPanel } from "./wording";

/** The page of one recommendation as of a past day: the same parts, and nothing to do. */
export function PastItemPage({ then, url, programme }: { then: PastItem; url: string; programme: string }) {
  const t = useT();
  const { day } = then;
  return (
    <Page title={then.reference} headless={then.kind === "item"} past={{ date: day, back: url }} crumbs={[{ to: `/p/${programme}/recommendations?asOf=${day}`, label: t("ui.shell.recommendations") }]}>
      {then.kind === "item" ? <Then then={then} url={url} /> : <Absent then={then} url={url} programme={programme} />}
    </Page>
  );
}

function Then({ then: { item, history, day }, url }: { then: ThenItem; url: string }) {
  const t = useT();
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr] 2xl:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="grid min-w-0 content-start gap-6">
        <ItemHead item={item} url={url} />
        <Proposals item={item} url={url} />
        <WordingPanel item={item} url={url} />
      </div>
      <aside className="grid min-w-0 content-start gap-8 lg:row-span-2">
        <SidePanel item={item} url={url} />
        <FactPanel item={item} />
      </aside>
      <div className="grid min-w-0 content-start gap-8">
        {item.dates.length ? <Panel title={t("item.dates.title")} id="dates"><DateStrip dates={item.dates} today={day} /></Panel> : null}
        <ActionItemPanel item={item} url={url} />
        <EvidencePanel item={item} url={url} />
        <SourcePanel item={item} url={url} />
        <RelatedPanel item={item} url={url} />
        <HistoryPanel item={item} url={url} {...history} asOf={day} fresh={null} />
      </div>
    </div>
  );
}

/** An item that was not there: what to say, and where to go. */
function Absent({ then: { absent, reference, title, since, day }, url, programme }: { then: AbsentItem; url: string; programme: string }) {
  const t = useT();
  const { intl } = useLocale();
  const said = absent === "voided" ? t("asOf.voided", { reference }) : t("asOf.later", { reference, date: formatDay(day, intl), since: since ? formatDay(since, intl) : "" });
  return (
    <Empty title={title} act={<p className="flex flex-wrap gap-x-6 gap-y-2"><Link to={url}>{t("asOf.present", { reference })}</Link><Link to={`/p/${programme}/recommendations?asOf=${day}`}>{t("asOf.listThen", { date: formatDay(day, intl) })}</Link></p>}>
      {said}
    </Empty>
  );
}
