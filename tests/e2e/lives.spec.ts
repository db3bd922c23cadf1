import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../support/browser";

const ITEMS = "/p/pk-kz/recommendations";

test.describe.configure({ mode: "serial" });
test.beforeAll(({ demo }) => demo.restart({ fresh: true }));

/** Two secretaries, each with a page of their own; with JavaScript or without. */
async function enterBoth(browser: Browser, baseURL: string, javaScriptEnabled: boolean) {
  const enter = async (nth: number): Promise<Page> => {
    const page = await (await browser.newContext({ baseURL, javaScriptEnabled })).newPage();
    await page.goto("/sign-in");
    await page.getByRole("button", { name: "Executive secretary" }).nth(nth).click();
    await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
    return page;
  };
  return { pakistan: await enter(0), kazakhstan: await enter(1) };
}

const register = async (page: Page, title: string) => {
  await page.goto(`${ITEMS}/new`);
  await page.locator("#title").fill(title);
  await page.getByRole("button", { name: "Register" }).click();
  await page.waitForURL(/recommendations\/\d+\?done=1/);
  return Number(/recommendations\/(\d+)/.exec(page.url())?.[1]);
};

const recorded = (page: Page, number: number) => page.waitForURL(new RegExp(`${ITEMS}/${number}\\?done=`));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test("a secretary splits an item, the other side concurs, and old and new lead to each other", async ({ browser, baseURL }) => {
      const { pakistan, kazakhstan } = await enterBoth(browser, baseURL ?? "", javaScriptEnabled);
      const number = await register(pakistan, "Training: Print the guide and the calendar");
      await pakistan.goto(`${ITEMS}/${number}/split`);
      await pakistan.locator("#part-0").fill("Training: Print the guide");
      await pakistan.getByRole("button", { name: "Propose" }).click();
      await expect(pakistan.locator("[data-errors]")).toContainText("at least 2");
      await expect(pakistan.locator("#part-0")).toHaveValue("Training: Print the guide");
      await pakistan.locator("#partWording-0").fill("The guide is printed.");
      await pakistan.locator("#part-1").fill("Training: Print the calendar");
      await pakistan.locator("#note").fill("Two printers, two dates.");
      await pakistan.getByRole("button", { name: "Propose" }).click();
      await recorded(pakistan, number);
      await expect(pakistan.locator("#proposals")).toContainText("Training: Print the calendar");

      await kazakhstan.goto(`${ITEMS}/${number}`);
      await expect(kazakhstan.locator("#proposals")).toContainText("The guide is printed.");
      await kazakhstan.getByRole("button", { name: /^Concur/ }).click();
      await recorded(kazakhstan, number);
      await expect(kazakhstan.getByText("Closed – carried over").first()).toBeVisible();
      await kazakhstan.getByRole("link", { name: /Training: Print the guide$/ }).first().click();
      await expect(kazakhstan.getByRole("heading", { level: 1 })).toHaveText("Training: Print the guide");
      await expect(kazakhstan.locator("#history")).toContainText(`split it from PK-KZ-${number}`);
      await kazakhstan.getByRole("link", { name: "Show it here too" }).click();
      await expect(kazakhstan.locator("#history")).toContainText("Two printers, two dates.");
      await expect(kazakhstan.locator("#history [id^='entry-']")).toHaveCount(4);
    });

    test("several items become one, and one may not wait for itself", async ({ browser, baseURL }) => {
      const { pakistan, kazakhstan } = await enterBoth(browser, baseURL ?? "", javaScriptEnabled);
      const [a, b, c] = [await register(pakistan, "Training: Sort the papers"), await register(pakistan, "Training: Order the papers"), await register(pakistan, "Training: Buy folders")];
      await pakistan.goto(`${ITEMS}/${a}/dependencies/new`);
      await pakistan.locator("#dependsOn").fill(`PK-KZ-${c}`);
      await pakistan.getByRole("button", { name: "Save" }).click();
      await recorded(pakistan, a);
      await expect(pakistan.locator("#related")).toContainText("Training: Buy folders");
      await pakistan.goto(`${ITEMS}/${c}/dependencies/new`);
      await pakistan.locator("#dependsOn").fill(`pk-kz-${a}`);
      await pakistan.getByRole("button", { name: "Save" }).click();
      await expect(pakistan.locator("[data-errors]")).toContainText(`PK-KZ-${c} → PK-KZ-${a} → PK-KZ-${c}`);

      await pakistan.goto(`${ITEMS}/${a}/merge`);
      await pakistan.locator("#others").fill(`PK-KZ-${b}`);
      const together = `Training: Keep the papers in order, ${javaScriptEnabled ? "quickly" : "slowly"}`;
      await pakistan.locator("#title").fill(together);
      await pakistan.getByRole("button", { name: "Propose" }).click();
      await recorded(pakistan, a);
      await pakistan.goto(`${ITEMS}/${b}`);
      await expect(pakistan.getByRole("main")).toContainText("A merge in which this takes part awaits reply on");
      await kazakhstan.goto(`${ITEMS}/${a}`);
      await kazakhstan.getByRole("button", { name: /^Concur/ }).click();
      await recorded(kazakhstan, a);
      await kazakhstan.goto(`${ITEMS}/waiting`);
      await expect(kazakhstan.getByRole("row", { name: together })).toContainText("Training: Buy folders");
      await kazakhstan.getByRole("link", { name: together }).click();
      await expect(kazakhstan.locator("#history")).toContainText(`PK-KZ-${a} and PK-KZ-${b} were merged into it`);
    });

    test("a further passage is added with a new source, and taken away", async ({ browser, baseURL }) => {
      const { pakistan } = await enterBoth(browser, baseURL ?? "", javaScriptEnabled);
      const number = await register(pakistan, "Training: Keep a list of passages");
      await pakistan.goto(`${ITEMS}/${number}/passages/new`);
      await pakistan.getByText("It stands in a source that is not listed").click();
      await pakistan.locator("#sourceTitle").fill(`Minutes of an exercise ${number}`);
      await pakistan.locator("#location").fill("Paragraph 4");
      await pakistan.locator("#quote").fill("A list is to be kept.");
      await pakistan.getByRole("button", { name: "Add the passage" }).click();
      await recorded(pakistan, number);
      await expect(pakistan.locator("#sources")).toContainText("A list is to be kept.");
      await pakistan.locator("#sources").getByRole("link", { name: /Take away/ }).click();
      await pakistan.getByRole("button", { name: "Take it away" }).click();
      await recorded(pakistan, number);
      await expect(pakistan.locator("#sources")).toHaveCount(0);
    });
  });
}
