import { useT } from "~/locales/use-t";
import type { ConflictFields } from "./answer";

/** Two versions beside each other: what somebody saved meanwhile, and what is being sent. */
export function Conflict({ conflict }: { conflict: ConflictFields | null | undefined }) {
  const t = useT();
  if (!conflict) return null;
  const explain = conflict.by && conflict.at
    ? t("ui.conflict.explain", { name: conflict.by, when: conflict.at })
    : t("ui.conflict.explainUnnamed");
  return (
    <section aria-labelledby="conflict-title" className="border-s-4 border-waiting bg-waiting-wash px-4 py-3">
      <h2 id="conflict-title" className="text-waiting">{t("ui.conflict.title")}</h2>
      <p className="mt-1 max-w-text">{explain}</p>
      <table className="register mt-3">
        <thead>
          <tr><th>{t("ui.conflict.field")}</th><th>{t("ui.conflict.theirs")}</th><th>{t("ui.conflict.yours")}</th></tr>
        </thead>
        <tbody>
          {conflict.fields.map((field) => (
            <tr key={field.label}>
              <td data-lead="">{field.label}</td>
              <td data-label={t("ui.conflict.theirs")}><Version text={field.theirs} /></td>
              <td data-label={t("ui.conflict.yours")}><Version text={field.yours} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Version({ text }: { text: string }) {
  const t = useT();
  return text ? <span className="said block" dir="auto">{text}</span> : <span className="text-quiet">{t("ui.conflict.empty")}</span>;
}
