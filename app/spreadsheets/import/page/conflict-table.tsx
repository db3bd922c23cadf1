import { useT } from "~/locales/use-t";
import { Press } from "~/ui/press";
import type { ImportHead } from "./head.server";
import type { ShownRow } from "./planned.server";

/** What was changed both here and in the file: what was exported, what came back and what is there now, and which of them counts. */
export function ConflictTable({ head, row: { number, conflicts } }: { head: ImportHead; row: ShownRow }) {
  const t = useT();
  const base = conflicts.some(({ base }) => base !== null);
  return (
    <table className="register border-s-4 border-waiting">
      <thead>
        <tr><th scope="col">{t("importPages.conflict.field")}</th>{base ? <th scope="col">{t("importPages.conflict.exported")}</th> : null}<th scope="col">{t("importPages.conflict.theirs")}</th><th scope="col">{t("importPages.conflict.ours")}</th></tr>
      </thead>
      <tbody>
        {conflicts.map(({ field, label, base: exported, from, to, chosen }) => (
          <tr key={field}>
            <td data-lead="">{label}</td>
            {base ? <td data-label={t("importPages.conflict.exported")}><Value text={exported ?? ""} /></td> : null}
            <td data-label={t("importPages.conflict.theirs")} className={chosen === "theirs" ? "bg-accent-wash" : undefined}><Value text={to} /> <Choose {...{ head, number, field, label }} which="theirs" chosen={chosen === "theirs"} /></td>
            <td data-label={t("importPages.conflict.ours")} className={chosen === "ours" ? "bg-accent-wash" : undefined}><Value text={from} /> <Choose {...{ head, number, field, label }} which="ours" chosen={chosen === "ours"} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ text }: { text: string }) {
  const t = useT();
  return text ? <span className="block whitespace-pre-line wrap-anywhere" dir="auto">{text}</span> : <span className="block text-quiet">{t("importPages.conflict.empty")}</span>;
}

type ChooseProps = { head: ImportHead; number: number; field: string; label: string; which: "theirs" | "ours"; chosen: boolean };

function Choose({ head, number, field, label, which, chosen }: ChooseProps) {
  const t = useT();
  if (chosen) return <span className="text-small font-semibold text-accent">✓ {t("importPages.conflict.taken")}</span>;
  const says = which === "theirs" ? "take" : "keep";
  return (
    <Press action={`${head.page}/conflicts`} values={{ row: number, field, which }} size="small" label={t(`importPages.conflict.${says}Label`, { field: label, row: number })}>
      {t(`importPages.conflict.${says}`)}
    </Press>
  );
}

/** What was chosen in a row, with the way to choose otherwise. */
export function ChosenBefore({ head, row: { number, chosen } }: { head: ImportHead; row: ShownRow }) {
  const t = useT();
  return chosen.map(({ field, label, which }) => (
    <span key={field} className="flex flex-wrap items-center gap-2">
      <span className="text-quiet">{t(`importPages.conflict.${which}Counts`, { field: label })}</span>
      <Choose {...{ head, number, field, label }} which={which === "theirs" ? "ours" : "theirs"} chosen={false} />
    </span>
  ));
}

/** The same for a whole column, or for everything. */
export function ChooseForAll({ head, fields }: { head: ImportHead; fields: readonly { field: string; label: string }[] }) {
  const t = useT();
  const rows = [...(fields.length > 1 ? fields.map(({ field, label }) => ({ field, says: t("importPages.conflict.column", { field: label }) })) : []), { field: "", says: t("importPages.conflict.all") }];
  return (
    <ul className="mb-3 grid gap-1">
      {rows.map(({ field, says }) => (
        <li key={field} className="flex flex-wrap items-center gap-2">
          <span>{says}</span>
          {(["theirs", "ours"] as const).map((which) => (
            <Press key={which} action={`${head.page}/conflicts`} values={field ? { field, which } : { which }} size="small" label={`${says} ${t(`importPages.conflict.${which === "theirs" ? "take" : "keep"}`)}`}>
              {t(`importPages.conflict.${which === "theirs" ? "take" : "keep"}`)}
            </Press>
          ))}
        </li>
      ))}
    </ul>
  );
}
