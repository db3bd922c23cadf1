import { useNavigate, useNavigation } from "@remix-run/react";
import { useEffect, useRef, type ChangeEvent, type FormEvent } from "react";

const PAUSE_MS = 250;
const TYPED = new Set(["text", "search"]);

/** A GET form that shows what is chosen at once and what is typed after a pause, in the place of the page it stands on. Without script it is a form. */
export function useLiveForm(values: readonly (readonly [string, string])[]) {
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const navigate = useNavigate();
  const { state } = useNavigation();
  const settled = new URLSearchParams(values.map(([name, value]) => [name, value])).toString();

  useEffect(() => {
    // While an answer is on its way, or something more was chosen, the form knows better than the address.
    const ahead = state !== "idle" || timer.current !== undefined;
    if (form.current && !ahead) writeFields(form.current, new URLSearchParams(settled));
  }, [settled, state]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function show() {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (form.current) navigate({ search: readFields(form.current) }, { replace: true, preventScrollReset: true });
  }

  return {
    ref: form,
    onSubmit(event: FormEvent) {
      event.preventDefault();
      show();
      // Keys go to what is found, and no longer into the field.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    },
    onChange(event: ChangeEvent<HTMLFormElement>) {
      clearTimeout(timer.current);
      const { type } = event.target as unknown as HTMLInputElement;
      timer.current = setTimeout(show, TYPED.has(type) ? PAUSE_MS : 0);
    },
  };
}

function readFields(form: HTMLFormElement) {
  const chosen = [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" && value.trim() ? [[name, value]] : []));
  return new URLSearchParams(chosen).toString();
}

/** Brings the fields to what the address says, but for the one that is being typed in. */
function writeFields(form: HTMLFormElement, values: URLSearchParams) {
  for (const field of form.elements) {
    if (field === document.activeElement || !("name" in field)) continue;
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = values.getAll(field.name).includes(field.value);
    else if (field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && field.type !== "hidden")) field.value = values.get(field.name) ?? "";
  }
}
