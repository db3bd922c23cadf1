import { useT } from "~/locales/use-t";
import { DateStrip } from "~/ui/date-strip-view";
import { Panel } from "~/ui/panel";
import { ActPanel } from "./act-panel";
import { ActionItemPanel } from "./action-items";
import { EvidencePanel, SourcePanel } from "./evidence";
import { FactPanel } from "./facts";
import { ItemHead } from "./head";
import { HistoryPanel, type HistoryProps } from "./history";
import { Proposals } from "./proposals";
import { RelatedPanel } from "./related";
import { SidePanel } from "./sides";
import type { ItemView } from "./view";
import { WordingPanel } from "./wording";

export type ItemPageProps = { item: ItemView; url: string; history: Omit<HistoryProps, "item" | "url"> };

/** The page of one recommendation: what it is and what waits, what may be done, who answers for it, and all that happened. */
export function ItemPage({ item, url, history }: ItemPageProps) {
  const t = useT();
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr] 2xl:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="grid min-w-0 content-start gap-6">
        <ItemHead item={item} url={url} />
        <Proposals item={item} url={url} />
        <WordingPanel item={item} url={url} />
      </div>
      <aside className="grid min-w-0 content-start gap-8 lg:row-span-2">
        <ActPanel item={item} url={url} />
        <SidePanel item={item} url={url} />
        <FactPanel item={item} />
      </aside>
      <div className="grid min-w-0 content-start gap-8">
        {item.dates.length ? <Panel title={t("item.dates.title")} id="dates"><DateStrip dates={item.dates} today={item.today} /></Panel> : null}
        <ActionItemPanel item={item} url={url} />
        <EvidencePanel item={item} url={url} />
        <SourcePanel item={item} url={url} />
        <RelatedPanel item={item} url={url} />
        <HistoryPanel item={item} url={url} {...history} />
      </div>
    </div>
  );
}
