import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";

const SETTINGS = "/p/pk-kz/settings";
const LIST = "/p/pk-kz/recommendations";
const SECRETARY = /Executive secretary, Kazakhstan,/;

async function enterAs(page: Page, name: RegExp) {
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** The page of a member, by their organisation on the list of members. */
async function openMember(page: Page, organisation: string) {
  await page.goto(`${SETTINGS}/members`);
  await page.getByRole("row").filter({ hasText: organisation }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Focal point");
}

async function openOrganisation(page: Page, name: string) {
  await page.goto(`${SETTINGS}/organisations`);
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });
    test.beforeAll(({ demo }) => demo.restart({ fresh: true }));

    test("an office is handed over in one act, after a preview of all that goes over; the next one finds it in My work", async ({ page }) => {
      await enterAs(page, SECRETARY);
      await openMember(page, "Ministry of Transport");
      await page.getByRole("link", { name: /^Hand over/ }).click();
      const items = page.getByRole("region", { name: /What goes over/ });
      await expect(items.getByRole("row").getByRole("link").first()).toBeVisible();
      const titles = await items.getByRole("row").getByRole("link").allTextContents();
      expect(titles.length).toBeGreaterThan(1);

      await page.getByRole("button", { name: "Hand over" }).click();
      await expect(page.getByText("Choose who takes over, or write who comes new.").first()).toBeVisible();
      await page.getByLabel("To whom").selectOption({ label: "Focal point, SCAT Airlines, Focal point" });
      await page.getByLabel("Note").fill("Order No. 7");
      await page.getByRole("button", { name: "Hand over" }).click();
      await expect(page.getByRole("status")).toContainText("Handed over.");
      await expect(page.getByText(new RegExp(`Handed over to Focal point, SCAT Airlines on .*: .*${titles.length} recommendations`))).toBeVisible();
      await expect(page.getByText("Last day")).toBeVisible();

      await page.goto(`${LIST}?q=${encodeURIComponent(titles[0] ?? "")}`);
      await page.getByRole("link", { name: titles[0], exact: true }).click();
      await expect(page.getByText("Owner: Focal point, SCAT Airlines")).toBeVisible();
      await expect(page.getByText("recorded that it was handed over from Focal point, Ministry of Transport to Focal point, SCAT Airlines")).toBeVisible();

      await enterAs(page, /Focal point, SCAT Airlines, Kazakhstan,/);
      await page.goto("/me");
      const told = page.getByRole("region", { name: "What was handed over to you" });
      await expect(told).toContainText(`Handed over from Focal point, Ministry of Transport`);
      await expect(told).toContainText("Order No. 7");
    });

    test("who acts in an absence reports on the absent one's item, on whose behalf it is recorded, until it is ended", async ({ page }) => {
      await enterAs(page, /Executive secretary, Pakistan,/);
      await openOrganisation(page, "Trade Development Authority of Pakistan");
      await page.getByRole("link", { name: /open recommendation/ }).click();
      const title = (await page.locator("tr[data-row]").getByRole("link").last().textContent()) ?? "";
      await page.getByRole("link", { name: title, exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
      const item = new URL(page.url()).pathname;

      await enterAs(page, /Focal point, Ministry of Commerce, Pakistan,/);
      expect((await page.goto(`${item}/update`))?.status()).toBe(403);
      await enterAs(page, /Executive secretary, Pakistan,/);
      await openMember(page, "Trade Development Authority of Pakistan");
      await page.getByRole("link", { name: "Name an acting holder" }).click();
      await page.getByRole("combobox", { name: /^Acting/ }).selectOption({ label: "Focal point, Ministry of Commerce, Focal point" });
      await page.getByLabel("Until, this day included").fill("2199-12-31");
      await page.getByRole("button", { name: "Name", exact: true }).click();
      await expect(page.getByText("Focal point, Ministry of Commerce acts for Focal point, TDAP")).toBeVisible();
      const member = page.url();

      await enterAs(page, /Focal point, Ministry of Commerce, Pakistan,/);
      await page.goto(`${item}/update`);
      await page.getByLabel("What happened").fill("A list of exporters is ready.");
      await page.getByRole("button", { name: "Save the update" }).click();
      await expect(page.locator("#history")).toContainText("Focal point, Ministry of Commerce gave an update");
      await expect(page.locator("#history")).toContainText("on behalf of Focal point, TDAP");

      await enterAs(page, /Executive secretary, Pakistan,/);
      await page.goto(member);
      await page.getByRole("button", { name: /^End: / }).click();
      await expect(page.getByText("over", { exact: true })).toBeVisible();
      await enterAs(page, /Focal point, Ministry of Commerce, Pakistan,/);
      expect((await page.goto(`${item}/update`))?.status()).toBe(403);
    });

    test("a ministry is divided: its items are previewed, each goes to its successor, and lists find them by both names", async ({ page }) => {
      await enterAs(page, SECRETARY);
      await openOrganisation(page, "Ministry of Culture and Sports");
      await page.getByRole("link", { name: "Reorganise" }).click();
      await page.getByLabel("Divided among several").check();
      await page.getByLabel("First day of the successors").fill("2023-09-02");
      const rows = [page.getByRole("group", { name: "Successor 1" }), page.getByRole("group", { name: "Successor 2" })];
      await rows[0]!.getByLabel("or a new one: its name").fill("Ministry of Culture and Information");
      await page.getByRole("button", { name: "Record the reorganisation" }).click();
      await expect(page.getByText("What was divided has two successors or more, or goes on itself.").first()).toBeVisible();
      await rows[1]!.getByLabel("or a new one: its name").fill("Ministry of Tourism and Sports");
      await page.getByRole("button", { name: "Record the reorganisation" }).click();

      await expect(page.getByText("It was divided on 2 September 2023: Ministry of Culture and Information and Ministry of Tourism and Sports.")).toBeVisible();
      const choices = page.getByRole("combobox", { name: /^PK-KZ-\d+ goes to$/ });
      const count = await choices.count();
      expect(count).toBeGreaterThan(0);
      await page.getByLabel("Where everything goes").selectOption({ label: "Ministry of Tourism and Sports" });
      await page.getByRole("button", { name: "Show so" }).click();
      await expect(choices.first().locator("option:checked")).toHaveText("Ministry of Tourism and Sports");
      await page.getByRole("button", { name: "Move", exact: true }).click();
      await expect(page.getByRole("status")).toContainText(count === 1 ? "One recommendation was moved." : `${count} recommendations were moved.`);
      await expect(page.getByText("Nothing open is its own any more.")).toBeVisible();

      for (const words of ["tourism and sports", "culture and sports"]) {
        await page.goto(`${LIST}?q=${encodeURIComponent(words)}`);
        await expect(page.locator("tr[data-row]").first()).toBeVisible();
        expect(await page.locator("tr[data-row]").count()).toBeGreaterThanOrEqual(count);
      }
      await page.locator("tr[data-row]").getByRole("link").first().click();
      await expect(page.getByText("moved it to the successor of an organisation")).toBeVisible();
      await expect(page.locator("#history")).toContainText(/Ministry of Culture and Sports, (lead|supporting)/);
    });

    test("a ministry is renamed from a day on: the list shows the new name, and finds it by the old", async ({ page }) => {
      await enterAs(page, SECRETARY);
      await openOrganisation(page, "Ministry of Energy");
      await page.getByRole("link", { name: "Change", exact: true }).click();
      await page.getByRole("textbox", { name: /^Name/ }).fill("Ministry of Power");
      await page.getByLabel("It has this name from").fill("2026-03-01");
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByRole("row", { name: /Ministry of Energy/ })).toContainText("28 Feb 2026");
      await page.getByRole("link", { name: /open recommendation/ }).click();
      const first = page.locator("tr[data-row]").getByRole("link").first();
      const title = (await first.textContent()) ?? "";
      await first.click();
      await expect(page.locator("#sides")).toContainText("Ministry of Power");
      await page.goto(`${LIST}?q=ministry+of+energy`);
      await expect(page.getByRole("link", { name: title, exact: true })).toBeVisible();
    });
  });
}
