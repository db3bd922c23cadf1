import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../support/browser";

const P = "/p/pk-kz";
const PAKISTAN = /^Enter as Executive secretary, Pakistan,/;
const KAZAKHSTAN = /^Enter as Executive secretary, Kazakhstan,/;

async function enterAs(page: Page, name: RegExp) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** A page of its own for another person. */
async function open(browser: Browser, origin: string, name: RegExp) {
  const page = await (await browser.newContext({ baseURL: origin })).newPage();
  await enterAs(page, name);
  return page;
}

/** Plans a training session with three recommendations raised from the floor, by forms; answers its address and that of the first of them. */
async function prepare(page: Page, title: string) {
  await page.goto(`${P}/meetings/new`);
  await page.getByLabel("Body").selectOption({ label: "Training session" });
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Day or period").fill("12 March 2027");
  await page.getByRole("button", { name: "Plan it", exact: true }).click();
  await page.waitForURL(/meetings\/\d+/);
  const base = new URL(page.url()).pathname;
  const points: string[] = [];
  for (const number of [3, 12, 14]) {
    await page.goto(`${base}/session/floor?q=${number}`);
    await page.getByRole("button", { name: `Add PK-KZ-${number} to the agenda` }).click();
    await page.waitForURL(/entry=/);
    points.push(page.url());
  }
  return { base, first: points[0] ?? base };
}

const ready = (page: Page) => page.waitForFunction(() => "__remixRouteModules" in window).then(() => page.waitForLoadState("networkidle"));
const recorded = (page: Page) => page.getByRole("list", { name: "Recorded of this point" });
const sign = (page: Page) => page.locator("[data-sign]");
const point = (page: Page) => page.locator("[aria-current=step]");

/** A key as a Cyrillic layout writes it. */
const cyrillic = (page: Page, key: string, code: string) => page.evaluate(([key, code]) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true })), [key, code] as const);

test("a session is run by keys, on two layouts, and the room sees what is published", async ({ page, browser, demo }) => {
  await enterAs(page, PAKISTAN);
  const { base, first } = await prepare(page, "Session by keys");
  await page.goto(first);
  await page.getByRole("button", { name: "Start the session" }).click();
  await expect(page.getByRole("button", { name: "Adjourn" })).toBeVisible();
  await page.goto(first);
  const room = await open(browser, demo.origin, KAZAKHSTAN);
  await room.goto(`${base}/screen`);
  await ready(room);
  await ready(page);

  await page.keyboard.press("n");
  await expect(point(page)).toContainText("PK-KZ-12");
  await page.keyboard.press("a");
  await page.keyboard.type("Draft the schedule 3 months from signature");
  await page.keyboard.press("Enter");
  await expect(recorded(page)).toContainText("3 months from signature");
  await expect(sign(page)).toHaveAttribute("data-sign", "saved");
  await expect(point(page)).toContainText("PK-KZ-12");
  await page.keyboard.press("e");
  await page.keyboard.type("To meet in May.");
  await page.keyboard.press("Control+Enter");
  await expect(point(page)).toContainText("PK-KZ-14");
  await page.keyboard.press("k");
  await expect(recorded(page)).toContainText("To meet in May.");
  await expect(room.getByText("To meet in May.")).toHaveCount(0);
  await page.keyboard.press("p");
  await expect(room.getByText("To meet in May.")).toBeVisible({ timeout: 3_000 });
  await page.keyboard.press("p");
  await expect(room.getByText("To meet in May.")).toHaveCount(0);

  const guest = await open(browser, demo.origin, KAZAKHSTAN);
  await guest.goto(page.url());
  await ready(guest);
  await expect(page.getByText("is at this point too.")).toBeVisible();
  await cyrillic(guest, "ш", "KeyI");
  await expect(guest.getByLabel("What was said")).toBeFocused();
  await guest.keyboard.type("Работа ведётся.");
  await expect(page.getByText("is writing on this point too.")).toBeVisible();
  await guest.keyboard.press("Enter");
  await expect(recorded(page)).toContainText("Работа ведётся.");
  await cyrillic(guest, "о", "KeyJ");
  await expect(point(guest)).toContainText("PK-KZ-14");
});

test("what is typed while the cable is out and the server dies is there, and is sent once, in order", async ({ page, context, demo }) => {
  await enterAs(page, PAKISTAN);
  const { first } = await prepare(page, "Session without a cable");
  await page.goto(first);
  await ready(page);
  await page.keyboard.press("e");
  await page.keyboard.type("To meet ");
  await context.setOffline(true);
  await page.keyboard.type("in May.");
  await demo.kill();
  await expect(sign(page)).toHaveAttribute("data-sign", "offline");
  await page.keyboard.press("Enter");
  await page.keyboard.press("n");
  await expect(point(page)).toContainText("PK-KZ-12");
  await page.keyboard.press("m");
  await page.keyboard.type("Half a sentence");
  await demo.restart();
  await context.setOffline(false);
  await expect(sign(page)).toHaveAttribute("data-sign", "saved", { timeout: 20_000 });
  await page.reload();
  await expect(page.locator("textarea[name=text]")).toHaveValue("Half a sentence");
  await page.keyboard.press("Escape");
  await page.goto(first);
  await expect(recorded(page).getByRole("listitem")).toHaveText([/To meet in May\./, /The Sides noted the information provided\./]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("outcomes are recorded by plain forms, and what is refused keeps what was typed", async ({ page }) => {
    await enterAs(page, PAKISTAN);
    const { first } = await prepare(page, "Session by forms");
    await page.goto(first);
    await page.getByRole("group", { name: "What to record" }).getByRole("link", { name: "Deadline" }).click();
    await page.locator("input[name=deadline]").fill("when pigs fly");
    await page.getByRole("button", { name: "Record", exact: true }).click();
    await expect(page.locator("#deadline-error")).toBeVisible();
    await expect(page.locator("input[name=deadline]")).toHaveValue("when pigs fly");
    await page.locator("input[name=deadline]").fill("third quarter 2027");
    await page.getByRole("button", { name: "Record", exact: true }).click();
    await expect(recorded(page)).toContainText("2027");
    await page.getByRole("button", { name: "Noted" }).click();
    await expect(point(page)).toContainText("PK-KZ-12");
  });
});
