import { Form } from "@remix-run/react";
import { useRef } from "react";
import { useT } from "~/locales/use-t";
import { Button } from "~/ui/button";
import { TextArea } from "~/ui/text-fields";

/** Makes any other words of the document a candidate: those that are selected in it, or those that are typed or copied here. */
export function MarkFold({ page, near }: { page: string; near: number }) {
  const t = useT();
  const form = useRef<HTMLFormElement>(null);
  const fold = useRef<HTMLDetailsElement>(null);
  return (
    <div data-screen="" className="border-t border-rule py-2">
      <Form ref={form} method="post" action={`${page}/candidates/new`} className="grid gap-2">
        <input type="hidden" name="near" value={near} />
        <input type="hidden" name="offset" defaultValue="" />
        <div className="flex flex-wrap items-center gap-4">
          <Button type="button" size="small" keyName="n" className="button noscript:hidden" onClick={take}>{t("candidates.mark.act")}</Button>
          <details ref={fold}>
            <summary className="cursor-pointer text-small font-semibold">{t("candidates.mark.title")}</summary>
            <div className="mt-2 grid gap-2">
              <TextArea name="words" label={t("candidates.mark.label")} hint={t("candidates.mark.hint")} rows={3} maxLength={10_000} />
              <div><Button size="small">{t("candidates.mark.submit")}</Button></div>
            </div>
          </details>
        </div>
      </Form>
    </div>
  );

  /** With words selected in the document these are taken; without, the field opens for them. */
  function take() {
    const selected = readSelection();
    const { current } = form;
    if (!current) return;
    const field = (name: string) => current.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement;
    if (!selected) {
      if (fold.current) fold.current.open = true;
      return field("words").focus();
    }
    field("words").value = selected.words;
    field("offset").value = String(selected.offset);
    current.requestSubmit();
  }
}

/** The words of the document that are selected, and the offset at which they begin; what is drawn beside the text is none of it. */
function readSelection(): { words: string; offset: number } | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  const first = (range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement)?.closest<HTMLElement>("[data-start]");
  const within = range.startContainer instanceof Text ? range.startOffset : 0;
  if (first && range.commonAncestorContainer instanceof Text) return { words: range.toString(), offset: Number(first.dataset.start) + within };
  const stretches = [...range.cloneContents().querySelectorAll<HTMLElement>("[data-start]")];
  const words = joinStretches(stretches.map((one, index) => ({ start: Number(one.dataset.start) + (index === 0 && first ? within : 0), text: one.textContent ?? "", hidden: one.hidden })));
  return words.trim() ? { words, offset: Number(stretches[0]?.dataset.start) } : null;
}

/** Stretches that follow each other in the text are one word where they touch; between others there is a space. */
function joinStretches(stretches: readonly { start: number; text: string; hidden: boolean }[]): string {
  let [words, end] = ["", -1];
  for (const { start, text, hidden } of stretches) {
    if (words && start !== end) words += " ";
    if (!hidden) words += text;
    end = start + text.length;
  }
  return words;
}
