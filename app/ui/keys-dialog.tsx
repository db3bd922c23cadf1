import { useEffect, useRef, useState, type ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { listKeyed } from "./keyed";

/** A window over the page that takes the focus and gives it back. */
export function Dialog({ close, labelledBy, className = "", children }: { close: () => void; labelledBy: string; className?: string; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={labelledBy} onClose={() => dialog.current?.open || close()} onClick={(event) => event.target === dialog.current && close()}
      className={`w-[min(40rem,calc(100vw-2rem))] rounded-part border border-edge shadow-over ${className}`}>
      {children}
    </dialog>
  );
}

/** The keys that do something on this page, read from the page itself. */
export function KeysDialog({ close, off }: { close: () => void; off: boolean }) {
  const t = useT();
  const [keyed] = useState(listKeyed);
  const rows = typeof document !== "undefined" && document.querySelector("[data-row]") !== null;
  const here = keyed.filter(({ key }) => !key.startsWith("g ") && key !== "/" && key !== "Escape");
  const everywhere = [
    ...keyed.filter(({ key }) => key.startsWith("g ") || key === "/"),
    { key: "Ctrl K", label: t("ui.keys.palette") }, { key: "?", label: t("ui.keys.list") }, { key: "Esc", label: t("ui.keys.leave") },
  ];
  const boxes = typeof document !== "undefined" && document.querySelector("[data-row] input[type=checkbox]") !== null;
  const walking = rows ? [{ key: "j", label: t("ui.keys.next") }, { key: "k", label: t("ui.keys.previous") }, { key: "Enter", label: t("ui.keys.open") }, ...(boxes ? [{ key: "x", label: t("ui.keys.tick") }] : [])] : [];
  return (
    <Dialog close={close} labelledBy="keys-title" className="p-5">
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h2 id="keys-title">{t("ui.keys.title")}</h2>
        <form method="dialog"><button className="button" data-size="small" autoFocus>{t("ui.keys.close")}</button></form>
      </div>
      {off ? <p className="mb-3 text-quiet">{t("ui.keys.off")}</p> : null}
      <div className="grid gap-6 sm:grid-cols-2">
        <KeyList title={t("ui.keys.here")} keys={[...walking, ...here]} none={t("ui.keys.none")} />
        <KeyList title={t("ui.keys.everywhere")} keys={everywhere} />
      </div>
    </Dialog>
  );
}

function KeyList({ title, keys, none }: { title: string; keys: { key: string; label: string }[]; none?: string }) {
  return (
    <section>
      <h3 className="mb-1 border-b border-rule pb-1">{title}</h3>
      {keys.length ? null : <p className="text-quiet">{none}</p>}
      <dl>
        {keys.map(({ key, label }) => (
          <div key={key} className="flex gap-3 py-1">
            <dt className="w-16 shrink-0">{key.split(" ").map((part) => <kbd key={part} className="key me-1">{part}</kbd>)}</dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
