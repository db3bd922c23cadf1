import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { withClient } from "../../scripts/database.mjs";
import { expect, test } from "../support/browser";

const LIST = "/p/pk-kz/recommendations";

test.setTimeout(120_000);

async function enterAs(page: Page, name: RegExp) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

const secretary = /Executive secretary, Pakistan/;
const boxes = (page: Page) => page.locator("tbody input[type=checkbox]");
const status = (page: Page, reference: string) => page.locator("tbody tr").filter({ has: page.getByText(reference, { exact: true }) });

async function choose(page: Page, act: string) {
  await page.getByRole("combobox", { name: "What to do" }).selectOption({ label: act });
  await page.getByRole("button", { name: "Continue …" }).click();
}

/** The counts of the page as a person reads them: "2 changed". */
const says = (page: Page, count: number, words: string) => expect(page.getByRole("listitem").filter({ hasText: new RegExp(`^${count}${words}`) }).first()).toBeVisible();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });
    test.beforeAll(({ demo }) => demo.restart({ fresh: true }));
    test.afterAll(({ demo }) => demo.restart({ fresh: true }));
    test.beforeEach(({ page }) => enterAs(page, secretary));

    test("two that are ticked are previewed, carried out with one note, and taken back as a whole", async ({ page }) => {
      await page.goto(`${LIST}?status=NOT_REPORTED`);
      for (const index of [0, 1]) await boxes(page).nth(index).check();
      await choose(page, "Start work");
      await expect(page.getByRole("heading", { name: "Start work · 2 recommendations" })).toBeVisible();
      await page.getByLabel("What has begun").fill("The working groups have met.");
      await page.getByRole("button", { name: "Preview" }).click();
      await says(page, 2, "will change");
      await expect(page.getByRole("cell", { name: /Not reported becomes In progress/ })).toHaveCount(2);

      await page.getByRole("button", { name: "Carry out for 2" }).click();
      await says(page, 2, "changed");
      await page.getByRole("link", { name: "changed" }).click();
      await page.getByRole("link", { name: "Pursue public-private partnerships in both countries" }).click();
      await expect(page).toHaveURL(/recommendations\/\d+#entry-\d+$/);
      await expect(page.getByText("The working groups have met.").first()).toBeVisible();

      await page.goBack();
      await page.getByRole("link", { name: "Undo all of it" }).click();
      await expect(page.getByText("2 recommendations go back to before this change.")).toBeVisible();
      await page.getByRole("button", { name: "Undo all of it" }).click();
      await says(page, 2, "taken back");
      await page.goto(LIST);
      await expect(status(page, "PK-KZ-4")).toContainText("Not reported");
      await page.getByRole("link", { name: "Your changes of many" }).click();
      await expect(page.getByRole("row", { name: /Start work.*Taken back.*2 taken back/ })).toBeVisible();
    });

    test("a page is chosen by its box; what is refused says why, and leads there", async ({ page }) => {
      await page.goto(LIST);
      await page.getByRole("checkbox", { name: "Everything on this page" }).check();
      await choose(page, "Resume");
      await expect(page.getByRole("heading", { name: "Resume · 50 recommendations" })).toBeVisible();
      await page.getByRole("button", { name: "Preview" }).click();
      await expect(page.getByText("no recommendation would change")).toBeVisible();
      await expect(page.getByRole("button", { name: /Carry out/ })).toHaveCount(0);
      await page.getByRole("link", { name: "Not possible from “Not reported”" }).click();
      await expect(page.getByRole("heading", { name: /Not possible from “Not reported”/ })).toBeVisible();
      await page.getByRole("link", { name: "Pursue public-private partnerships in both countries" }).click();
      await expect(page.getByRole("heading", { level: 1, name: /Pursue public-private/ })).toBeVisible();
    });

    test("all that match: a joint act becomes proposals, what is asked can be changed first, and the numbers add up", async ({ page }) => {
      await page.goto(`${LIST}?sector=defence`);
      await page.getByRole("checkbox", { name: /All \d+ that match/ }).check();
      await choose(page, "Deadline");
      await page.getByLabel(/Deadline, as it is said/).fill("soonish");
      await page.getByRole("button", { name: "Preview" }).click();
      await expect(page.getByRole("alert")).toContainText("This could not be understood");
      await page.getByLabel(/Deadline, as it is said/).fill("2030");
      await page.getByRole("button", { name: "Preview" }).click();
      await page.getByRole("link", { name: "Change what is asked" }).click();
      await expect(page.getByLabel(/Deadline, as it is said/)).toHaveValue("2030");
      await page.getByLabel(/Deadline, as it is said/).fill("Q3 2031");
      await page.getByRole("button", { name: "Preview" }).click();
      await expect(page.getByText("will be proposed; Kazakhstan has to concur").first()).toBeVisible();
      const all = Number(await page.getByRole("listitem").filter({ hasText: "in all" }).innerText().then((text) => /\d+/.exec(text)?.[0]));
      await page.getByRole("button", { name: `Carry out for ${all}` }).click();
      await says(page, all, "proposed; the reply of Kazakhstan is awaited");
      await page.goto(`${LIST}?sector=defence&is=awaiting-reply`);
      await expect(page.locator("tbody tr")).toHaveCount(all);
    });

    test("over two hundred are a job with progress that can be left and come back to", async ({ page, demo }) => {
      await withClient(demo.env.DATABASE_OWNER_URL, (client) => client.query(`
        INSERT INTO "Recommendation" ("programmeId", "number", "reference", "version", "title", "lastRecordedAt", "lastEffectiveAt")
        SELECT id, 1000 + n, 'PK-KZ-' || (1000 + n), 1, 'Many of a kind ' || n, now(), now() FROM "Programme", generate_series(1, 230) n WHERE key = 'pk-kz'
        ON CONFLICT DO NOTHING`));
      await page.goto(`${LIST}?q=Many+of+a+kind`);
      await page.getByRole("checkbox", { name: "All 230 that match" }).check();
      await choose(page, "Assign owner");
      await page.getByRole("combobox", { name: /^Owner/ }).selectOption({ label: "Executive secretary, Pakistan" });
      await page.getByRole("button", { name: "Preview" }).click();
      await page.getByRole("button", { name: "Carry out for 230" }).click();
      const change = page.url();
      await expect(page.getByText(/of 230 done|Carried out on/).first()).toBeVisible();
      await page.goto(LIST);
      await page.goto(change);
      await expect(page.getByText("Carried out on")).toBeVisible({ timeout: 45_000 });
      await says(page, 230, "changed");
      await page.goto(`${LIST}?q=Many+of+a+kind&owner=none`);
      await expect(page.getByText("Nothing matches", { exact: true })).toBeVisible();
    });

    test("an observer may follow many, and nothing else", async ({ page }) => {
      await page.context().clearCookies();
      await enterAs(page, /Observer, Pakistan/);
      await page.goto(LIST);
      await expect(page.getByRole("combobox", { name: "What to do" }).locator("option")).toHaveText(["What to do", "Follow", "Stop following"]);
      await boxes(page).first().check();
      await choose(page, "Follow");
      await page.getByRole("button", { name: "Preview" }).click();
      await page.getByRole("button", { name: "Carry out for one" }).click();
      await says(page, 1, "changed");
    });
  });
}

test("x ticks where one stands, Shift everything between, and the bar says how many", async ({ page }) => {
  await enterAs(page, secretary);
  await page.goto(LIST);
  // Keys are taken once the page's script is there.
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(page.locator("tbody tr[aria-current]")).toHaveCount(1, { timeout: 200 });
  }).toPass();
  await page.keyboard.press("x");
  await expect(page.getByText("1 selected")).toBeVisible();
  const ticked = await boxes(page).evaluateAll((all) => all.findIndex((box) => (box as HTMLInputElement).checked));
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(boxes(page).nth(ticked + 2)).toBeChecked();
  await expect(page.getByText("2 selected")).toBeVisible();
  await boxes(page).nth(ticked + 9).click({ modifiers: ["Shift"] });
  await expect(page.getByText("9 selected")).toBeVisible();
  await expect(boxes(page).nth(ticked + 1)).not.toBeChecked();
  await page.keyboard.press("x");
  await expect(page.getByText("8 selected")).toBeVisible();
  await page.keyboard.press("m");
  await expect(page.getByRole("combobox", { name: "What to do" })).toBeFocused();
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(page.getByText("Tick what is meant")).toBeVisible();
  await page.getByRole("checkbox", { name: "Everything on this page" }).check();
  await expect(page.getByText("50 selected")).toBeVisible();
  await boxes(page).first().uncheck();
  await expect(page.getByText("49 selected")).toBeVisible();
});

test("a past day offers nothing to tick", async ({ page }) => {
  await enterAs(page, secretary);
  await page.goto(`${LIST}?asOf=2026-02-20`);
  await expect(boxes(page)).toHaveCount(0);
});

test("its pages have no accessibility faults", async ({ page }) => {
  await enterAs(page, secretary);
  const check = async () => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.goto(LIST);
  await boxes(page).first().check();
  await check();
  await choose(page, "Put on hold");
  await check();
  await page.getByLabel(/Why it waits/).fill("The treaty is being read.");
  await page.getByLabel(/Review date/).fill("2030-01-01");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByRole("button", { name: "Carry out for one" })).toBeVisible();
  await check();
  await page.getByRole("button", { name: "Carry out for one" }).click();
  await expect(page.getByText("Carried out on")).toBeVisible();
  await check();
  await page.getByRole("link", { name: "Undo all of it" }).click();
  await expect(page.getByRole("button", { name: "Undo all of it" })).toBeVisible();
  await check();
  await page.goto(`${LIST}/many`);
  await check();
});
