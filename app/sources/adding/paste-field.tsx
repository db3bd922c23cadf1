import { useState, type ClipboardEvent, type FormEvent } from "react";
import { useT } from "~/locales/use-t";
import { useFieldAnswer } from "~/ui/answer";
import { describeField, Field } from "~/ui/field";

/** What was pasted with its structure, and the text as it stood then: once that is changed, the structure is no longer its. */
type Rich = { html: string; text: string };

/** A text of any length. What is pasted from a page or a word processor keeps its headings, lists and tables, where the page's script sees it. */
export function PasteField() {
  const t = useT();
  const { errors, value } = useFieldAnswer("text", "");
  const sent = useFieldAnswer("rich", "").value;
  const [rich, setRich] = useState<Rich | null>(sent ? { html: sent, text: value } : null);
  const [text, setText] = useState(value);
  const keeps = rich !== null && rich.text === text;

  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const html = event.clipboardData.getData("text/html");
    const area = event.currentTarget;
    const before = area.value.slice(0, area.selectionStart);
    const after = area.value.slice(area.selectionEnd);
    if (!html || after.trim() || (before.trim() && !keeps)) return;
    event.preventDefault();
    area.setRangeText(event.clipboardData.getData("text/plain"), area.selectionStart, area.selectionEnd, "end");
    setRich({ html: before.trim() && rich ? rich.html + html : html, text: area.value });
    setText(area.value);
  }

  const hint = rich ? t(keeps ? "sources.add.richKept" : "sources.add.richLost") : t("sources.add.textHint");
  return (
    <Field name="text" label={t("sources.add.text")} hint={<span role={rich ? "status" : undefined}>{hint}</span>} errors={errors}>
      <textarea className="entry" name="text" rows={6} defaultValue={value} dir="auto" onPaste={paste} onInput={(event: FormEvent<HTMLTextAreaElement>) => setText(event.currentTarget.value)}
        {...describeField("text", hint, errors)} />
      <input type="hidden" name="rich" value={keeps ? rich.html : ""} readOnly />
    </Field>
  );
}
