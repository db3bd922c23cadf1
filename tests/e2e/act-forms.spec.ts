import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";

const ITEM = "/p/pk-kz/recommendations";

async function enter(page: Page, office = "Executive secretary") {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: office }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** Waits for the page's script: without it a key would be struck in vain. */
async function open(page: Page, number: number) {
  await page.goto(`${ITEM}/${number}`);
  await page.waitForFunction(() => "__remixRouteModules" in window);
  await page.waitForLoadState("networkidle");
}

test("an owner takes three keys: o, the letters of a name, Enter", async ({ page }) => {
  await enter(page);
  await open(page, 20);
  await page.keyboard.press("o");
  await expect(page.locator("#owner")).toBeFocused();
  await page.keyboard.type("Exec");
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(`${ITEM}/20\\?done=\\d+#entry-`));
  await expect(page.getByText("Owner: Executive secretary, Pakistan").first()).toBeVisible();
});

test("progress with evidence takes four keys and the text", async ({ page }) => {
  await enter(page);
  await open(page, 21);
  await page.keyboard.press("u");
  await expect(page.locator("#note")).toBeFocused();
  await page.keyboard.type("The working group has met.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("https://example.org/minutes Minutes of the working group");
  await page.keyboard.press("Control+Enter");
  await page.waitForURL(new RegExp(`${ITEM}/21\\?done=\\d+#entry-`));
  await expect(page.getByRole("link", { name: "Minutes of the working group" }).first()).toBeVisible();
});

test("a status is moved in the update, and its field appears with the choice", async ({ page }) => {
  await enter(page);
  await page.goto(`${ITEM}/12/update`);
  await expect(page.locator("#reviewOn")).toBeHidden();
  await page.locator("#act").selectOption("hold");
  await expect(page.locator("#reviewOn")).toBeVisible();
});

test("a deadline says what it means while it is typed", async ({ page }) => {
  await enter(page);
  await open(page, 24);
  await page.keyboard.press("d");
  await expect(page.locator("#deadline")).toBeFocused();
  await page.keyboard.type("1 May 2027");
  await expect(page.locator("output[for=deadline]")).toHaveText("Past due after Saturday, 1 May 2027 (weekend, Labour Day in Pakistan and Unity Day in Kazakhstan)");
});

test("a draft that is put back goes by the version it was written on", async ({ page, browser }) => {
  await enter(page);
  await page.goto(`${ITEM}/57/details`);
  await page.locator("#successMeasure").fill("One exercise a year");
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("One exercise a year");

  const other = await (await browser.newContext({ baseURL: new URL(page.url()).origin })).newPage();
  await enter(other);
  await other.goto(`${ITEM}/57/details`);
  await other.locator("#successMeasure").fill("Two exercises a year");
  await other.locator("#kind").selectOption("TARGET");
  await other.getByRole("button", { name: "Save the details" }).click();
  await other.waitForURL(/done=/);

  await page.goto(`${ITEM}/57/details`);
  await expect(page.locator("#successMeasure")).toHaveValue("One exercise a year");
  await page.getByRole("button", { name: "Save the details" }).click();
  await expect(page.getByRole("heading", { name: "This changed while you were writing" })).toBeVisible();
  await expect(page.getByText("Two exercises a year")).toBeVisible();
  await expect(page.locator("#successMeasure")).toHaveValue("One exercise a year");
  await expect(page.locator("#kind")).toHaveValue("TARGET");
  await page.getByRole("button", { name: "Save the details" }).click();
  await page.waitForURL(/done=/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a refused form keeps the words and the file, and is saved when mended", async ({ page }) => {
    await enter(page);
    await page.goto(`${ITEM}/22/update`);
    await page.locator("#note").fill("The list is ready.");
    await page.locator("#happenedOn").fill("30 February 2026");
    await page.locator("#files").setInputFiles({ name: "list.txt", mimeType: "text/plain", buffer: Buffer.from("One, two, three") });
    await page.getByRole("button", { name: "Save the update" }).click();
    await expect(page.getByRole("link", { name: /^When it happened: There is no such day/ })).toBeVisible();
    await expect(page.locator("#note")).toHaveValue("The list is ready.");
    await page.locator("#happenedOn").fill("yesterday");
    await page.getByRole("button", { name: "Save the update" }).click();
    await page.waitForURL(/done=/);
    await expect(page.getByRole("link", { name: /list\.txt/ }).first()).toBeVisible();
  });
});
