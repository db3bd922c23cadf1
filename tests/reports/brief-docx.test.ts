import { expect, test } from "vitest";
import { translator } from "~/locales/translator";
import { writeBrief } from "~/reports/brief-docx.server";
import { describeBrief } from "~/reports/brief.server";
import { all, readDocx, textOf } from "../support/docx";
import { createActor, createItem, createProgramme } from "../support/factories";

test("the brief as a document has real headings and tables, the notice on every page, and Urdu from right to left", async () => {
  const programme = { ...(await createProgramme()), notice: "Demonstration only" };
  await createItem(programme, { title: "شروع پروازیں" });
  const brief = await describeBrief({ programme, actor: await createActor(programme, "SECRETARY", "PK") });
  const { document, header, footer } = readDocx(await writeBrief(brief, programme, { t: translator("en"), intl: "en-GB" }));
  const styles = all(document, "w:pStyle").map(({ attributes }) => attributes["w:val"]);
  expect(styles.filter((style) => style === "Title")).toHaveLength(1);
  expect(styles.filter((style) => style === "Heading2")).toHaveLength(5);
  expect(all(document, "w:tbl")).toHaveLength(4);
  const urdu = all(document, "w:r").find((run) => textOf(run).includes("شروع پروازیں"));
  expect(urdu && all(urdu, "w:rtl")).toHaveLength(1);
  expect(urdu && all(urdu, "w:lang")[0]?.attributes).toEqual({ "w:bidi": "ur-PK" });
  expect(header).toContain("Demonstration only");
  expect(footer).toMatch(/Page .* of/);
});
