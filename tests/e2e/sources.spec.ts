import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { withClient } from "../../scripts/database.mjs";
import type { Demo } from "../support/demo-server";
import { expect, test } from "../support/browser";

const SOURCES = "/p/pk-kz/sources";
const ITEM = "/p/pk-kz/recommendations/53";
const PASSED = "The training offices should meet once a quarter.";
const filler = (from: number) => Array.from({ length: 60 }, (_, at) => `Paragraph ${from + at} tells what was said in the hall on that day and by whom it was said.`).join("\n\n");

test.setTimeout(120_000);

async function enter(page: Page) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Executive secretary, Pakistan/ }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

async function findFaults(page: Page) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
  return [...(wide > 0 ? [`${wide} pixels too wide`] : []), ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).slice(0, 3).join(", ")}`)];
}

/** Has an item name this passage of a source, as an accepted candidate does. */
const namePassage = (demo: Demo, sourceId: number) => withClient(demo.env.DATABASE_OWNER_URL ?? "", (client) => client.query(
  `INSERT INTO "Passage" ("sourceId", "recommendationId", "location", "start", "end", "quote")
   SELECT d."sourceId", r."id", 'Suggestions', strpos(d."text", $2) - 1, strpos(d."text", $2) - 1 + length($2), $2
   FROM "SourceDocument" d JOIN "Recommendation" r ON r."programmeId" = d."programmeId" AND r."number" = 53 WHERE d."sourceId" = $1`,
  [sourceId, PASSED],
));

const idIn = (page: Page) => Number(/sources\/(\d+)/.exec(page.url())?.[1]);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });
    test.beforeEach(({ page }) => enter(page));

    test("a file is added and read, recognised when it comes again, and a passage of it opens from its recommendation", async ({ page, demo }) => {
      const buffer = Buffer.from(`# Report of a workshop ${javaScriptEnabled}\n\n${filler(0)}\n\n## Suggestions\n\n${PASSED}\n\n${filler(60)}\n`);
      const file = { name: "workshop.md", mimeType: "text/markdown", buffer };
      await page.goto(SOURCES);
      await page.getByRole("link", { name: "Add a source" }).click();
      await page.getByLabel("File").setInputFiles(file);
      await page.getByLabel("Published").fill("May 2024");
      await page.getByRole("button", { name: "Add the source" }).click();
      await expect(page.getByRole("heading", { level: 1, name: `Report of a workshop ${javaScriptEnabled}` })).toBeVisible({ timeout: 30_000 });
      await expect(page.getByText("May 2024")).toBeVisible();
      await expect(page.getByText(/0 of \d passages? decided/)).toBeVisible({ timeout: 30_000 });
      await expect(page.getByRole("heading", { name: "Suggestions" })).toBeVisible();
      const id = idIn(page);

      await page.goto(`${SOURCES}/new`);
      await page.getByLabel("File").setInputFiles(file);
      await page.getByLabel("Title").fill("Again");
      await page.getByRole("button", { name: "Add the source" }).click();
      await expect(page.getByText(/already here, added by Executive secretary, Pakistan on/)).toBeVisible();
      await expect(page.getByLabel("Title")).toHaveValue("Again");
      await page.getByRole("status").getByRole("link", { name: `Report of a workshop ${javaScriptEnabled}` }).click();
      await expect(page).toHaveURL(`${SOURCES}/${id}`);

      await namePassage(demo, id);
      await page.goto(ITEM);
      await page.getByRole("link", { name: "Suggestions", exact: true }).last().click();
      await expect(page).toHaveURL(/\?passage=\d+#mark-passage-\d+$/);
      const mark = page.locator("mark[aria-current=true]");
      await expect(mark).toHaveText(PASSED);
      await expect(mark).toBeInViewport();
      await mark.getByRole("link").click();
      await expect(page).toHaveURL(ITEM);
    });
  });
}

test("what is pasted with its structure keeps it, until it is changed in the form", async ({ page }) => {
  await enter(page);
  await page.goto(`${SOURCES}/new`);
  const area = page.getByLabel("Or its text, pasted");
  const paste = () => area.evaluate((field: HTMLTextAreaElement) => {
    const data = new DataTransfer();
    data.setData("text/html", "<h2>Way forward, pasted</h2><ul><li>Open the help desk of both training offices at once.</li></ul><table><tr><th>No.</th><th>Action</th></tr><tr><td>1</td><td>Sign the text</td></tr></table>");
    data.setData("text/plain", "Way forward, pasted\nOpen the help desk of both training offices at once.\n1 Sign the text");
    field.focus();
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await paste();
  await expect(area).toHaveValue(/Sign the text/);
  await expect(page.getByText("Pasted with its headings, lists and tables.")).toBeVisible();
  await area.press("End");
  await area.pressSequentially(" x");
  await expect(page.getByText("The text was changed here")).toBeVisible();
  await area.fill("");
  await paste();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Add the source" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Way forward, pasted" })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("cell", { name: "Sign the text" })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("listitem").filter({ hasText: "Open the help desk" })).toBeVisible();
});

test("the document for training can be reviewed at once; its page is legible on a telephone, in the dark, and to who does not see it", async ({ page }) => {
  await enter(page);
  await page.goto(SOURCES);
  await page.getByRole("link", { name: /^Training session: suggestions/ }).click();
  await expect(page.getByRole("link", { name: "Review what was found" })).toBeVisible({ timeout: 30_000 });
  for (const [colorScheme, width] of [["light", 1366], ["dark", 360]] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    expect(await findFaults(page)).toEqual([]);
  }
});
