import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { changeWorkbook, setCell } from "../support/filled-in";
import { hasLibreOffice, typeInLibreOffice, type Typed } from "../support/libreoffice";

const LIST = "/p/pk-kz/recommendations";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const libreOffice = hasLibreOffice();

test.setTimeout(240_000);

async function enter(page: Page) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /^Enter as Executive secretary, Pakistan,/ }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** The workbook of a filtered list, from the page's own menu. */
async function download(page: Page): Promise<Buffer> {
  await page.goto(`${LIST}?status=NOT_REPORTED`);
  await page.locator("summary", { hasText: "Export" }).click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Excel workbook (.xlsx)" }).click()]);
  expect(file.suggestedFilename()).toMatch(/^pk-kz-recommendations-\d{4}-\d{2}-\d{2}\.xlsx$/);
  return readFile(await file.path());
}

/** What somebody fills in while they are away: in LibreOffice where it is installed, else in the parts of the file. */
const fillIn = (bytes: Buffer, typed: readonly Typed[]) =>
  libreOffice ? typeInLibreOffice(bytes, typed) : changeWorkbook(bytes, (rows) => typed.reduce((now, [reference, heading, text]) => setCell(now, reference, heading, text), rows));

async function bringIn(page: Page, buffer: Buffer) {
  await page.goto("/p/pk-kz/imports/new");
  await page.getByLabel("File").setInputFiles({ name: "filled-in.xlsx", mimeType: XLSX, buffer });
  await page.getByRole("button", { name: "Read the file" }).click();
  await page.waitForURL(/imports\/[0-9a-f-]{36}$/);
  await expect(page.getByText("This file was exported here on")).toBeVisible();
  await page.getByRole("button", { name: "Show what would happen" }).click();
}

const counted = (page: Page, words: RegExp) => page.getByRole("main").getByText(words).first();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled, actionTimeout: 30_000 });
    test.beforeAll(({ demo }) => demo.restart({ fresh: true }));
    test.afterAll(({ demo }) => demo.restart({ fresh: true }));

    test("a list that was filled in elsewhere comes back: what changed is taken over, a conflict is resolved, and the same file again changes nothing", async ({ page }) => {
      await enter(page);
      const filled = await fillIn(await download(page), [["PK-KZ-4", "Status", "In progress"], ["PK-KZ-7", "Priority", "High"], ["PK-KZ-9", "Priority", "Low"]]);

      await page.goto(`${LIST}/9/details`);
      await page.getByRole("radio", { name: "High" }).check();
      await page.getByRole("button", { name: "Save the details" }).click();
      await page.waitForURL(/recommendations\/9(?!\/details)/);

      await bringIn(page, filled);
      await expect(counted(page, /1 changed here and in the file/)).toBeVisible();
      await page.getByRole("link", { name: /changed here and in the file/ }).click();
      const conflict = page.getByRole("row", { name: /Priority/ }).last();
      await expect(conflict).toContainText("Normal");
      await expect(conflict).toContainText("Low");
      await expect(conflict).toContainText("High");
      await page.getByRole("button", { name: /^Priority of row \d+: take the file’s$/ }).click();
      await expect(counted(page, /3 to be changed/)).toBeVisible();

      await page.getByRole("button", { name: "Change 3 items" }).click();
      await expect(counted(page, /3 changed/)).toBeVisible();
      await page.goto(`${LIST}/4`);
      await expect(page.getByText(/filled-in\.xlsx|by import/i).first()).toBeVisible();
      await expect(page.getByText("In progress").first()).toBeVisible();
      await page.goto(`${LIST}/9/details`);
      await expect(page.getByRole("radio", { name: "Low" })).toBeChecked();

      await bringIn(page, filled);
      await expect(counted(page, /18 unchanged/)).toBeVisible();
      await expect(page.getByText("No row would create or change anything")).toBeVisible();
    });
  });
}
