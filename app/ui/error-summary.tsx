import { useEffect, useRef } from "react";
import { sayMessage } from "~/locales/say-message";
import { useT } from "~/locales/use-t";
import type { Answer } from "./answer";

/** What a field is called on its form; null where the sentence of the error says it all. */
export type LabelOf = (name: string) => string | null;

/** What was refused and why, on top of the form, with a way to each field. Takes the focus when it appears. */
export function ErrorSummary({ answer, labelOf }: { answer: Answer | null | undefined; labelOf?: LabelOf }) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [answer]);
  const fields = Object.entries(answer?.errors ?? {}).flatMap(([name, errors]) => (errors ?? []).map((error) => ({ name, error })));
  if (!answer || (!answer.message && !fields.length)) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" data-errors className="border-s-4 border-attention bg-attention-wash px-4 py-3">
      <p className="font-semibold text-attention">
        {answer.message ? sayMessage(answer.message, t) : t("ui.form.errors", { count: fields.length })}
      </p>
      {fields.length ? (
        <ul className="mt-1 grid gap-1">
          {fields.map(({ name, error }, index) => <li key={index}><a href={`#${name}`}>{nameError(labelOf?.(name), sayMessage(error, t))}</a></li>)}
        </ul>
      ) : null}
      <p className="mt-1 text-small text-quiet">{t("ui.form.kept")}</p>
    </div>
  );
}

const nameError = (label: string | null | undefined, words: string) => (label ? `${label}: ${words}` : words);
