import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../support/browser";

const PASSWORD = "correct horse battery";

async function enterAs(page: Page, name: RegExp) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

async function anew(browser: Browser, javaScriptEnabled: boolean) {
  return (await browser.newContext({ javaScriptEnabled })).newPage();
}

const ADMINISTRATOR = /^Administrator$/;
const SECRETARY_PK = /Executive secretary, Pakistan,/;
const SECRETARY_KZ = /Executive secretary, Kazakhstan,/;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("an administrator invites a person, who sets a password by the link, once, and signs in with it", async ({ page, browser, baseURL }) => {
      const email = `person-${javaScriptEnabled}@example.org`;
      await enterAs(page, ADMINISTRATOR);
      await page.goto("/admin/people");
      await page.getByRole("link", { name: "Invite a person" }).click();
      await page.waitForURL(/people.new$/);
      await page.getByLabel("Name").fill("Saule");
      await page.getByLabel("E-mail address").fill(email);
      await page.getByRole("button", { name: "Invite" }).click();
      const link = await page.getByLabel("Link for Saule").inputValue();

      const hers = await anew(browser, javaScriptEnabled);
      await hers.goto(link.replace(new URL(link).origin, baseURL ?? ""));
      await expect(hers.getByRole("heading", { level: 1 })).toHaveText("Welcome, Saule");
      await hers.getByLabel("New password").fill(PASSWORD);
      await hers.getByLabel("The same again").fill(PASSWORD);
      await hers.getByRole("button", { name: "Set the password and sign in" }).click();
      await expect(hers.getByText("You are in no programme yet")).toBeVisible();
      await hers.goto(link.replace(new URL(link).origin, baseURL ?? ""));
      await expect(hers.getByRole("heading", { level: 1 })).toHaveText("This link does not work any more");

      const later = await anew(browser, javaScriptEnabled);
      await later.goto(`${baseURL}/account`);
      await later.locator("summary", { hasText: "Sign in with an account" }).click();
      await later.getByLabel("E-mail address").fill(email);
      await later.getByLabel("Password").fill("something else entirely");
      await later.getByRole("button", { name: "Sign in" }).click();
      await expect(later.getByRole("alert")).toContainText("The e-mail address or the password is not right");
      await expect(later.getByLabel("E-mail address")).toHaveValue(email);
      await later.getByLabel("Password").fill(PASSWORD);
      await later.getByRole("button", { name: "Sign in" }).click();
      await expect(later).toHaveURL(/\/account$/);
    });

    test("joint settings are proposed by one side and in force when the other concurs", async ({ page, browser, baseURL }) => {
      await enterAs(page, SECRETARY_PK);
      await page.goto("/p/pk-kz/settings/propose");
      await page.getByLabel("Observers may comment").setChecked(javaScriptEnabled);
      await page.getByLabel("Why").fill("They asked for it");
      await page.getByRole("button", { name: "Propose" }).click();
      await expect(page.getByText(/A change waits for Kazakhstan since/)).toBeVisible();

      const theirs = await anew(browser, javaScriptEnabled);
      await theirs.goto(`${baseURL}/sign-in`);
      await theirs.getByRole("button", { name: SECRETARY_KZ }).click();
      await theirs.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
      await theirs.goto(`${baseURL}/p/pk-kz/settings`);
      if (javaScriptEnabled) {
        await theirs.waitForFunction(() => "__remixRouteModules" in window);
        await theirs.keyboard.press("y");
      } else {
        await theirs.getByRole("button", { name: "Concur" }).click();
      }
      await expect(theirs.getByRole("status")).toContainText("Your side concurs.");
      await expect(theirs.getByText("New settings are in force").first()).toBeVisible();
    });
  });
}

test("a device's sign-in is ended from another, and the account's settings apply at once", async ({ page, browser, baseURL }) => {
  await enterAs(page, /Observer/);
  const other = await anew(browser, true);
  await other.goto(`${baseURL}/sign-in`);
  await other.getByRole("button", { name: /Observer/ }).first().click();
  await other.waitForURL((url) => !url.pathname.startsWith("/sign-in"));

  await page.goto("/account/sign-ins");
  await page.getByRole("button", { name: /^End the other/ }).click();
  await expect(page.getByRole("status")).toContainText("Ended.");
  await other.goto(`${baseURL}/account`);
  await expect(other).toHaveURL(/\/sign-in\?to=%2Faccount/);

  await page.goto("/account");
  await page.getByLabel("Dark").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

const OF_THE_ADMINISTRATOR = [
  "/admin/people", "/admin/people?q=nobody", "/admin/people/1", "/admin/people/new", "/admin/people/1/edit", "/admin/people/1/deactivate", "/admin/people/1/administrator",
  "/admin/programmes", "/admin/programmes/new", "/p/pk-kz/settings/edit", "/p/pk-kz/settings/sides", "/p/pk-kz/settings/sides/new", "/p/pk-kz/settings/sectors",
  "/p/pk-kz/settings/sectors/new", "/p/pk-kz/settings/bodies", "/p/pk-kz/settings/bodies/new", "/p/pk-kz/settings/members/new",
];
const OF_A_SECRETARY = [
  "/account", "/account/password", "/account/sign-ins", "/p/pk-kz/settings", "/p/pk-kz/settings/members", "/p/pk-kz/settings/members/new", "/p/pk-kz/settings/organisations",
  "/p/pk-kz/settings/organisations/new", "/p/pk-kz/settings/propose", "/p/pk-kz/settings/changes",
];

/** Everything on a phone in the light, and the contrasts on a wide screen in the dark. */
async function check(page: Page, path: string) {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(path);
  await expect(page.locator("h1")).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0);
  const light = await new AxeBuilder({ page }).analyze();
  await page.setViewportSize({ width: 1366, height: 800 });
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await new AxeBuilder({ page }).withRules(["color-contrast", "target-size"]).analyze();
  expect([...light.violations, ...dark.violations].map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([]);
}

test("pages of people and settings are accessible and fit on a phone, in light and dark", async ({ page }) => {
  test.setTimeout(240_000);
  await check(page, "/sign-in");
  await enterAs(page, ADMINISTRATOR);
  for (const path of OF_THE_ADMINISTRATOR) await check(page, path);
  await enterAs(page, SECRETARY_PK);
  for (const path of OF_A_SECRETARY) await check(page, path);
});
