import { useT } from "~/locales/use-t";
import { Notice } from "~/ui/notice";

/** Says which parts of an address mean nothing here and were left out. */
export function Dropped({ dropped }: { dropped: readonly { name: string; value: string }[] }) {
  const t = useT();
  if (!dropped.length) return null;
  return (
    <Notice tone="information">
      {t("list.dropped", { count: dropped.length })} {dropped.map(({ name, value }, index) => (
        <code key={index} dir="ltr" className="wrap-anywhere">{index ? ", " : ""}{value ? `${name}=${value}` : name}</code>
      ))}
    </Notice>
  );
}

/** Says how a search was understood where that is not plain. */
export function SearchRemarks({ fuzzy, notesLeftOut }: { fuzzy: boolean; notesLeftOut: boolean }) {
  const t = useT();
  return (
    <>
      {fuzzy ? <Notice tone="information">{t("list.fuzzy")}</Notice> : null}
      {notesLeftOut ? <p className="text-small text-quiet">{t("list.notesLeftOut")}</p> : null}
    </>
  );
}
