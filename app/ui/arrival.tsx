import { useLocation, useNavigation, useNavigationType } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { forgetAllDrafts, settleSent } from "./drafts";
import { isTyping } from "./keyed";
import { notePageAsked } from "./live-source";

/** After a page was reached without a reload: folds close, the focus goes to what is new, and the title is read out. */
export function Arrival() {
  const { pathname, hash } = useLocation();
  const how = useNavigationType();
  const asking = useNavigation().state === "loading";
  const first = useRef(true);
  const [title, setTitle] = useState("");

  useEffect(() => (asking ? notePageAsked() : undefined), [asking]);

  useEffect(() => {
    settleSent(pathname);
    if (first.current) {
      first.current = false;
      return;
    }
    setTitle(document.title);
    const content = document.getElementById("content");
    const place = hash ? document.getElementById(hash.slice(1)) : null;
    const busy = content?.contains(document.activeElement) || isTyping(document.activeElement);
    if (how !== "POP" && !busy) focusOn(place ?? content);
  }, [pathname, hash, how]);

  useEffect(() => {
    document.addEventListener("click", closeFolds);
    document.addEventListener("submit", leaveNothing);
    return () => {
      document.removeEventListener("click", closeFolds);
      document.removeEventListener("submit", leaveNothing);
    };
  }, []);

  return <p className="sr-only" aria-live="polite">{title}</p>;
}

function focusOn(place: HTMLElement | null) {
  place?.focus({ preventScroll: true });
  if (!place || document.activeElement === place) return;
  // What takes no focus by itself, an entry of the history, takes it this once.
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

function closeFolds({ target }: MouseEvent) {
  if (!(target instanceof Element)) return;
  for (const fold of document.querySelectorAll<HTMLDetailsElement>("details.menu[open]")) {
    if (!fold.contains(target) || target.closest("a[href]")) fold.open = false;
  }
}

function leaveNothing({ target }: SubmitEvent) {
  if (target instanceof HTMLFormElement && new URL(target.action).pathname === "/sign-out") forgetAllDrafts();
}
