/** A field of a form as a page shows it. */
export type Field = { name: string; type: string; value: string; checked: boolean; options: string[] };

const ENTITIES: Record<string, string> = { "&quot;": '"', "&amp;": "&", "&lt;": "<", "&gt;": ">", "&#x27;": "'" };
const decode = (text: string) => text.replace(/&(?:quot|amp|lt|gt|#x27);/g, (entity) => ENTITIES[entity] ?? entity);

function attributes(tag: string): Record<string, string> {
  return Object.fromEntries([...tag.matchAll(/\s([a-zA-Z-]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [name.toLowerCase(), decode(value)]));
}

/** The fields of the page's own form, as its markup says; null where it shows none. */
export function readFields(html: string): Field[] | null {
  const form = [...html.matchAll(/<form\b[^>]*method="post"[^>]*>[\s\S]*?<\/form>/g)].map(([one]) => one).find((one) => /data-kind="(?:primary|danger)"/.test(one));
  if (!form) return null;
  return [...form.matchAll(/<input\b[^>]*>|<textarea\b[^>]*>[\s\S]*?<\/textarea>|<select\b[^>]*>[\s\S]*?<\/select>/g)].flatMap(([markup]) => {
    const own = attributes(markup.slice(0, markup.indexOf(">") + 1));
    if (!own.name) return [];
    if (markup.startsWith("<textarea")) return [{ ...blank(own), type: "textarea", value: decode(/>\n?([\s\S]*)<\/textarea>$/.exec(markup)?.[1] ?? "") }];
    if (!markup.startsWith("<select")) return [{ ...blank(own), type: own.type ?? "text", checked: "checked" in own }];
    const options = [...markup.matchAll(/<option\b[^>]*>/g)].map(([option]) => attributes(option));
    return [{ ...blank(own), type: "select", options: options.map((one) => one.value ?? ""), value: options.find((one) => "selected" in one)?.value ?? options[0]?.value ?? "" }];
  });
}

const blank = (own: Record<string, string>): Field => ({ name: own.name ?? "", type: "", value: own.value ?? "", checked: false, options: [] });

/** What a browser would send of these fields as they stand. */
export function fill(fields: Field[], values: Record<string, string | string[] | File | undefined> = {}): FormData {
  const form = new FormData();
  for (const { name, type, value, checked } of fields) {
    if (name in values || type === "file" || ((type === "radio" || type === "checkbox") && !checked)) continue;
    form.append(name, value);
  }
  for (const [name, value] of Object.entries(values)) {
    for (const one of [value ?? []].flat()) form.append(name, one);
  }
  return form;
}

/** The fields that a refused page names, by the links of its summary. */
export function namedErrors(html: string): string[] {
  const summary = /<div[^>]*data-errors[\s\S]*?<\/div>/.exec(html)?.[0] ?? "";
  return [...summary.matchAll(/href="#([^"]*)"/g)].map(([, name = ""]) => decode(name));
}

/** What a page says above a refused form. */
export const refusalOf = (html: string) => decode((/<div[^>]*data-errors[\s\S]*?<p[^>]*>([\s\S]*?)<\/p>/.exec(html)?.[1] ?? "").replace(/<!-- -->/g, ""));
