import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";

const HERE = "/p/pk-kz";
const SAMPLE = fileURLToPath(new URL("../../prisma/demo/training-register.xlsx", import.meta.url));
const REGISTER = fileURLToPath(new URL("../../../shared/documents/tables/t1-taic-recommendations-2024.xlsx", import.meta.url));
const there = existsSync(REGISTER);
if (!there) console.warn(`Not tried: the register of others is not at ${REGISTER}.`);

test.setTimeout(240_000);

async function enterAs(page: Page, name: RegExp) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

async function bringIn(page: Page, file: string) {
  await page.goto(`${HERE}/sources`);
  await page.getByRole("link", { name: "Bring in a table" }).click();
  await page.getByLabel("File").setInputFiles(file);
  await page.getByRole("button", { name: "Read the file" }).click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
}

const goOn = (page: Page) => page.getByRole("button", { name: "Save and go on" }).click();
const answer = (page: Page, word: string, meaning: string) => page.getByLabel(word, { exact: true }).selectOption({ label: meaning });
const leads = (page: Page, words: RegExp) => page.getByRole("link", { name: words }).click();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });
    test.beforeAll(({ demo }) => demo.restart({ fresh: true }));
    test.beforeEach(({ page }) => enterAs(page, /Executive secretary, Pakistan/));

    test("the register for training is asked about, previewed, carried out, found and undone", async ({ page }) => {
      await bringIn(page, SAMPLE);
      await expect(page.getByText("Register · 25 rows, 9 columns")).toBeVisible();
      await leads(page, /^Table$/);
      await expect(page.getByText("a list of values to choose from, not a table of items")).toBeVisible();
      await expect(page.getByText("The calendar for the first half of the year is on the office’s page.")).toBeVisible();
      await page.getByLabel("Repair them").check();
      await goOn(page);
      await expect(page.getByLabel("Repair them")).toBeChecked();
      await goOn(page);

      await expect(page.getByLabel("Suggestion")).toHaveValue("wording");
      await expect(page.getByLabel("Addressed to")).toHaveValue("lead");
      await goOn(page);

      await expect(page.getByText("Status: 1 word has no meaning yet")).toBeVisible();
      await answer(page, "Equipment", "Leave the field empty");
      await answer(page, "Exchanges", "Leave the field empty");
      await goOn(page);
      await answer(page, "Under discussion", "Not started");
      await goOn(page);

      await expect(page.getByText("2 items stand in 4 rows. Is each one item or several?")).toBeVisible();
      await expect(page.getByText("Rows 8 and 9: Addressed to, Status and Remarks differ")).toBeVisible();
      await page.getByLabel("Several items").check();
      await goOn(page);

      await page.getByLabel("The day: 05/04/2025 is 5 April 2025").check();
      await page.getByLabel(/^The day of which the table tells/).fill("2025-10-31");
      await page.getByLabel(/^What the table is called as a source/).fill("Register for training");
      await goOn(page);
      await page.getByRole("button", { name: "Show what would happen" }).click();

      await expect(page.getByRole("button", { name: "Register 24 items" })).toBeVisible();
      await leads(page, /^1 with an error/);
      await expect(page.getByText("F26")).toBeVisible();
      await expect(page.getByText("“not known” is no day")).toBeVisible();
      await page.getByRole("button", { name: "Register 24 items" }).click();
      await expect(page.getByText(/^Carried out on .*24 registered/)).toBeVisible({ timeout: 60_000 });
      await expect(page.getByRole("link", { name: "Confirm all 23 items in one act" })).toBeVisible();

      const done = page.url();
      await leads(page, /^See the items/);
      await expect(page.getByRole("link", { name: /^Обучающие материалы/ })).toBeVisible();
      await expect(page.getByRole("link", { name: /^The training rooms should be fitted/ })).toHaveCount(2);

      await page.goto(done);
      await leads(page, /^Undo the whole/);
      await expect(page.getByText("24 items that it registered are voided")).toBeVisible();
      await page.getByRole("button", { name: "Undo the whole" }).click();
      await expect(page.getByText(/^Undone on .*24 undone/)).toBeVisible({ timeout: 60_000 });
      await page.goto(`${HERE}/imports`);
      await expect(page.getByRole("row", { name: /training-register\.xlsx.*Undone/ })).toBeVisible();
    });
  });
}

test.describe("a register of others", () => {
  test.skip(!there, "The register of others is not there");
  test.beforeAll(({ demo }) => demo.restart({ fresh: true }));
  test.beforeEach(({ page }) => enterAs(page, /Executive secretary, Pakistan/));

  test("is brought in with its repeated references asked about, and undone as a whole", async ({ page }) => {
    await bringIn(page, REGISTER);
    await expect(page.getByText(/2,192 rows, 9 columns/)).toBeVisible({ timeout: 60_000 });
    await leads(page, /^Go on: Columns/);
    await goOn(page);
    await expect(page.getByText("Status: 6 words have no meaning yet")).toBeVisible();
    for (const field of ["lead", "sector"]) await page.locator(`[id="rest-${field}"]`).selectOption({ label: "Leave the field empty" });
    const statuses = { Open: "In progress", Unconfirmed: "Not reported", Withdrawn: "Closed – discontinued", "Closed acceptable": "Closed – implemented", "Closed cancelled": "Closed – discontinued", "Closed superseded": "Closed – carried over" };
    for (const [word, meaning] of Object.entries(statuses)) await answer(page, word, meaning);
    await goOn(page);
    await expect(page.getByText(/^7 items stand in 14 rows/).first()).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText("012/21")).toBeVisible();
    await page.getByLabel("Several items").check();
    await goOn(page);
    await page.getByLabel(/^The day of which the table tells/).fill("2024-04-04");
    await goOn(page);
    await page.getByRole("button", { name: "Show what would happen" }).click();
    const register = page.getByRole("button", { name: /^Register [\d,]+ items/ });
    await expect(register).toBeVisible({ timeout: 120_000 });
    await expect(page.getByText("Rows of the table: 2,192")).toBeVisible();
    await register.click();
    await expect(page.getByText(/^Carried out on /)).toBeVisible({ timeout: 180_000 });
    await leads(page, /^Undo the whole/);
    await page.getByRole("button", { name: "Undo the whole" }).click();
    await expect(page.getByText(/^Undone on /)).toBeVisible({ timeout: 180_000 });
  });
});
