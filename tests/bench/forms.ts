export type PageForm = { action: string; multipart: boolean; fields: [string, string][]; html: string };

const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>]|$)`, "i").exec(tag);
  return found ? unescapeHtml(found[1] ?? "") : null;
};

/** The form of a page that holds a field of this name, with what a browser would send of it as it stands. */
export function findForm(html: string, field: string): PageForm {
  for (const [, tag = "", inner = ""] of html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)) {
    if (!inner.includes(`name="${field}"`)) continue;
    return { action: attribute(tag, "action") ?? "", multipart: attribute(tag, "enctype") === "multipart/form-data", fields: fieldsOf(inner), html: inner };
  }
  throw new Error(`The page has no form with ${field}: ${html.slice(0, 300)}`);
}

function fieldsOf(html: string): [string, string][] {
  const inputs = [...html.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => {
    const type = attribute(tag, "type") ?? "text";
    return !["file", "submit", "button"].includes(type) && (!["radio", "checkbox"].includes(type) || attribute(tag, "checked") !== null);
  });
  const texts = [...html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)];
  const choices = [...html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)];
  return [
    ...inputs.map((tag): [string, string] => [attribute(tag, "name") ?? "", attribute(tag, "value") ?? ""]),
    ...texts.map(([, tag = "", text = ""]): [string, string] => [attribute(tag, "name") ?? "", unescapeHtml(text)]),
    ...choices.map(([, tag = "", options = ""]): [string, string] => [attribute(tag, "name") ?? "", chosen(options)]),
  ];
}

const chosen = (options: string) => attribute(/<option\b[^>]*\sselected[^>]*>/.exec(options)?.[0] ?? /<option\b[^>]*>/.exec(options)?.[0] ?? "", "value") ?? "";

/** The values a choice of a form offers. */
export function choicesOf({ html }: PageForm, name: string): string[] {
  const select = new RegExp(`<select\\b[^>]*name="${name}"[^>]*>([\\s\\S]*?)</select>`).exec(html)?.[1] ?? "";
  return [...select.matchAll(/<option\b[^>]*>/g)].map(([option]) => attribute(option, "value") ?? "");
}

/** What a browser would send of a form with these fields filled in. */
export function fillForm({ multipart, fields: standing }: PageForm, typed: Record<string, string>): { type: string; body: string } {
  const fields = [...standing.filter(([name]) => !(name in typed)), ...Object.entries(typed)];
  if (!multipart) return { type: "application/x-www-form-urlencoded", body: new URLSearchParams(fields).toString() };
  const boundary = "----followthrough-bench";
  const parts = fields.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  return { type: `multipart/form-data; boundary=${boundary}`, body: `${parts.join("")}--${boundary}--\r\n` };
}

const unescapeHtml = (text: string) => text.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
