import { useEffect } from "react";
import { useT } from "~/locales/use-t";
import { Pager } from "~/ui/pager";
import { Panel } from "~/ui/panel";
import { StatusShape } from "~/ui/status-mark";
import { DocumentText } from "../document-text";
import { markId, type Mark } from "../marks";
import type { TextPart } from "../read-blocks.server";
import type { SourcePassage } from "./read-source-page.server";

type Props = { text: TextPart; passages: readonly SourcePassage[]; current: number | null; base: string; url: string };

/** A part of a document's text, each passage of a recommendation marked and leading to it. */
export function SourceText({ text: { blocks, part, parts }, passages, current, base, url }: Props) {
  const t = useT();
  useInView(current === null ? null : markId(`passage-${current}`));
  const marks = passages.flatMap((passage) => markOf(passage));
  const pager = parts > 1
    ? <Pager previous={part > 1 ? `${url}?part=${part - 1}` : null} next={part < parts ? `${url}?part=${part + 1}` : null}>{t("sources.page.part", { part, parts })}</Pager>
    : null;
  return (
    <Panel title={t("sources.page.text")} id="text">
      {pager}
      <DocumentText blocks={blocks} marks={marks} />
      {pager}
    </Panel>
  );

  function markOf({ id, start, end, number, reference, status }: SourcePassage): Mark[] {
    if (start === null || end === null) return [];
    const label = `${reference}: ${t(`status.${status}`)}`;
    const sign = <>{reference} <StatusShape status={status} /></>;
    return [{ id: `passage-${id}`, start, end, tone: "accent", label, to: `${base}/recommendations/${number}`, current: id === current, sign }];
  }
}

// The fragment does so by itself; an address that was shortened has lost it.
function useInView(id: string | null) {
  useEffect(() => {
    if (id && !location.hash) document.getElementById(id)?.scrollIntoView();
  }, [id]);
}
