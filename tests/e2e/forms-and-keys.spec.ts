import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";

const ITEM = "/p/pk-kz/recommendations/12";
const UPDATE = `${ITEM}/update`;

async function enter(page: Page) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Executive secretary" }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** Waits for the page's script: without it a key would be struck in vain. */
async function open(page: Page, path: string) {
  await page.goto(path);
  await page.waitForFunction(() => "__remixRouteModules" in window);
  await expect(page.locator("#content")).toBeVisible();
  await page.waitForLoadState("networkidle");
}

/** A key as a Cyrillic layout sends it: Playwright's own keyboard knows Latin letters alone. */
async function strike(page: Page, key: string, code: string) {
  const session = await page.context().newCDPSession(page);
  await session.send("Input.dispatchKeyEvent", { type: "keyDown", key, code, text: key });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", key, code });
}

test.beforeEach(({ page }) => enter(page));

test("what was typed outlives a closed tab, a lost connection and an expired sign-in, and goes once it is saved", async ({ page, context }) => {
  const note = (tab: Page) => tab.getByLabel("What happened").first();
  await open(page, UPDATE);
  await note(page).fill("Half a sentence");
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("Half a sentence");
  await page.close();

  const tab = await context.newPage();
  await open(tab, UPDATE);
  await expect(note(tab)).toHaveValue("Half a sentence");
  await note(tab).fill("A whole sentence");
  await context.setOffline(true);
  await tab.getByRole("button", { name: "Save the update" }).click();
  await expect(tab.getByRole("heading", { name: "The page could not be loaded" })).toBeVisible();
  await context.setOffline(false);

  await open(tab, UPDATE);
  await expect(note(tab)).toHaveValue("A whole sentence");
  const signedIn = await context.cookies();
  await context.clearCookies();
  await tab.getByRole("button", { name: "Save the update" }).click();
  await tab.waitForURL(/sign-in/);
  await context.addCookies(signedIn);

  await open(tab, UPDATE);
  await expect(note(tab)).toHaveValue("A whole sentence");
  await tab.getByRole("button", { name: "Save the update" }).click();
  await tab.waitForURL((url) => url.pathname === ITEM);
  await expect.poll(() => tab.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("signing out leaves nothing typed behind", async ({ page }) => {
  await open(page, UPDATE);
  await page.getByLabel("What happened").first().fill("Not for the next person");
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("Not for the next person");
  await page.getByText("Executive secretary, Pakistan").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/sign-in/);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("keys work on a Cyrillic layout, one after the other too, and never while typing", async ({ page }) => {
  await open(page, ITEM);
  await strike(page, "г", "KeyU");
  await page.waitForURL((url) => url.pathname === UPDATE);
  const note = page.getByLabel("What happened").first();
  await note.focus();
  await strike(page, "г", "KeyU");
  await expect(note).toHaveValue("г");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.waitForURL((url) => url.pathname === ITEM);
  await strike(page, ".", "Slash");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.press("Escape");
  await strike(page, "п", "KeyG");
  await strike(page, "ц", "KeyW");
  await page.waitForURL((url) => url.pathname === "/me");
});

test("a question mark lists the keys of the page, Ctrl+K its commands", async ({ page }) => {
  await open(page, ITEM);
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys on this page" });
  await expect(keys.getByText("Update", { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();

  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("upd");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === UPDATE);
});

test("keys of a single letter can be turned off in the account", async ({ page }) => {
  await open(page, "/account");
  await page.getByLabel("Turn off keys of a single letter").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();

  await open(page, ITEM);
  await page.keyboard.press("u");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Commands and search" })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(ITEM);
  await page.keyboard.press("Escape");
  await open(page, "/account");
  await page.getByLabel("Turn off keys of a single letter").uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
});
