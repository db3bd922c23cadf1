import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { bringToSigning } from "../support/record-stage";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function enterAs(page: Page, name: string) {
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: new RegExp(`^Enter as ${name},`) }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });
    test.beforeAll(({ demo }) => demo.restart({ fresh: true }));

    test("two co-chairs sign a record, which is then concluded, corrected by an addendum, and verified", async ({ page, demo }) => {
      await enterAs(page, "Executive secretary, Pakistan");
      const base = await bringToSigning(page, demo);

      await enterAs(page, "Co-chair, Pakistan");
      await page.goto(`${base}/record/sign`);
      const hash = await page.locator("code[aria-label]").getAttribute("aria-label");
      await expect(page.getByText("Kazakhstan is still awaited.")).toBeVisible();
      await page.getByLabel("Place").fill("Almaty");
      await page.getByLabel("Date").fill("2199-01-01");
      await page.getByLabel("Scan of the signed original").setInputFiles({ name: "original.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 signed") });
      await press(page, "Sign for Pakistan");
      await expect(page.locator("#signedOn-error")).toContainText("This day has not come yet");
      await expect(page.getByLabel("Place")).toHaveValue("Almaty");
      await expect(page.getByLabel("original.pdf")).toBeChecked();
      await page.getByLabel("Date").fill(new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Karachi" }).format());
      await press(page, "Sign for Pakistan");
      await page.waitForURL(/\/record\?done=sign$/);
      await expect(page.getByRole("region", { name: "Signatures" })).toContainText("Awaited");
      await page.goto(`${base}/record/sign`);
      await expect(page.getByRole("status")).toContainText("You have given yours for Pakistan.");

      await enterAs(page, "Co-chair, Kazakhstan");
      await page.goto(`${base}/record/sign`);
      await expect(page.getByText("this concludes the record")).toBeVisible();
      expect(await page.locator("code[aria-label]").getAttribute("aria-label")).toBe(hash);
      await press(page, "Sign for Kazakhstan");
      await page.waitForURL(/\/record\?done=conclude$/);

      await enterAs(page, "Executive secretary, Pakistan");
      await page.goto(`${base}/record/addenda/new`);
      await page.getByLabel("Paragraph it corrects").fill("1.1");
      await page.getByLabel("Text, English").fill("Read “May” for “March”.");
      await page.getByLabel("Text, Russian").fill("Вместо «март» читать «май».");
      await page.getByLabel("Reason").fill("A slip of the pen");
      await press(page, "Add it");
      await page.waitForURL(/\/record\?done=addendum/);
      await expect(page.getByRole("region", { name: "Addenda" })).toContainText("Вместо «март» читать «май».");
      await expect(page.getByRole("region", { name: "Signatures" })).toContainText("Almaty");

      await page.goto(`${base}/record/verification`);
      await expect(page.getByText("Everything is what was signed.")).toBeVisible();
      await expect(page.locator(`code[aria-label="${hash}"]`)).toBeVisible();
      await expect(page.getByText("Almaty")).toBeVisible();
      await expect(page.getByText("Addendum 1")).toBeVisible();
      const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      const exported = await page.request.get(`${base}/record.json`);
      expect(await exported.json()).toMatchObject({ contentHash: hash, signatures: [{ side: "PK", place: "Almaty" }, { side: "KZ" }], addenda: [{ number: 1, paragraph: "1.1" }] });
    });
  });
}
