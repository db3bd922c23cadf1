import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";

const P = "/p/pk-kz";
const MEETINGS = `${P}/meetings`;
const PAKISTAN = /^Enter as Executive secretary, Pakistan,/;
const KAZAKHSTAN = /^Enter as Executive secretary, Kazakhstan,/;

async function enterAs(page: Page, name: RegExp) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** Presses keys once the page's script is there: without it they would be struck in vain. */
async function strike(page: Page, ...keys: string[]) {
  await page.waitForFunction(() => "__remixRouteModules" in window);
  await page.waitForLoadState("networkidle");
  for (const key of keys) await page.keyboard.press(key);
}

const tabs = (page: Page) => page.getByRole("navigation", { name: "Parts of the session" });
const said = (page: Page) => page.getByRole("main").getByRole("status");
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Plans a session of the body for training, and answers its address. */
async function plan(page: Page, title: string, on = "first half of 2027") {
  await page.goto(`${MEETINGS}/new`);
  await page.getByLabel("Body").selectOption({ label: "Training session" });
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Day or period").fill(on);
  await press(page, "Plan it");
  await expect(said(page)).toContainText("The session is planned.");
  return new URL(page.url()).pathname;
}

const LIST = [
  "1.\tH.E. Mr\tAli Khan\tMinister\tMinistry of Commerce",
  "2.\tMs\tSana Ahmed\tJoint Secretary\tMinistry of Commerce\tAlternate",
  ...Array.from({ length: 36 }, (_, index) => `${index + 3}. Mr Member${index + 3}, Director ${index + 3}, Ministry of Industries`),
  "39. Dr Aigerim Sadykova (Observer), Analyst, Bank",
  "40. Г-н Ахметов А., переводчик",
].join("\n");

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });
    test.beforeAll(({ demo }) => demo.restart({ fresh: true }));
    test.beforeEach(({ page }) => enterAs(page, PAKISTAN));

    test("a session is planned for half a year, gets its hours, is postponed and planned anew", async ({ page }) => {
      const address = await plan(page, "Training session 1");
      await expect(page.getByText("First half of 2027").first()).toBeVisible();

      await page.getByRole("link", { name: "Change", exact: true }).click();
      await page.getByLabel("Day or period").fill("28 March 2027");
      await page.getByLabel("Starts at").fill("02:30");
      await page.getByLabel("Ends at").fill("01:00");
      await page.getByLabel("Time zone of these times").selectOption("Europe/Berlin");
      await press(page, "Save");
      await expect(page.locator("#startTime-error")).toContainText("the clocks go forward over it");
      await expect(page.getByLabel("Day or period")).toHaveValue("28 March 2027");
      await page.getByLabel("Starts at").fill("09:30");
      await press(page, "Save");
      await expect(page.locator("#endTime-error")).toContainText("It would end before it starts");
      await page.getByLabel("Ends at").fill("17:00");
      await press(page, "Save");
      await expect(said(page)).toContainText("Saved.");
      await expect(page.getByText("For you: 28 March 2027, 12:30–20:00")).toBeVisible();

      await page.getByRole("link", { name: "Postpone" }).click();
      await page.getByLabel("Reason").fill("The hall is being repaired.");
      await press(page, "Postpone it");
      await expect(said(page)).toContainText("The session is postponed.");
      await expect(page.getByRole("region", { name: "What was done to it" })).toContainText("The hall is being repaired.");
      await page.goto(MEETINGS);
      await expect(page.locator("li[data-row]").filter({ hasText: "Training session 1" })).toContainText("Postponed");

      await page.goto(address);
      await page.getByRole("link", { name: "Plan anew" }).click();
      await page.getByLabel("Day or period").fill("Q2 2027");
      await page.getByLabel("Starts at").fill("");
      await page.getByLabel("Ends at").fill("");
      await press(page, "Plan it anew");
      await expect(said(page)).toContainText("The session is planned anew.");
      await expect(page.getByText("Q2 2027").first()).toBeVisible();
    });

    test("a list of forty is pasted, checked and saved; all are present but two", async ({ page }) => {
      const address = await plan(page, "Training session of forty", "12 March 2027");
      await tabs(page).getByRole("link", { name: "Delegations" }).click();
      await page.getByRole("region", { name: "Delegation of Pakistan" }).getByRole("link", { name: "Paste a list" }).click();
      await page.getByLabel("The list, in protocol order").fill(LIST);
      await press(page, "Read the list");
      await expect(page.getByText("40 people were read.")).toBeVisible();
      await expect(page.getByLabel("Name, row 2", { exact: true })).toHaveValue("Sana Ahmed");
      await expect(page.getByLabel("Role, row 2", { exact: true })).toHaveValue("ALTERNATE");
      await expect(page.getByLabel("Role, row 40", { exact: true })).toHaveValue("INTERPRETER");
      await page.getByLabel("Name, row 3", { exact: true }).fill("");
      await press(page, "Save the list");
      await expect(page.locator("#name-2-error")).toContainText("Write the name");
      await page.getByLabel("Name, row 3", { exact: true }).fill("Member3");
      await press(page, "Save the list");
      await expect(said(page)).toContainText("The list is saved.");
      const list = page.getByRole("region", { name: "Delegation of Pakistan" }).locator("tbody tr");
      await expect(list).toHaveCount(40);
      await expect(list.first()).toContainText("Head of delegation");

      await page.getByRole("link", { name: "Attendance" }).click();
      await press(page, "All present");
      await expect(said(page)).toContainText("Now the exceptions.");
      await page.getByLabel("Attendance of Sana Ahmed").selectOption("REPRESENTED");
      await page.getByLabel("Attendance of Member3", { exact: true }).selectOption("ABSENT");
      await press(page, "Save attendance");
      await expect(page.locator("[id^=representedBy-][id$=-error]")).toContainText("Say who came in their place.");
      await page.getByLabel("Who represents Sana Ahmed").fill("Bilal Shah");
      await press(page, "Save attendance");
      await expect(said(page)).toContainText("Attendance is saved.");
      await expect(page.getByText("38 of 40 present, 1 represented")).toBeVisible();
      await page.goto(address);
      await expect(page.getByRole("region", { name: "What was done to it" })).toContainText("Sana Ahmed (Bilal Shah)");
    });

    test("one address for a calendar program reads what is planned, until it is revoked", async ({ page, request }) => {
      await plan(page, "Training session in a calendar", "14 May 2027");
      await page.goto("/account/calendar");
      await press(page, "Make an address");
      const feed = await page.getByLabel("Calendar address").inputValue();
      const read = await request.get(feed);
      expect([read.status(), read.headers()["content-type"]]).toEqual([200, "text/calendar; charset=utf-8"]);
      expect((await read.text()).replace(/\r\n /g, "")).toContain("SUMMARY:Training session in a calendar");
      await page.goto("/account/calendar");
      await press(page, "Revoke the address");
      await expect(said(page)).toContainText("The address is revoked.");
      expect((await request.get(feed)).status()).toBe(404);
    });

    test("action items that are ticked get one due date together", async ({ page }) => {
      await page.goto(`${P}/action-items`);
      await page.locator("tbody input[name=step]").first().check();
      await page.getByRole("combobox", { name: "What to do" }).selectOption({ label: "Set the due date" });
      await page.getByRole("button", { name: "Continue …" }).click();
      await page.getByLabel("New due date").fill("Q3 2028");
      await press(page, "Set the date of one action item");
      await expect(said(page)).toContainText("One action item was changed.");
      await expect(page.locator("tbody").getByText("Q3 2028").first()).toBeVisible();
    });
  });
}

test.describe("by keyboard", () => {
  test.beforeAll(({ demo }) => demo.restart({ fresh: true }));

  test("the next session is planned from the last, by the side whose turn it is", async ({ page }) => {
    await enterAs(page, PAKISTAN);
    await plan(page, "Training session 1", "12 March 2099");
    await page.getByRole("link", { name: "Change", exact: true }).click();
    await page.getByLabel("Number in its series").fill("1");
    await page.getByLabel("Host").selectOption({ label: "Pakistan" });
    await press(page, "Save");
    await expect(said(page)).toContainText("Saved.");
    await strike(page, "c");
    await expect(page.getByRole("heading", { level: 1, name: "Plan the next session" })).toBeVisible();
    await expect(page.getByLabel("Title")).toHaveValue("Training session 2");
    await expect(page.getByText("By turn it would be Kazakhstan.")).toBeVisible();

    await enterAs(page, KAZAKHSTAN);
    await page.goto(MEETINGS);
    await strike(page, "j", "j", "Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Training session 1" })).toBeVisible();
    const first = page.url();
    await tabs(page).getByRole("link", { name: "Delegations" }).click();
    await page.getByRole("region", { name: "Delegation of Kazakhstan" }).getByRole("link", { name: "Paste a list" }).click();
    await page.getByLabel("The list, in protocol order").fill("Mr Aidar, Minister\nMs Aliya, Director");
    await press(page, "Read the list");
    await press(page, "Save the list");
    await expect(said(page)).toContainText("The list is saved.");
    await page.goto(first);
    await strike(page, "c");
    await expect(page.getByLabel("Host").locator("option:checked")).toHaveText("Kazakhstan");
    await page.getByLabel("Day or period").focus();
    await page.keyboard.type("second half of 2099");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Training session 2" })).toBeVisible();
    await expect(page.getByRole("main").getByText("The session before")).toBeVisible();
    await tabs(page).getByRole("link", { name: "Delegations" }).click();
    await press(page, "Take over the 2 of the session before");
    await expect(page.getByRole("region", { name: "Delegation of Kazakhstan" }).locator("tbody tr")).toHaveText([/Aidar.*Head of delegation/, /Aliya/]);
  });
});

test.describe("a closed tab", () => {
  test.beforeAll(({ demo }) => demo.restart({ fresh: true }));

  test("while a pasted list is being checked loses neither its text nor, once it was refused, what was mended", async ({ page, context }) => {
    await enterAs(page, PAKISTAN);
    const address = await plan(page, "Training session 1");
    const paste = async () => {
      await tabs(page).getByRole("link", { name: "Delegations" }).click();
      await page.getByRole("region", { name: "Delegation of Pakistan" }).getByRole("link", { name: "Paste a list" }).click();
      await page.waitForURL(/\/paste$/);
      return page.url();
    };
    const pasting = await paste();
    await expect(tabs(page).getByRole("link", { name: "Delegations" })).toHaveAttribute("aria-current", "page");
    await page.getByLabel("The list, in protocol order").fill("Mr A, Minister\nMs B, Director");
    await press(page, "Read the list");
    await expect(page.getByText("2 people were read.")).toBeVisible();
    await expect(page.getByText("is back in the form")).toBeHidden();
    await page.close();

    const tab = await context.newPage();
    await tab.goto(pasting);
    await expect(tab.getByLabel("The list, in protocol order")).toHaveValue("Mr A, Minister\nMs B, Director");
    await press(tab, "Read the list");
    await tab.getByLabel("Name, row 2", { exact: true }).fill("");
    await press(tab, "Save the list");
    await expect(tab.locator("#name-1-error")).toContainText("Write the name");
    const checking = tab.url();
    await tab.close();

    const last = await context.newPage();
    await last.goto(checking);
    await expect(last.getByLabel("Office, row 2", { exact: true })).toHaveValue("Director");
    await last.getByLabel("Name, row 2", { exact: true }).fill("B");
    await press(last, "Save the list");
    await expect(said(last)).toContainText("The list is saved.");
    await last.goto(`${address}/attendance`);
    await expect(tabs(last).getByRole("link", { name: "Delegations" })).toHaveAttribute("aria-current", "page");
    await last.goto(checking);
    await expect(last.getByText("is back in the form")).toBeHidden();
  });
});

test.describe("reviewing progress", () => {
  test.beforeEach(({ page }) => enterAs(page, PAKISTAN));

  test("the time since a session is told per body, with counts that lead to the lines they count", async ({ page }) => {
    await page.goto(`${P}/reports/since`);
    await expect(page.getByRole("heading", { level: 2, name: "Since Thirteenth session, 29 April 2025" })).toBeVisible();
    const moved = page.getByRole("row", { name: /^Status moved/ });
    await expect(moved).toContainText("52 in the register then");
    const count = await moved.getByRole("link").textContent();
    await moved.getByRole("link").click();
    await expect(page).toHaveURL(/recommendations\/compare\?/);
    await expect(page.getByRole("main")).toContainText(`Status moved ${count} of`);
    await expect(page.locator("tbody tr")).toHaveCount(Number(count));
    await page.goto(`${P}/reports/since`);
    await page.getByRole("link", { name: /^JBC, / }).click();
    await expect(page).toHaveURL(/since\?body=\d+$/);
    await page.getByRole("link", { name: "Pakistan–Kazakhstan Joint Business Council" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Joint Business Council");
    await expect(page.getByRole("link", { name: /^What happened since/ })).toBeVisible();
    await press(page, "Follow");
    await expect(page.getByRole("button", { name: "Stop following" })).toBeVisible();
  });

  test("the brief is one page of A4 and can be taken along as a document", async ({ page }) => {
    await page.goto(`${P}/reports/brief`);
    const pages = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g);
    expect(pages).toHaveLength(1);
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Export as .docx" }).click()]);
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
    expect(await file.failure()).toBeNull();
  });
});
