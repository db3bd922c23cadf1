import { readFields, writeFields } from "~/ui/drafts";
import type { DraftKeeper } from "./draft-keeper";
import type { Fields } from "./entry-draft";

/** Ties a form to what is kept of its point: what is typed goes in, what was kept comes back, also into fields that appear later. */
export function connectForm(form: HTMLFormElement, keeper: DraftKeeper): () => void {
  const initial = readFields(form);
  let writing = false;
  const restore = (fields: Fields) => {
    writing = true;
    writeFields(form, fields);
    writing = false;
  };
  const draw = () => restore({ ...emptied(form, initial), ...keeper.view().fields });
  const typed = () => {
    if (!writing) keeper.type(withForm(form, pickTyped(form, initial, keeper.view().fields), keeper.view().fields));
  };
  const stop = keeper.onChange((inForm) => (inForm ? undefined : draw()));
  // A field that comes into the form is filled with what was kept of it.
  const observer = new MutationObserver(() => {
    const now = readFields(form);
    const fresh = Object.keys(now).filter((name) => !(name in initial));
    for (const name of fresh) initial[name] = now[name] ?? [];
    const kept = keeper.view().fields;
    restore(Object.fromEntries(fresh.flatMap((name) => (kept[name] ? [[name, kept[name]]] : []))));
  });
  draw();
  form.addEventListener("input", typed);
  form.addEventListener("change", typed);
  observer.observe(form, { childList: true, subtree: true });
  return () => {
    stop();
    observer.disconnect();
    form.removeEventListener("input", typed);
    form.removeEventListener("change", typed);
  };
}

const isText = (form: HTMLFormElement, name: string) => {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type !== "checkbox" && control.type !== "radio");
};

/** What a person wrote or chose: texts that are not empty, choices that are not as the page proposed them; and what was kept of fields not shown now. */
function pickTyped(form: HTMLFormElement, initial: Fields, kept: Fields): Fields {
  const now = readFields(form);
  const said = Object.entries(now).filter(([name, values]) => (isText(form, name) ? values.some((value) => value !== "") : name in kept || String(values) !== String(initial[name])));
  const hidden = Object.entries(kept).filter(([name]) => !(name in now));
  return Object.fromEntries([...hidden, ...said]);
}

/** Names the form that was open, and the version it was begun on, beside what was typed. */
function withForm({ dataset }: HTMLFormElement, { form: _, version: __, ...typed }: Fields, kept: Fields): Fields {
  if (!Object.keys(typed).length) return {};
  const version = kept.version?.[0] ?? dataset.version;
  return { ...typed, ...(dataset.form ? { form: [dataset.form] } : {}), ...(version ? { version: [version] } : {}) };
}

/** The form as it is when nothing is typed. */
function emptied(form: HTMLFormElement, initial: Fields): Fields {
  return Object.fromEntries(Object.keys(readFields(form)).map((name) => [name, isText(form, name) ? [""] : (initial[name] ?? [])]));
}
