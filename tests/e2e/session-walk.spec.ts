import type { Browser, Locator, Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import type { Demo } from "../support/demo-server";

const P = "/p/pk-kz";
const [HOST, GUEST] = ["Executive secretary, Kazakhstan", "Executive secretary, Pakistan"] as const;

type Mode = { browser: Browser; demo: Demo; script: boolean };

/** A window of its own for an office of the demonstration. */
async function enter({ browser, demo, script }: Mode, office: string) {
  const page = await (await browser.newContext({ baseURL: demo.origin, javaScriptEnabled: script, timezoneId: "Asia/Almaty" })).newPage();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: new RegExp(`^Enter as ${office}`) }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  return page;
}

const ready = async (page: Page) => {
  await page.waitForFunction(() => "__remixRouteModules" in window);
  await page.waitForLoadState("networkidle");
};

/** Where each key writes a letter of the Russian layout. */
const CYRILLIC: Record<string, string> = { a: "ф", c: "с", g: "п", i: "ш", j: "о", n: "т", s: "ы", t: "е", y: "н" };
const latin = async (page: Page, keys: string) => { await ready(page); for (const key of keys) await page.keyboard.press(key); };
const cyrillic = async (page: Page, keys: string) => {
  await ready(page);
  for (const key of keys) await page.evaluate(([key, code]) => document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true })), [CYRILLIC[key] ?? key, `Key${key.toUpperCase()}`] as const);
};

/** By its key where there is a script, else by the link or the button itself. */
async function act(page: Page, script: boolean, key: string, control: Locator, strike = latin) {
  if (script) await strike(page, key);
  else await control.click();
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" });
const link = (page: Page, name: string | RegExp) => page.getByRole("main").getByRole("link", { name, exact: typeof name === "string" }).first();
const ways = (page: Page, name: string) => page.getByRole("group", { name: "What to record" }).getByRole("link", { name, exact: true });
const recorded = (page: Page) => page.getByRole("list", { name: "Recorded of this point" });
const paragraph = (page: Page, number: string) => page.locator(`[id="p-${number}"]`);

/** Opens a point by its recommendation. */
const goTo = (page: Page, reference: string) => page.getByRole("navigation", { name: "Agenda" }).getByRole("link", { name: new RegExp(reference) }).click();

/** Opens one form of a point, fills it in and records it. */
async function record(page: Page, script: boolean, [key, name]: [string, string], fill: () => Promise<void>, says: string | RegExp, strike = latin) {
  await act(page, script, key, ways(page, name), strike);
  await expect(button(page, "Record")).toBeVisible();
  await fill();
  await (script ? page.keyboard.press("Enter") : button(page, "Record").click());
  await expect(recorded(page)).toContainText(says);
}

async function raise(page: Page, script: boolean, number: number) {
  const base = new URL(page.url()).pathname;
  if (script) {
    await latin(page, "/");
    await page.keyboard.type(`PK-KZ-${number}`);
    await expect(button(page, `Add PK-KZ-${number} to the agenda`)).toBeVisible();
    await page.keyboard.press("Enter");
  } else {
    await page.goto(`${base}/floor?q=${number}`);
    await button(page, `Add PK-KZ-${number} to the agenda`).click();
  }
  await expect(page.locator("[aria-current=step]")).toContainText(`PK-KZ-${number}`);
}

for (const script of [true, false]) {
  test(script ? "a session from its planning to its verified record, by keys, one side on a Cyrillic layout" : "the same by plain forms without scripts", async ({ browser, demo }) => {
    test.setTimeout(180_000);
    await demo.restart({ fresh: true });
    const mode = { browser, demo, script };
    const [host, guest] = [await enter(mode, HOST), await enter(mode, GUEST)];
    const type = (page: Page, field: Locator, text: string) => (script ? page.keyboard.type(text) : field.fill(text));

    await test.step("the next session is planned from the last", async () => {
      await host.goto(`${P}/meetings`);
      await link(host, "2nd training session").click();
      await host.waitForURL(/meetings\/\d+$/);
      await act(host, script, "c", link(host, /^Plan the next/));
      await expect(host.getByLabel("Title")).toHaveValue("3rd training session");
      await host.getByLabel("Day or period").fill("first half of 2027");
      await button(host, "Plan it").click();
      await host.waitForURL(/meetings\/\d+(\?|$)/);
      await expect(host.getByText("First half of 2027").first()).toBeVisible();
    });
    const base = new URL(host.url()).pathname;

    await test.step("both sides paste their delegations", async () => {
      for (const [page, side] of [[host, "Kazakhstan"], [guest, "Pakistan"]] as const) {
        await page.goto(`${base}/delegations`);
        await page.getByRole("region", { name: `Delegation of ${side}` }).getByRole("link", { name: "Paste a list" }).click();
        await page.getByLabel("The list, in protocol order").fill(`1.\tMr\tHead of ${side}\tMinister\n2.\tMs\tDeputy of ${side}\tDirector\tAlternate`);
        await button(page, "Read the list").click();
        await button(page, "Save the list").click();
        await expect(page.getByRole("main").getByRole("status")).toContainText("The list is saved.");
      }
    });

    await test.step("both sides take what the agenda proposes, concur, and it goes round", async () => {
      const proposed = (page: Page) => page.getByRole("list", { name: "Proposed" }).locator("[data-open]");
      for (const [page, strike] of [[host, latin], [guest, cyrillic]] as const) {
        await page.goto(base);
        await act(page, script, "ga", page.getByRole("navigation", { name: "Parts of the session" }).getByRole("link", { name: "Agenda" }), strike);
        await expect(proposed(page).first()).toBeVisible();
        const first = (await proposed(page).first().textContent()) ?? "";
        if (script) await strike(page, "jt");
        else await button(page, /^Take: /).first().click();
        await expect(page.getByRole("list", { name: "Agenda" })).toContainText(first);
      }
      await host.goto(`${base}/agenda`);
      for (const [page, strike, side] of [[host, latin, "Kazakhstan"], [guest, cyrillic, "Pakistan"]] as const) {
        await page.goto(`${base}/agenda`);
        await act(page, script, "y", button(page, `Concur for ${side}`), strike);
        await expect(page.getByRole("region", { name: "Concurrence" })).toContainText(new RegExp(`✓ ${side}`));
      }
      await host.goto(`${base}/agenda`);
      await act(host, script, "c", link(host, /^Circulate/));
      await button(host, "Circulate version 1").click();
      await expect(host.getByText("Version 1 of the agenda has gone round.")).toBeVisible();
    });

    await host.goto(`${base}/session`);
    await button(host, "Start the session").click();
    await expect(button(host, "Adjourn")).toBeVisible();

    await test.step("outcomes of every kind are recorded", async () => {
      await raise(host, script, 56);
      await record(host, script, ["a", "Action item"], () => type(host, host.locator("input[name=line]"), "Draft the schedule @TDAP 3 months from signature"), "3 months from signature");
      await record(host, script, ["d", "Deadline"], async () => { await type(host, host.locator("input[name=deadline]"), "third quarter 2027"); await host.locator("textarea[name=text]").fill("The printer is late."); if (script) await host.locator("textarea[name=text]").focus(); }, /third quarter 2027|Q3 2027/);
      await record(host, script, ["v", "Reservation"], async () => { await host.locator("textarea[name=text]").fill("The funds are not assured."); if (script) await host.locator("textarea[name=text]").focus(); }, "reserved its position");
      await record(host, script, ["e", "Decision"], () => type(host, host.locator("textarea[name=text]"), "To exchange lists in May."), "To exchange lists in May.");
      await act(host, script, "n", button(host, /^Noted/));

      await guest.goto(`${base}/session`);
      await goTo(guest, "PK-KZ-56");
      await record(guest, script, ["i", "Information"], () => type(guest, guest.locator("textarea[name=text]"), "Работа ведётся."), "Работа ведётся.", cyrillic);
    });

    await test.step("what one side alone cannot close is closed when the other concurs", async () => {
      await raise(host, script, 55);
      await record(host, script, ["s", "Status"], async () => {
        await host.locator("select[name=act]").selectOption("confirmCompletion");
        await host.getByLabel(/^Proposed: awaits/).check();
        if (script) await host.locator("textarea[name=text]").focus();
      }, "Changes nothing until the other side replies.");
      await guest.goto(`${base}/session`);
      await goTo(guest, "PK-KZ-55");
      await act(guest, script, "y", button(guest, /^Concur/), cyrillic);
      await expect(recorded(guest)).toContainText("The other side concurred: took effect.");
    });

    await test.step("a recommendation from the floor is split there", async () => {
      await raise(host, script, 57);
      await link(host, "Split").click();
      await host.locator("#part-0").fill("Hold the first exercise");
      await host.locator("#part-1").fill("Hold the second exercise");
      await host.locator("#note").fill("Two exercises, two dates.");
      await button(host, /^(Propose|Split)/).click();
      await host.waitForURL(/\/session/);
      await expect(recorded(host)).toContainText("PK-KZ-57");
    });

    if (script) await test.step("the cable is out and the server dies in the middle of a sentence", async () => {
      await latin(host, "e");
      await host.keyboard.type("To meet ");
      await host.context().setOffline(true);
      await host.keyboard.type("in June.");
      await demo.kill();
      await expect(host.locator("[data-sign]")).toHaveAttribute("data-sign", "offline");
      await host.keyboard.press("Enter");
      await demo.restart();
      await host.context().setOffline(false);
      await expect(host.locator("[data-sign]")).toHaveAttribute("data-sign", "saved", { timeout: 30_000 });
      await expect(recorded(host).getByText("To meet in June.")).toHaveCount(1);
    });

    await link(host, "Close the session").click();
    await button(host, "Close the session").click();
    await expect(host.getByText("Record in draft").first()).toBeVisible();
    const chairs = [await enter(mode, "Co-chair, Kazakhstan"), await enter(mode, "Co-chair, Pakistan")] as const;

    await test.step("the record is worded in two languages, commented, agreed to and circulated", async () => {
      await host.goto(`${base}/record`);
      const number = (await host.getByText("To exchange lists in May.").first().locator("xpath=ancestor::*[starts-with(@id,'p-')]").getAttribute("id"))?.slice(2) ?? "";
      await link(host, `Word it: paragraph ${number}`).click();
      await host.getByLabel("Text, English").fill("The Sides decided **to exchange lists** in May.");
      await button(host, "Save the words").click();
      await expect(host.getByText("The paragraph is worded.")).toBeVisible();
      await guest.goto(`${base}/record`);
      await link(guest, `Word it: paragraph ${number}`).click();
      await guest.getByLabel("Text, Russian").fill("Стороны решили обменяться списками в мае.");
      await button(guest, "Save the words").click();
      await expect(paragraph(guest, number)).toContainText("Стороны решили обменяться списками в мае.");
      await chairs[1].goto(`${base}/record`);
      await link(chairs[1], `Comment: paragraph ${number}`).click();
      await chairs[1].locator("textarea[name=text]").fill("Which lists?");
      await button(chairs[1], "Comment").click();
      await expect(chairs[1].getByText("The comment is added.")).toBeVisible();
      await host.goto(`${base}/record`);
      await link(host, "Resolve").click();
      await host.getByLabel("What came of it").fill("Lists of contact desks.");
      await button(host, "Resolve it").click();
      await expect(host.getByText("The comment is resolved.")).toBeVisible();
      await button(host, /^Agree to all \d+ for Kazakhstan/).click();
      await expect(host.getByText("Agreed for your side.")).toBeVisible();
      await guest.goto(`${base}/record`);
      await button(guest, /^Agree to all \d+ for Pakistan/).click();
      await expect(paragraph(guest, number)).toContainText("Agreed");
      await host.goto(`${base}/record`);
      await act(host, script, "s", link(host, /^Circulate the record/));
      await button(host, "Circulate it").click();
      await expect(host.getByText("The record goes round.")).toBeVisible();
    });

    await test.step("both sides sign, and what was signed is verified and taken along", async () => {
      for (const [page, side] of [[chairs[0], "Kazakhstan"], [chairs[1], "Pakistan"]] as const) {
        await page.goto(`${base}/record`);
        await act(page, script, "s", link(page, /^Sign/));
        await page.getByLabel("Place").fill("Almaty");
        await button(page, `Sign for ${side}`).click();
        await page.waitForURL(/\/record\?done=/);
      }
      await host.goto(`${base}/record/verification`);
      await expect(host.getByText("Everything is what was signed.")).toBeVisible();
      for (const kind of ["docx", "md", "json"]) expect((await host.request.get(`${base}/record.${kind}`)).status()).toBe(200);
    });

    await test.step("the item cites the record, the assignee has the step, and the day before and after differ by what happened", async () => {
      await host.goto(`${P}/recommendations/56`);
      await expect(host.locator("#history")).toContainText(/3rd training session.*para \d+\.\d+/);
      const assignee = await enter(mode, "Focal point, (TDAP|Trade Development)");
      await assignee.goto("/me");
      await expect(assignee.getByText("Draft the schedule")).toBeVisible();
      const yesterday = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Karachi" }).format(Date.now() - 86_400_000);
      await host.goto(`${P}/recommendations/compare?from=${yesterday}`);
      const lines = (name: string) => host.getByRole("region", { name: new RegExp(`^${name} [\\d,]+ of`) }).locator("tbody tr");
      await expect(lines("Rescheduled")).toHaveCount(1);
      await expect(lines("Rescheduled")).toContainText("PK-KZ-56");
      await expect(lines("Closed")).toHaveCount(1);
      await expect(lines("Closed")).toContainText("PK-KZ-55");
      await assignee.context().close();
    });
    await Promise.all([host, guest, ...chairs].map((page) => page.context().close()));
  });
}
