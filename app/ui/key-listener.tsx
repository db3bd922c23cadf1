import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { fireKey, isTyping, listKeyed, tickRow, walkRows } from "./keyed";
import { asksForPalette, followSequence, readKey, type Waiting } from "./keys";

const KeysDialog = lazy(async () => ({ default: (await import("./keys-dialog")).KeysDialog }));
const Palette = lazy(async () => ({ default: (await import("./palette")).Palette }));

type Open = "keys" | "palette" | null;

/** Listens for the page's keys. Without it the page loses nothing. `off`: only Ctrl+K and Escape remain. */
export function KeyListener({ off }: { off: boolean }) {
  const [open, setOpen] = useState<Open>(null);
  const waiting = useRef<Waiting>(null);
  const asked = useRef(false);

  useEffect(() => {
    const show = (dialog: "keys" | "palette") => {
      asked.current = true;
      setOpen(dialog);
    };

    function listen(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.repeat && !/^[jk]$/.test(readKey(event) ?? "")) return;
      if (asksForPalette(event)) {
        event.preventDefault();
        show("palette");
        return;
      }
      if (document.querySelector("dialog[open]")) return;
      // What is typed for a dialog that is still on its way must not act on the page below it.
      if (asked.current) return event.preventDefault();
      const key = readKey(event);
      if (key === "Escape") return leave(event);
      if (off || !key || isTyping(event.target)) return;
      if (take(key)) event.preventDefault();
    }

    function take(key: string) {
      const next = followSequence(key, waiting.current, performance.now(), listKeyed().map((one) => one.key));
      waiting.current = next.waiting;
      if (!next.wanted || next.wanted === "Enter") return next.waiting !== null;
      if (next.wanted === "?") return show("keys"), true;
      if (fireKey(next.wanted)) return true;
      if (next.wanted === "x" && tickRow()) return true;
      return next.wanted === "j" ? walkRows(1) : next.wanted === "k" ? walkRows(-1) : next.waiting !== null;
    }

    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [off]);

  const close = () => {
    asked.current = false;
    setOpen(null);
  };
  return (
    <Suspense fallback={null}>
      {open === "keys" ? <KeysDialog close={close} off={off} /> : null}
      {open === "palette" ? <Palette close={close} /> : null}
    </Suspense>
  );
}

/** Escape: closes an open fold, else leaves the field, else goes where Cancel goes. */
function leave(event: KeyboardEvent) {
  const fold = event.target instanceof Element ? event.target.closest<HTMLDetailsElement>("details.menu[open]") : null;
  const anyFold = fold ?? document.querySelector<HTMLDetailsElement>("details.menu[open]");
  if (anyFold) {
    anyFold.open = false;
    anyFold.querySelector("summary")?.focus();
  } else if (isTyping(event.target)) {
    (event.target as HTMLElement).blur();
  } else {
    fireKey("Escape");
  }
}
