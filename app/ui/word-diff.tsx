import { useT } from "~/locales/use-t";

export type Segment = { kind: "same" | "added" | "removed"; text: string };

/** Two wordings in one text: what went is struck out, what came is underlined. */
export function WordDiff({ segments, lang }: { segments: readonly Segment[]; lang?: string }) {
  const t = useT();
  return (
    <p className="said" dir="auto" lang={lang}>
      {segments.map(({ kind, text }, index) => {
        if (kind === "added") return <ins key={index} title={t("ui.item.added")} className="bg-good-wash text-good decoration-2">{text}</ins>;
        if (kind === "removed") return <del key={index} title={t("ui.item.removed")} className="bg-attention-wash text-attention">{text}</del>;
        return <span key={index}>{text}</span>;
      })}
    </p>
  );
}
