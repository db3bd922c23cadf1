import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const LOCALES = "/app/locales/";
const NAMED = /["'`]([a-z][A-Za-z]*)\./g;

/**
 * A page of the browser fetches only the messages that it can say: a module that names a key ("list.title", `status.${status}`) brings the
 * messages of that noun with it. So all of them are no part of every page, and nobody who adds a text has to think of it.
 */
export function messageChunks(root: string): Plugin {
  const nouns = new Map<string, string>();
  return {
    name: "message-chunks",
    enforce: "pre",
    buildStart() {
      const merged = readFileSync(join(root, "app/locales/en.ts"), "utf8");
      for (const [, names = "", file = ""] of merged.matchAll(/import \{ ([^}]+) \} from "\.\/en\/([\w-]+)"/g)) for (const name of names.split(", ")) nouns.set(name, file);
    },
    resolveId(source, importer, options) {
      return !options?.ssr && source === "./en" && importer?.endsWith(`${LOCALES}translator.ts`) ? join(root, `${LOCALES}en-in-browser.ts`) : null;
    },
    transform(code, id, options) {
      if (options?.ssr || !/^[^?]+\.tsx?$/.test(id) || !id.includes("/app/") || id.includes(LOCALES) || /\.server\.tsx?$/.test(id)) return null;
      const named = [...new Set([...code.matchAll(NAMED)].map(([, name = ""]) => name))].filter((name) => nouns.has(name)).sort();
      if (!named.length) return null;
      const imports = named.map((name) => `import { ${name} as messages_${name} } from "~/locales/en/${nouns.get(name)}";`);
      const brought = named.map((name) => `${name}: messages_${name}`).join(", ");
      return { code: `${code}\nimport { bringMessages } from "~/locales/translator";\n${imports.join("\n")}\nbringMessages({ ${brought} });\n`, map: null };
    },
  };
}
