import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../support/browser";

const MEETINGS = "/p/pk-kz/meetings";
const PAKISTAN = /^Enter as Executive secretary, Pakistan,/;
const KAZAKHSTAN = /^Enter as Executive secretary, Kazakhstan,/;

async function enter(browser: Browser, baseURL: string, name: RegExp, javaScriptEnabled: boolean) {
  const page = await (await browser.newContext({ baseURL, javaScriptEnabled, viewport: { width: 1366, height: 768 } })).newPage();
  await page.goto("/sign-in");
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  return page;
}

/** Where each key writes a letter of the Russian layout. */
const CYRILLIC: Record<string, string> = { a: "ф", g: "п", j: "о", k: "л", l: "д", t: "е", y: "н" };

/** Presses keys once the page's script is there and nothing is on its way; on a Cyrillic layout the same keys write other letters. */
async function strike(page: Page, keys: string, cyrillic = false) {
  await page.waitForFunction(() => "__remixRouteModules" in window);
  await page.waitForLoadState("networkidle");
  for (const letter of keys) {
    if (!cyrillic) await page.keyboard.press(letter);
    else await page.evaluate(([key, code]) => document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true })), [CYRILLIC[letter] ?? letter, `Key${letter.toUpperCase()}`] as const);
  }
}

const agenda = (page: Page) => page.getByRole("list", { name: "Agenda" }).locator("[data-open]");
const proposed = (page: Page) => page.getByRole("list", { name: "Proposed" }).locator("[data-open]");
const concurrence = (page: Page) => page.getByRole("region", { name: "Concurrence" });
const stoodOn = (page: Page) => page.locator(":focus");

async function addressOfPlanned(page: Page) {
  await page.goto(`${MEETINGS}?body=4`);
  await page.getByRole("link", { name: "2nd training session" }).click();
  await page.waitForURL(/meetings\/\d+$/);
  return new URL(page.url()).pathname;
}

test.beforeAll(({ demo }) => demo.restart({ fresh: true }));

test("two secretaries make an agenda by keys alone, one of them on a Cyrillic layout, and it goes round as a version", async ({ browser, demo }) => {
  const [host, guest] = [await enter(browser, demo.origin, PAKISTAN, true), await enter(browser, demo.origin, KAZAKHSTAN, true)];
  const address = await addressOfPlanned(host);
  await guest.goto(address);
  await strike(host, "ga");
  await host.waitForURL(`**${address}/agenda`);
  await strike(guest, "ga", true);
  await expect(proposed(guest).first()).toBeVisible();
  const [first = "", second = "", third = ""] = await proposed(guest).allTextContents();
  const before = await agenda(host).count();

  await strike(guest, "jt", true);
  await expect(stoodOn(guest)).toHaveText(second);
  await strike(guest, "l", true);
  await expect(stoodOn(guest)).toHaveText(third);
  await expect(agenda(guest)).toHaveCount(before + 1);
  await expect(agenda(host).last()).toHaveText(first);
  await expect(guest.getByText("Left out", { exact: true })).toBeVisible();

  await agenda(host).last().focus();
  await strike(host, "KK");
  await expect(agenda(host).nth(before - 2)).toHaveText(first);
  await expect(stoodOn(host)).toHaveText(first);
  await expect(agenda(guest).nth(before - 2)).toHaveText(first);

  await strike(guest, "y", true);
  await expect(concurrence(host)).toContainText(/✓ Kazakhstan/);
  await strike(host, "y");
  await expect(concurrence(host)).toContainText(/✓ Pakistan/);
  await strike(host, "c");
  await expect(host.getByRole("heading", { name: "Circulate the agenda" })).toBeVisible();
  await host.getByRole("button", { name: "Circulate version 1" }).press("Enter");
  await expect(host.getByText("Version 1 of the agenda has gone round.")).toBeVisible();
  await strike(host, "a");
  await host.getByRole("textbox", { name: /^Recommendation/ }).fill("PK-KZ-12");
  await host.keyboard.press("Enter");
  await expect(host.getByText("Added after version 1")).toBeVisible();
  await Promise.all([host, guest].map((page) => page.context().close()));
});

test("the same by plain forms without scripts", async ({ browser, demo }) => {
  await demo.restart({ fresh: true });
  const [host, guest] = [await enter(browser, demo.origin, PAKISTAN, false), await enter(browser, demo.origin, KAZAKHSTAN, false)];
  const address = `${await addressOfPlanned(host)}/agenda`;
  await guest.goto(address);
  const [first = "", second = "", third = "", fourth = ""] = await proposed(guest).allTextContents();
  const before = await agenda(guest).count();
  await guest.getByRole("button", { name: /^Take: / }).first().click();
  await guest.getByRole("button", { name: /^Leave: / }).first().click();
  for (const place of [0, 1]) await guest.getByRole("checkbox", { name: /^Choose: / }).nth(place).check();
  await guest.getByRole("button", { name: "Take what is ticked" }).click();
  await expect(agenda(guest)).toHaveCount(before + 3);
  expect((await agenda(guest).allTextContents()).slice(before)).toEqual([first, third, fourth]);
  await guest.getByText("Left out", { exact: true }).click();
  await expect(guest.getByRole("button", { name: /^Bring back: / })).toHaveCount(1);
  expect(await proposed(guest).allTextContents()).not.toContain(second);

  await host.goto(address);
  await host.getByRole("link", { name: `Move: ${first.replace(/^(PK-KZ-\d+)/, "$1 ")}` }).click();
  await host.getByLabel("To place").fill("1");
  await host.getByRole("button", { name: "Move it" }).click();
  await expect(agenda(host).first()).toHaveText(first);
  await host.getByRole("button", { name: /^Take off: / }).last().click();
  await host.getByRole("button", { name: /^Put back: / }).click();
  await expect(agenda(host)).toHaveCount(before + 3);

  await guest.goto(address);
  await guest.getByRole("link", { name: /^Own note: / }).first().click();
  await guest.getByLabel("Note", { exact: true }).fill("Our own line on this.");
  await guest.getByRole("button", { name: "Keep it" }).click();
  await expect(guest.getByText("Our own line on this.")).toBeVisible();
  await guest.getByRole("button", { name: "Concur for Kazakhstan" }).click();
  await host.goto(address);
  await expect(host.getByText("Our own line on this.")).toHaveCount(0);
  await host.getByRole("link", { name: "Circulate", exact: false }).click();
  await host.getByRole("button", { name: "Circulate version 1" }).click();
  await expect(host.getByText("Version 1 of the agenda has gone round.")).toBeVisible();
  await host.getByRole("link", { name: "Version 1", exact: true }).click();
  await expect(host.getByText("This is version 1 as it was circulated")).toBeVisible();
  await Promise.all([host, guest].map((page) => page.context().close()));
});
