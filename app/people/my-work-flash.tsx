import { readEntryName } from "~/history/entry-name";
import { useT } from "~/locales/use-t";
import { Link } from "~/ui/link";
import { Notice } from "~/ui/notice";

type Done = { url: string; reference: string; entry: string };

/** What was recorded by a press on this page, as its address says: programme, item, entry. */
export function readDone(said: string | null, programmes: readonly { key: string; referencePrefix: string }[]): Done | null {
  const [, key, number, entry] = /^([a-z0-9-]+)\.([1-9]\d{0,9})\.([^.]+)$/.exec(said ?? "") ?? [];
  const programme = programmes.find((one) => one.key === key);
  if (!programme || !entry || !readEntryName(entry)) return null;
  return { url: `/p/${programme.key}/recommendations/${number}`, reference: `${programme.referencePrefix}-${number}`, entry };
}

/** That it is recorded, where, and the way back. */
export function WorkFlash({ url, reference, entry }: Done) {
  const t = useT();
  return <Notice tone="done" undo={{ action: `${url}/undo`, values: { entry } }}>{t("myWork.done", { reference })} <Link to={`${url}#entry-${entry}`}>{t("myWork.seeEntry")}</Link></Notice>;
}
