import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";

const FLIGHTS = "/p/pk-kz/recommendations/33";

/** Enters as an office of the demonstration: which of the buttons of that name, in the order of the page. */
async function enter(page: Page, office: string, organisation?: string, side = 0) {
  await page.context().clearCookies();
  await page.goto("/sign-in");
  const row = organisation ? page.getByRole("listitem").filter({ hasText: organisation }).first() : page;
  await row.getByRole("button", { name: new RegExp(`^Enter as ${office},`) }).nth(organisation ? 0 : side).click();
  await page.waitForURL((url) => url.pathname.startsWith("/p/") || url.pathname === "/me");
}

/** With its script a page is ready when the script is; without, when it is there. */
async function open(page: Page, path: string, script: boolean) {
  await page.goto(path);
  if (script) {
    await page.waitForFunction(() => "__remixRouteModules" in window);
    await page.waitForLoadState("networkidle");
  }
}

async function reportImplemented(page: Page, item: string) {
  await page.goto(`${item}/update`);
  await page.getByLabel("Status", { exact: true }).selectOption({ label: "Reported implemented (needs a note and at least one file or link)" });
  await page.getByLabel("What happened").fill("The papers are numbered in one way.");
  await page.getByLabel("Links").fill("https://example.org/numbering");
  await page.getByRole("button", { name: "Save the update" }).click();
  await page.waitForURL((url) => url.pathname === item);
}

const history = (page: Page) => page.locator("#history");

for (const script of [true, false]) {
  test.describe(script ? "with its script, by keyboard" : "without a script, by links and forms", () => {
    test.use({ javaScriptEnabled: script });

    test("a focal point finds their item by two letters, reads its story and reports progress", async ({ page }) => {
      await enter(page, "Focal point", "SCAT Airlines");
      await open(page, "/p/pk-kz/recommendations", script);
      if (script) {
        await page.keyboard.press("/");
        await page.keyboard.type("sc");
        await page.keyboard.press("Enter");
      } else {
        await page.goto("/p/pk-kz/recommendations?q=sc");
      }
      await page.getByRole("link", { name: "Start direct flights between the two countries" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Start direct flights between the two countries");
      await expect(history(page)).toContainText("The first Almaty–Lahore flight of SCAT Airlines landed in Lahore");
      await expect(history(page)).toContainText("Radio Pakistan");

      await open(page, FLIGHTS, script);
      if (script) {
        await page.keyboard.press("u");
        await expect(page.getByLabel("What happened")).toBeFocused();
        await page.keyboard.type("The winter timetable is out.");
        await page.keyboard.press("Tab");
        await page.keyboard.press("Tab");
        await page.keyboard.type("https://example.org/timetable Winter timetable");
        await page.keyboard.press("Control+Enter");
      } else {
        await page.getByRole("link", { name: "Update", exact: true }).click();
        await page.getByLabel("What happened").fill("The winter timetable is out.");
        await page.getByLabel("Links").fill("https://example.org/timetable Winter timetable");
        await page.getByRole("button", { name: "Save the update" }).click();
      }
      await page.waitForURL((url) => url.pathname === FLIGHTS);
      if (script) await expect(page.locator("li[id^=entry-]:focus")).toContainText("The winter timetable is out.");
      await expect(history(page)).toContainText("The winter timetable is out.");
      await expect(history(page)).toContainText("SCAT Airlines");
      await expect(page.getByRole("link", { name: "Winter timetable" }).first()).toBeVisible();
    });

    // Two items, for both walks use one portfolio; the second is reported as implemented on the way.
    const TRAINING = `/p/pk-kz/recommendations/${script ? 55 : 62}`;

    test("one side assigns a step and proposes completion, the other concurs, and the history tells it all", async ({ page }) => {
      await enter(page, "Executive secretary");
      if (!script) await reportImplemented(page, TRAINING);
      await open(page, TRAINING, script);
      if (script) {
        await page.keyboard.press("a");
        await expect(page.getByLabel("In one line")).toBeFocused();
        await page.keyboard.type("Draft the schedule @TDAP 2027-03-31");
        await page.keyboard.press("Enter");
      } else {
        await page.getByRole("link", { name: "Add an action item" }).first().click();
        await page.getByLabel("In one line").fill("Draft the schedule @TDAP 2027-03-31");
        await page.getByRole("button", { name: "Add", exact: true }).click();
      }
      await page.waitForURL((url) => url.pathname === TRAINING);
      const steps = page.locator("#action-items");
      await expect(steps).toContainText("Draft the schedule");
      await expect(steps).toContainText("Trade Development Authority of Pakistan");
      await expect(steps).toContainText("31 March 2027");

      await open(page, `${TRAINING}/status/confirmCompletion`, script);
      await expect(page.getByRole("main")).toContainText("1 action item is still open");
      await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);

      await enter(page, "Focal point", "Trade Development Authority");
      await open(page, TRAINING, script);
      await steps.getByRole("button", { name: "Done" }).first().click();
      await expect(page.locator("#action-items")).toContainText("No open action item");

      await enter(page, "Executive secretary");
      await open(page, `${TRAINING}/status/confirmCompletion`, script);
      await page.getByRole("button", { name: /Propose|Confirm/ }).click();
      await page.waitForURL((url) => url.pathname === TRAINING);
      await expect(page.getByRole("main")).toContainText("Awaiting reply of Kazakhstan");

      await enter(page, "Executive secretary", undefined, 1);
      await open(page, TRAINING, script);
      if (script) await page.keyboard.press("y");
      else await page.getByRole("button", { name: "Concur" }).click();
      await expect(page.getByRole("main")).toContainText("Closed – implemented");
      await expect(history(page)).toContainText("Executive secretary, Kazakhstan concurred");
      await expect(history(page)).toContainText("Draft the schedule");
    });

    test("a verifier is refused what a focal point may do, and may still return what was reported", async ({ page }) => {
      await enter(page, "Verifier");
      const answer = await page.goto(`${FLIGHTS}/update`);
      expect(answer?.status()).toBe(403);
      await open(page, FLIGHTS, script);
      await expect(page.getByRole("link", { name: "Update", exact: true })).toHaveCount(0);
      expect((await page.goto("/p/pk-kz/recommendations/56/status/return"))?.status()).toBeLessThan(500);
    });
  });
}
