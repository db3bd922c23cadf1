import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";

const LIST = "/p/pk-kz/recommendations";

async function enterAs(page: Page, name: RegExp) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

test.beforeAll(({ demo }) => demo.restart({ fresh: true }));

const rows = (page: Page) => page.locator("tbody tr");
const titles = (page: Page) => page.locator("tbody td[data-lead] a");
const search = (page: Page) => page.getByRole("searchbox", { name: "Search in this list" });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test.beforeEach(({ page }) => enterAs(page, /Focal point, SCAT Airlines/));

    test("two letters of an organisation find what it leads", async ({ page }) => {
      await page.goto(LIST);
      await search(page).fill("sc");
      if (!javaScriptEnabled) await search(page).press("Enter");
      await expect(page).toHaveURL(/\?q=sc$/);
      await expect(titles(page).filter({ hasText: "Start direct flights between the two countries" })).toBeVisible();
      await expect(rows(page).filter({ hasText: "Review the whole range of relations" })).toHaveCount(0);
    });

    test("filters narrow the list, stand as words, and go one by one", async ({ page }) => {
      await page.goto(LIST);
      await page.locator("summary", { hasText: "Filters" }).click();
      await page.getByRole("checkbox", { name: "Not reported" }).check();
      await page.getByRole("combobox", { name: "Sector" }).selectOption({ label: "Defence" });
      if (!javaScriptEnabled) await page.getByRole("button", { name: "Show" }).first().click();
      await expect(page).toHaveURL(/\?status=NOT_REPORTED&sector=defence$/);
      await expect(rows(page)).toHaveCount(2);
      await page.getByRole("link", { name: "Remove Status: Not reported" }).click();
      await expect(page).toHaveURL(/\?sector=defence$/);
      await page.getByRole("link", { name: "Remove Sector: Defence" }).click();
      await expect(page).toHaveURL(/\/recommendations$/);
      await expect(rows(page)).toHaveCount(50);
    });

    test("pages go forth and back, headings sort, counts and views are links", async ({ page }) => {
      await page.goto(LIST);
      await expect(page.getByText("1–50 of 62")).toBeVisible();
      const first = await titles(page).first().textContent();
      await page.getByRole("link", { name: "Next" }).click();
      await expect(rows(page)).toHaveCount(12);
      await page.getByRole("link", { name: "Previous" }).click();
      await expect(titles(page).first()).toHaveText(first ?? "");
      await page.getByRole("columnheader", { name: "Title" }).getByRole("link").click();
      await expect(page.getByRole("columnheader", { name: "Title" })).toHaveAttribute("aria-sort", "ascending");
      await page.getByRole("link", { name: /^On hold/ }).click();
      await expect(rows(page)).toHaveCount(1);
      await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: /Past due/ }).click();
      await expect(page).toHaveURL(/\?is=past-due$/);
      await expect(rows(page).first()).toContainText("past due");
    });

    test("an address that says nothing here is told so and shows the list, and nothing found shows the way out", async ({ page }) => {
      await page.goto(`${LIST}?status=FINISHED&organisation=999999&after=%00&colour=red`);
      await expect(page.getByRole("status")).toContainText("status=FINISHED");
      await expect(page.getByRole("status")).toContainText("organisation=999999");
      await expect(rows(page)).toHaveCount(50);
      await page.goto(`${LIST}?q=xylophone`);
      await expect(page.getByText("Nothing matches")).toBeVisible();
      await page.getByRole("link", { name: "Show all recommendations" }).click();
      await expect(rows(page)).toHaveCount(50);
    });

    test("the columns are chosen, and stay while one sorts", async ({ page }) => {
      await page.goto(LIST);
      await page.locator("summary", { hasText: "Columns" }).click();
      const chooser = page.getByRole("group", { name: "Columns" });
      await chooser.getByRole("checkbox", { name: "Sector" }).check();
      await chooser.getByRole("checkbox", { name: "Leads" }).uncheck();
      await page.locator("form", { has: chooser }).getByRole("button", { name: "Show" }).click();
      await expect(page.getByRole("columnheader", { name: "Sector" })).toBeVisible();
      await expect(page.getByRole("columnheader", { name: "Leads" })).toHaveCount(0);
      await page.getByRole("columnheader", { name: "Status" }).getByRole("link").click();
      await expect(page.getByRole("columnheader", { name: "Sector" })).toBeVisible();
    });
  });
}

test("the keyboard goes to the search, to the rows, and opens one", async ({ page }) => {
  await enterAs(page, /Focal point, SCAT Airlines/);
  await page.goto(LIST);
  await expect(rows(page)).toHaveCount(50);
  await page.keyboard.press("/");
  await expect(search(page)).toBeFocused();
  await page.keyboard.type("PK-KZ-33");
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(search(page)).not.toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/recommendations\/33$/);
});

test("what is typed stays while the list follows it", async ({ page }) => {
  await enterAs(page, /Focal point, SCAT Airlines/);
  await page.goto(LIST);
  await search(page).pressSequentially("direct flights", { delay: 60 });
  await expect(search(page)).toHaveValue("direct flights");
  await expect(page).toHaveURL(/\?q=direct\+flights$/);
  await expect(search(page)).toBeFocused();
  await page.goBack();
  await expect(page).not.toHaveURL(/recommendations/);
});

test("what is chosen while an answer is on its way is not undone by it", async ({ page }) => {
  await page.clock.install();
  await enterAs(page, /Focal point, SCAT Airlines/);
  await page.goto(LIST);
  await page.locator("summary", { hasText: "Filters" }).click();
  await page.clock.pauseAt(Date.now() + 60_000);
  let answer = () => {};
  const asked = new Promise<void>((done) => (answer = done));
  await page.route(/recommendations\.data\?/, async (route) => { await asked; await route.continue(); });
  await page.getByRole("checkbox", { name: "Not reported" }).check();
  await page.clock.runFor(1);
  await search(page).fill("defence");
  await page.getByRole("combobox", { name: "Sector" }).focus();
  answer();
  await expect(page.getByRole("link", { name: "Remove Status: Not reported" })).toBeVisible();
  await expect(search(page)).toHaveValue("defence");
  await page.clock.runFor(300);
  await expect(page).toHaveURL(/\?q=defence&status=NOT_REPORTED$/);
});

test("the file holds what the list shows, and only for members", async ({ page, browser, baseURL }) => {
  await enterAs(page, /Focal point, SCAT Airlines/);
  await page.goto(`${LIST}?sector=defence&columns=reference`);
  const download = page.waitForEvent("download");
  await page.locator("summary", { hasText: "Export" }).click();
  await page.getByRole("link", { name: "CSV (.csv)" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^pk-kz-recommendations-\d{4}-\d{2}-\d{2}\.csv$/);
  const answer = await page.request.get(`${LIST}.csv?sector=defence&columns=reference`);
  const lines = (await answer.text()).split("\r\n");
  expect(lines.slice(1, 3).map((line) => line.split(",")[0])).toEqual(["PK-KZ-10", "PK-KZ-11"]);
  expect(lines[3]).toContain("Notice: Demonstration from public press reports.");
  const stranger = await (await browser.newContext()).request.get(`${baseURL}${LIST}.csv`, { maxRedirects: 0 });
  expect(stranger.status()).toBe(302);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`no page of lists has anything against it in ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await enterAs(page, /Executive secretary, Pakistan,/);
    for (const path of ["recommendations", "recommendations?status=OPEN&q=flihgts&bad=1", "recommendations?q=xylophone", "action-items", "meetings", "sources", "reports"]) {
      await page.goto(`/p/pk-kz/${path}`);
      if (path === "recommendations") await page.locator("summary", { hasText: "Filters" }).click();
      const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
      expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}

test("nothing is cut off on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await enterAs(page, /Executive secretary, Pakistan,/);
  for (const path of ["recommendations", "action-items", "meetings", "sources", "reports"]) {
    await page.goto(`/p/pk-kz/${path}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBe(0);
  }
});
