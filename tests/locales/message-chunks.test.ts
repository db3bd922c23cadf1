import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { messageChunks } from "../../scripts/message-chunks";

const ROOT = join(import.meta.dirname, "../..");

type Transform = (this: unknown, code: string, id: string, options?: { ssr?: boolean }) => { code: string } | null;

/** What the plugin makes of a module. */
function transformed(code: string, id = "/app/reports/a.tsx", ssr = false) {
  const plugin = messageChunks(ROOT);
  (plugin.buildStart as (this: unknown) => void).call(null);
  return (plugin.transform as Transform).call(null, code, `${ROOT}${id}`, { ssr })?.code ?? null;
}

describe("a module in the browser", () => {
  test("brings the messages of every noun that it names, and no others", () => {
    const code = transformed('const a = t("reports.title"); const b = t(`status.${status}`); const c = "other.thing"; const d = t(\'actionItems.open\', { count });');
    expect(code).toContain('import { reports as messages_reports } from "~/locales/en/reports";');
    expect(code).toContain('import { actionItems as messages_actionItems } from "~/locales/en/action-items";');
    expect(code).toContain("bringMessages({ actionItems: messages_actionItems, reports: messages_reports, status: messages_status });");
  });

  test("that says nothing is left as it is, and so is everything on the server", () => {
    expect(transformed("export const one = 1;")).toBeNull();
    expect(transformed('t("reports.title")', "/app/reports/a.tsx", true)).toBeNull();
    expect(transformed('t("reports.title")', "/app/reports/a.server.ts")).toBeNull();
  });
});

// Such a key may be of any noun, which nobody can see in the module.
test("a key that comes from elsewhere is said by sayMessage", () => {
  const files = readdirSync(join(ROOT, "app"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
  const saying = files.filter((file) => /\bt\([\w.]*\bkey\s*[,)]/.test(readFileSync(join(ROOT, "app", file), "utf8")));
  expect(saying).toEqual([]);
});
