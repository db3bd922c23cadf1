import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";

const LIST = "/p/pk-kz/recommendations";
const COMPARE = `${LIST}/compare`;

async function enterAs(page: Page, name: RegExp) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

const section = (page: Page, name: string) => page.getByRole("region", { name: new RegExp(`^${name} [\\d,]+ of`) });
const lines = (page: Page, name: string) => section(page, name).locator("tbody tr");

test.beforeAll(({ demo }) => demo.restart({ fresh: true }));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test.beforeEach(({ page }) => enterAs(page, /Focal point, SCAT Airlines/));

    test("from the list one comes to what happened since the last session, and from a line to the very entry", async ({ page }) => {
      await page.goto(LIST);
      await page.getByRole("link", { name: "Compare two dates" }).click();
      await expect(page.getByRole("heading", { level: 2, name: /^From 29 April 2025 \(Thirteenth session\) to today/ })).toBeVisible();
      await expect(page.getByText(/^52 open on 29 Apr 2025 \+ 8 of 10 new/)).toBeVisible();
      await expect(lines(page, "Status moved")).toHaveCount(15);
      const line = lines(page, "Status moved").filter({ hasText: "Early visas for business people" });
      await expect(line).toContainText(/Not reported.*In progress.*16 Sept 2025/);
      await line.getByRole("link", { name: /16 Sept 2025/ }).click();
      await expect(page).toHaveURL(/\/recommendations\/34#entry-\d+$/);
      await expect(page.locator(new URL(page.url()).hash)).toContainText("16 Sept 2025");
    });

    test("a session of each body is a link, and the time between two as well", async ({ page }) => {
      await page.goto(COMPARE);
      const sessions = page.getByRole("navigation", { name: "Views" });
      await sessions.getByRole("link", { name: /^Twelfth session.*to Thirteenth session/ }).click();
      await expect(page).toHaveURL(/\?from=2023-12-21&to=2025-04-29&by=stood$/);
      await expect(page.getByRole("heading", { level: 2, name: /^From 21 December 2023 \(Twelfth session.*\) to 29 April 2025 \(Thirteenth session\)$/ })).toBeVisible();
      await expect(lines(page, "Status moved").first()).toBeVisible();
      await sessions.getByRole("link", { name: /^Since Thirteenth session/ }).click();
      await expect(page).toHaveURL(/\?from=2025-04-29&by=stood$/);
    });

    test("any two dates are typed, of some items only, and the table adds up", async ({ page }) => {
      await page.goto(COMPARE);
      await page.getByLabel("From", { exact: true }).fill("2024-01-01");
      await page.getByLabel("To", { exact: true }).fill("2025-12-31");
      await page.locator("summary", { hasText: "Only some items" }).click();
      await page.getByRole("combobox", { name: "Sector" }).selectOption({ label: "Training" });
      await page.getByRole("button", { name: "Compare" }).click();
      await expect(page).toHaveURL(/from=2024-01-01&to=2025-12-31&by=stood&sector=training$/);
      await expect(page.getByText("Nothing matches")).toBeVisible();
      await page.getByRole("link", { name: /^Remove Sector/ }).click();
      await expect(page).toHaveURL(/from=2024-01-01&to=2025-12-31&by=stood$/);
      const balance = page.getByRole("table", { name: "What came to the register and what left it" });
      const numbers = (await balance.locator("tbody tr td:nth-child(3)").allTextContents()).map((text) => Number(text.replace("−", "-") || 0));
      expect(numbers.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(numbers.at(-1));
    });

    test("dates the wrong way round are swapped and said so; what is no day stays as it was typed", async ({ page }) => {
      await page.goto(`${COMPARE}?from=2026-02-01&to=2024-01-01`);
      await expect(page.locator("[role=status]")).toContainText("the other way round");
      await expect(page.getByRole("heading", { level: 2, name: "From 1 January 2024 to 1 February 2026" })).toBeVisible();
      await page.goto(`${COMPARE}?from=31.02.2026`);
      await expect(page.getByLabel("From", { exact: true })).toHaveValue("31.02.2026");
      await expect(page.getByText("“31.02.2026” is not a day of the calendar.")).toBeVisible();
      await page.goto(`${COMPARE}?from=2024-06-01&to=2024-06-01`);
      await expect(page.locator("[role=status]")).toContainText("Both dates are the same day");
      await expect(page.getByText("Nothing changed between the two dates")).toBeVisible();
    });

    test("one kind of change stands alone, and the file holds its lines", async ({ page }) => {
      await page.goto(`${COMPARE}?from=2024-01-01&section=silent`);
      await expect(lines(page, "No report since")).toHaveCount(17);
      await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: /^New/ }).click();
      await expect(page).toHaveURL(/section=new/);
      await expect(lines(page, "New")).toHaveCount(10);
      const download = page.waitForEvent("download");
      await page.getByRole("link", { name: "Export as CSV" }).click();
      expect((await download).suggestedFilename()).toMatch(/^pk-kz-compared-2024-01-01-\d{4}-\d{2}-\d{2}\.csv$/);
    });
  });
}

test("the reports lead there, and who is no member finds nothing", async ({ page, browser, baseURL }) => {
  await enterAs(page, /Executive secretary, Kazakhstan/);
  await page.goto("/p/pk-kz/reports");
  await page.getByRole("link", { name: "Compare two dates" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Two dates compared" })).toBeVisible();
  const stranger = await (await browser.newContext()).request.get(`${baseURL}${COMPARE}.csv`, { maxRedirects: 0 });
  expect(stranger.status()).toBe(302);
});

test("it fits a phone, has nothing against it in either look, and prints no form", async ({ page }) => {
  await enterAs(page, /Executive secretary, Pakistan,/);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const path of [COMPARE, `${COMPARE}?from=2024-01-01&section=new`, `${COMPARE}?from=never`]) {
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
      expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  }
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(COMPARE);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByLabel("From", { exact: true })).toBeHidden();
  await expect(page.getByRole("link", { name: "Export as CSV" })).toBeHidden();
  await expect(page.getByRole("heading", { level: 2, name: /^From 29 April 2025/ })).toBeVisible();
});
