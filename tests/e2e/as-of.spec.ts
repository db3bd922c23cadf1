import AxeBuilder from "@axe-core/playwright";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";

const LIST = "/p/pk-kz/recommendations";
const THEN = "2025-04-29";

async function enter(page: Page) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Executive secretary, Pakistan,/ }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

const rows = (page: Page) => page.locator("tbody tr");
const band = (page: Page) => page.getByRole("region", { name: "As of" });
const total = (page: Page) => page.getByRole("navigation", { name: "Counts" }).getByRole("link", { name: /^All/ });
const open = (page: Page) => page.locator("summary", { hasText: "As of: today" }).click();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test.beforeEach(({ page }) => enter(page));

    test("a session leads to the list as it stood that evening, where nothing can be done, and back", async ({ page }) => {
      await page.goto(LIST);
      await expect(total(page)).toHaveText(/62$/);
      await open(page);
      await page.getByRole("link", { name: /^Thirteenth session/ }).click();
      await expect(page).toHaveURL(`${LIST}?asOf=${THEN}`);
      await expect(page).toHaveTitle(/^Recommendations as of 29 April 2025/);
      await expect(band(page)).toContainText("The register as it stood at the end of 29 April 2025");
      await expect(total(page)).toHaveText(/52$/);
      await expect(page.getByText("1–50 of 52")).toBeVisible();
      await expect(page.getByRole("link", { name: "New recommendation" })).toHaveCount(0);
      await expect(page.locator("tbody input[type=checkbox]")).toHaveCount(0);
      await expect(rows(page).filter({ hasText: "Develop Gwadar as a port" })).toContainText("Not reported");
      await band(page).getByRole("link", { name: "Back to today" }).click();
      await expect(page).toHaveURL(new RegExp(`${LIST}\\??$`));
      await expect(rows(page).filter({ hasText: "Develop Gwadar as a port" })).toContainText("In progress");
      await expect(band(page)).toHaveCount(0);
    });

    test("the day stays through filters, sorting, pages, views and items", async ({ page }) => {
      await page.goto(`${LIST}?asOf=${THEN}`);
      const kept = () => expect(page).toHaveURL(new RegExp(`asOf=${THEN}`));
      await page.getByRole("searchbox", { name: "Search in this list" }).fill("port");
      await page.getByRole("searchbox", { name: "Search in this list" }).press("Enter");
      await expect(page).toHaveURL(/q=port/);
      await kept();
      await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: /^No report/ }).click();
      await expect(page).toHaveURL(/is=no-report/);
      await kept();
      await page.getByRole("columnheader", { name: "Title" }).getByRole("link").click();
      await expect(page).toHaveURL(/sort=title/);
      await kept();
      await page.goto(`${LIST}?asOf=${THEN}`);
      await page.getByRole("link", { name: "Next", exact: true }).click();
      await expect(rows(page)).toHaveCount(2);
      await kept();
      await page.goto(`${LIST}?asOf=${THEN}`);
      await page.getByRole("link", { name: "Develop Gwadar as a port for Central Asia" }).click();
      await expect(page).toHaveURL(new RegExp(`/18\\?asOf=${THEN}$`));
      await expect(band(page)).toBeVisible();
      await page.getByRole("navigation", { name: "Where this is" }).getByRole("link").click();
      await kept();
    });

    test("an item of then has its status and history of then, and offers no act", async ({ page }) => {
      await page.goto(`${LIST}/18`);
      const entries = await page.locator("#history li[id^=entry-]").count();
      await expect(page.getByRole("link", { name: /^Record an update|^Update/ }).first()).toBeVisible();
      await page.goto(`${LIST}/18?asOf=${THEN}`);
      await expect(page).toHaveTitle(/PK-KZ-18 .* as of 29 April 2025/);
      await expect(page.locator("main header")).toContainText("Not reported");
      expect(await page.locator("#history li[id^=entry-]").count()).toBeLessThan(entries);
      await expect(page.locator(`main a[href*="/18/"], main form`)).toHaveCount(0);
      await page.getByRole("navigation", { name: "Show" }).getByRole("link", { name: "Press" }).click();
      await expect(page).toHaveURL(new RegExp(`asOf=${THEN}&history=press`));
      await band(page).getByRole("link", { name: "Back to today" }).click();
      await expect(page.locator("main header")).toContainText("In progress");
    });

    test("an item that was not there yet says so and leads to the present", async ({ page }) => {
      await page.goto(`${LIST}/62?asOf=${THEN}`);
      await expect(page.getByText(/was not in the register yet at the end of 29 April 2025/)).toBeVisible();
      await page.getByRole("link", { name: "PK-KZ-62 as it is now" }).click();
      await expect(page).toHaveURL(new RegExp(`${LIST}/62$`));
      await expect(band(page)).toHaveCount(0);
    });

    test("a day is typed, and one of no register is named and left out", async ({ page }) => {
      await page.goto(`${LIST}?sector=defence`);
      await open(page);
      await page.getByLabel("Day", { exact: true }).fill("2024-12-31");
      await page.locator("[data-as-of]").getByRole("button", { name: "Show" }).click();
      await expect(page).toHaveURL(`${LIST}?sector=defence&asOf=2024-12-31`);
      await expect(band(page)).toContainText("31 December 2024");
      await page.goto(`${LIST}?asOf=1990-01-01`);
      await expect(page.getByText("asOf=1990-01-01")).toBeVisible();
      await expect(band(page)).toHaveCount(0);
      await page.goto(`${LIST}/18?asOf=soon`);
      await expect(page.getByText("asOf=soon")).toBeVisible();
    });
  });
}

test.describe("the line of the programme's life", () => {
  test.beforeEach(({ page }) => enter(page));

  test("is walked by keys, says its day in words, and asks once they rest", async ({ page }) => {
    await page.goto(LIST);
    await open(page);
    const slider = page.getByRole("slider", { name: "Day of the programme’s life" });
    await expect(slider).toHaveAttribute("aria-valuetext", "today");
    await slider.focus();
    const asked: string[] = [];
    page.on("request", (request) => request.url().includes("asOf=") && asked.push(request.url()));
    for (let n = 0; n < 3; n++) await slider.press("PageDown");
    await expect(page).toHaveURL(/asOf=2024-11-30|asOf=2023-12-21|asOf=2025-04-29/);
    expect(new Set(asked.map((url) => new URL(url).searchParams.get("asOf"))).size).toBe(1);
    await expect(slider).toHaveAttribute("aria-valuetext", /^\d{1,2} \w+ \d{4}, ./);
    await expect(slider).toBeFocused();
    await slider.press("Home");
    await expect(page).toHaveURL(/asOf=2020-12-31/);
    await expect(slider).toHaveAttribute("aria-valuetext", "31 December 2020");
    await slider.press("End");
    await expect(band(page)).toHaveCount(0);
    expect(new URL(page.url()).searchParams.get("asOf")).toBeNull();
  });

  test("follows the pointer, and shows the day where it is let go", async ({ page }) => {
    await page.goto(`${LIST}?asOf=${THEN}`);
    const slider = page.getByRole("slider");
    const box = await slider.boundingBox();
    if (!box) throw new Error("no slider");
    await page.mouse.click(box.x + box.width / 4, box.y + box.height / 2);
    await expect(page).toHaveURL(/asOf=2022-/);
    await expect(band(page)).toContainText("2022");
  });

  test("is not there without scripts", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await enter(page);
    await page.goto(`${LIST}?asOf=${THEN}`);
    await expect(page.locator(".slider")).toBeHidden();
    await page.locator("summary", { hasText: "By date or session" }).click();
    await page.getByRole("link", { name: "2023", exact: true }).click();
    await expect(page).toHaveURL(`${LIST}?asOf=2023-12-31`);
    await context.close();
  });
});

test("the file of a past day says which, in its name and in a line", async ({ page }) => {
  await enter(page);
  await page.goto(`${LIST}?asOf=${THEN}`);
  await page.locator("summary", { hasText: "Export" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "CSV (.csv)" }).click()]);
  expect(download.suggestedFilename()).toBe(`pk-kz-recommendations-as-of-${THEN}.csv`);
  const text = await readFile(await download.path(), "utf8");
  expect(text).toContain("As of the end of 29 April 2025");
  expect(text.split("\r\n").filter((line) => line.startsWith("PK-KZ-"))).toHaveLength(52);
});

for (const [width, colorScheme] of [[360, "light"], [1366, "dark"], [1920, "light"]] as const) {
  test(`a past day reads well at ${width} in ${colorScheme}, and on paper`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await enter(page);
    for (const address of [`${LIST}?asOf=${THEN}`, `${LIST}/18?asOf=${THEN}`]) {
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    }
    await page.goto(`${LIST}?asOf=${THEN}`);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText("The register as it stood at the end of")).toBeVisible();
    await expect(page.locator("[data-as-of]")).toBeHidden();
  });
}
