export type PageForm = { action: string; multipart: boolean; hidden: [string, string][]; html: string };

const attribute = (tag: string, name: string) => unescapeHtml(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "");

/** The form of a page that holds a field of this name, with everything hidden in it. */
export function findForm(html: string, field: string): PageForm {
  for (const [, tag = "", inner = ""] of html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)) {
    if (!inner.includes(`name="${field}"`)) continue;
    const inputs = [...inner.matchAll(/<input\b[^>]*>/g)].map(([input]) => input);
    const hidden = inputs.filter((input) => attribute(input, "type") === "hidden").map((input): [string, string] => [attribute(input, "name"), attribute(input, "value")]);
    return { action: attribute(tag, "action"), multipart: attribute(tag, "enctype") === "multipart/form-data", hidden, html: inner };
  }
  throw new Error(`The page has no form with ${field}: ${html.slice(0, 300)}`);
}

/** The values a choice of a form offers. */
export function choicesOf({ html }: PageForm, name: string): string[] {
  const select = new RegExp(`<select\\b[^>]*name="${name}"[^>]*>([\\s\\S]*?)</select>`).exec(html)?.[1] ?? "";
  return [...select.matchAll(/<option\b[^>]*>/g)].map(([option]) => attribute(option, "value"));
}

/** What a browser would send of a form with these fields filled in. */
export function fillForm({ multipart, hidden }: PageForm, typed: Record<string, string>): { type: string; body: string } {
  const fields = [...hidden.filter(([name]) => !(name in typed)), ...Object.entries(typed)];
  if (!multipart) return { type: "application/x-www-form-urlencoded", body: new URLSearchParams(fields).toString() };
  const boundary = "----followthrough-bench";
  const parts = fields.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  return { type: `multipart/form-data; boundary=${boundary}`, body: `${parts.join("")}--${boundary}--\r\n` };
}

const unescapeHtml = (text: string) => text.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
