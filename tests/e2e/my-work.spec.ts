import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../support/browser";

const P = "/p/pk-kz";
const LIST = `${P}/recommendations`;
const PAKISTAN = /^Enter as Executive secretary, Pakistan,/;
const KAZAKHSTAN = /^Enter as Executive secretary, Kazakhstan,/;

async function enterAs(page: Page, name: RegExp, to = "") {
  await page.goto(`/sign-in${to}`);
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

async function asOther(browser: Browser, javaScriptEnabled: boolean, baseURL: string | undefined, name: RegExp) {
  const page = await (await browser.newContext({ javaScriptEnabled, baseURL })).newPage();
  await enterAs(page, name);
  return page;
}

const views = (page: Page) => page.getByRole("navigation", { name: "Views" });
const section = (page: Page, name: string) => page.getByRole("region", { name });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled, viewport: { width: 1366, height: 900 } });
    test.beforeAll(({ demo }) => demo.restart({ fresh: true }));

    test("who signs in lands on their work, or where they were going; a reply is one press, and can be taken back", async ({ page, browser, baseURL }) => {
      await enterAs(page, PAKISTAN);
      await expect(page).toHaveURL(/\/me$/);
      const waiting = section(page, "Awaiting the reply of your side");
      await expect(waiting.locator("[data-row]")).toHaveCount(1);
      await expect(page.getByRole("link", { name: "My work (2)" })).toBeVisible();
      if (javaScriptEnabled) await page.keyboard.press("y");
      else await waiting.getByRole("button", { name: /^Concur/ }).click();
      await expect(page).toHaveURL(/\/me\?done=/);
      await expect(page.getByRole("status")).toContainText("Recorded in PK-KZ-59");
      await expect(waiting.locator("[data-row]")).toHaveCount(0);
      await expect(page.getByRole("link", { name: "My work (1)" })).toBeVisible();
      await page.getByRole("button", { name: "Undo" }).click();
      await expect(page).toHaveURL(/\/recommendations\/59\?done=/);
      await page.goto("/me");
      await expect(waiting.locator("[data-row]")).toHaveCount(1);

      const other = await (await browser.newContext({ javaScriptEnabled, baseURL })).newPage();
      await enterAs(other, KAZAKHSTAN, `?to=${encodeURIComponent(`${LIST}/33`)}`);
      await expect(other).toHaveURL(/\/recommendations\/33$/);
    });

    test("a filter is kept as a view of one's side, stands beside the list with its count, changes, and goes", async ({ page, browser, baseURL }) => {
      await enterAs(page, PAKISTAN);
      await page.goto(`${LIST}?status=NOT_REPORTED`);
      const total = (await page.getByText(/^1–\d+ of \d+$/).textContent())?.split(" of ")[1] ?? "";
      await page.getByRole("link", { name: "Save this view" }).click();
      await expect(page.getByText("Status: Not reported")).toBeVisible();
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(page.getByRole("alert").or(page.locator("#name-error")).first()).toBeVisible();
      await page.getByRole("textbox", { name: "Name" }).fill("Без отчёта: پہلی رپورٹ");
      await page.getByRole("radio", { name: "Pakistan’s side" }).check();
      await page.getByRole("button", { name: "Save", exact: true }).click();
      const link = views(page).getByRole("link", { name: /Без отчёта/ });
      await expect(link).toHaveAttribute("aria-current", "page");
      // A page waits for the counts for a while; without scripts, the next one has them.
      await expect(async () => {
        if (!javaScriptEnabled) await page.reload();
        await expect(link).toContainText(total, { timeout: 2_000 });
      }).toPass();

      const other = await asOther(browser, javaScriptEnabled, baseURL, KAZAKHSTAN);
      await other.goto(LIST);
      await expect(views(other).getByRole("link", { name: "All open" })).toBeVisible();
      await expect(other.getByText("Без отчёта")).toHaveCount(0);

      await page.getByRole("columnheader", { name: "Title" }).getByRole("link").click();
      await expect(page.getByText("changed since it was saved")).toBeVisible();
      await expect(page.getByRole("link", { name: "Save as a new view" })).toBeVisible();
      await page.getByRole("link", { name: "Save the changes" }).click();
      await expect(page.getByText("sorted by Title, ascending")).toBeVisible();
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(page.getByText("changed since it was saved")).toHaveCount(0);
      await expect(page.getByRole("columnheader", { name: "Title" })).toHaveAttribute("aria-sort", "ascending");

      await views(page).getByRole("link", { name: "Saved views" }).click();
      await page.getByRole("link", { name: /^Delete/ }).click();
      await page.getByRole("button", { name: "Delete" }).click();
      await expect(page.getByText("Deleted.")).toBeVisible();
      await expect(page.getByText("Без отчёта")).toHaveCount(0);
    });

    test("what is followed tells its news until one says that one has looked, and ends on one page", async ({ page, browser, baseURL }) => {
      await enterAs(page, PAKISTAN);
      await page.goto(`${LIST}?status=NOT_STARTED`);
      await page.getByRole("link", { name: "Save this view" }).click();
      await page.getByRole("textbox", { name: "Name" }).fill("To be begun");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await page.getByRole("button", { name: "Follow this view" }).click();
      await page.goto(`${P}/meetings`);
      await page.getByRole("button", { name: /^Follow Pakistan–Kazakhstan Intergovernmental/ }).click();
      await page.goto("/me");
      const news = section(page, "News of what you follow");
      const press = () => (javaScriptEnabled ? page.keyboard.press("m") : news.getByRole("button", { name: "Mark as seen" }).click());
      if (await news.getByRole("button", { name: "Mark as seen" }).count()) await press();
      await expect(news.getByText("Nothing is new.")).toBeVisible();

      const other = await asOther(browser, javaScriptEnabled, baseURL, KAZAKHSTAN);
      await other.goto(`${LIST}?status=NOT_STARTED`);
      await other.locator("tbody td[data-lead] a").first().click();
      await other.waitForURL(/recommendations\/\d+$/);
      await expect(other.getByRole("heading", { level: 1 })).not.toHaveText("Recommendations");
      const title = (await other.getByRole("heading", { level: 1 }).textContent()) ?? "";
      await other.goto(`${other.url().split(/[?#]/)[0]}/comment`);
      await other.getByRole("textbox").first().fill("We send the list on Monday.");
      await other.getByRole("button", { name: "Comment" }).click();
      await expect(other).toHaveURL(/done=/);

      await page.goto("/me");
      await expect(news).toContainText("Executive secretary, Kazakhstan commented");
      expect(title).toContain((await news.locator("[data-open]").first().textContent()) ?? "?");
      await press();
      await expect(news.getByText("Nothing is new.")).toBeVisible();
      await expect(news).toContainText("Since you looked");

      await news.getByRole("link", { name: "What you follow" }).click();
      await expect(page.getByRole("link", { name: "To be begun" })).toBeVisible();
      // One need not wait for the first to be answered.
      let answer = () => {};
      const pressed = new Promise<void>((done) => (answer = done));
      if (javaScriptEnabled) await page.route(/\/follow\.data/, async (route) => { await pressed; await route.continue().catch(() => {}); });
      await page.getByRole("button", { name: "Stop following To be begun" }).click();
      if (javaScriptEnabled) await expect(page.getByRole("link", { name: /^Pakistan–Kazakhstan Intergovernmental/ })).toBeFocused();
      await page.getByRole("button", { name: /^Stop following Pakistan–Kazakhstan/ }).click();
      answer();
      await expect(page.getByText("You follow nothing yet")).toBeVisible();
    });
  });
}

test("a key in rows is that of the row one stands on", async ({ page, demo }) => {
  await demo.restart({ fresh: true });
  await page.setViewportSize({ width: 1366, height: 900 });
  await enterAs(page, PAKISTAN);
  const row = page.locator("[data-row][aria-current]");
  await expect(async () => {
    await page.keyboard.press("k");
    await expect(row).toHaveCount(1, { timeout: 1_000 });
  }).toPass();
  await page.locator("[data-row]").first().locator("[data-open]").focus();
  await page.keyboard.press("j");
  await expect(row).toContainText("Confirm completion");
  await page.keyboard.press("y");
  await page.keyboard.press("c");
  await expect(page).toHaveURL(/status\/confirmCompletion$/);
  await page.goto("/me");
  await expect(section(page, "Awaiting the reply of your side").locator("[data-row]")).toHaveCount(1);
});

test("long names fit, and nothing speaks against the pages in any look", async ({ page }) => {
  test.setTimeout(180_000);
  const name = "No owner and no report for 90 days, whichthatnobodyofeithersidehassaidawordaboutsincethe";
  await enterAs(page, PAKISTAN);
  await page.goto(`${P}/views/new?is=no-owner&is=no-report`);
  await page.getByRole("textbox", { name: "Name" }).fill(name.slice(0, 80));
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.waitForURL(/view=/);
  for (const [scheme, width] of [["light", 1366], ["dark", 360], ["light", 683]] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 800 });
    for (const path of [LIST, `${LIST}?status=OPEN`, `${P}/views`, `${P}/views/new?status=OPEN`, `${P}/follows`, "/me", `${P}/meetings`]) {
      await page.goto(path);
      expect([path, width, await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)]).toEqual([path, width, 0]);
      if (width === 683) continue;
      const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
      expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  }
});
