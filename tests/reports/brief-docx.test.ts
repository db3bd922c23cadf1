import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { translator } from "~/locales/translator";
import { writeBrief } from "~/reports/brief-docx.server";
import { describeBrief } from "~/reports/brief.server";
import { createActor, createItem, createProgramme } from "../support/factories";

/** The texts of a zip file, by the directory at its end. */
function readZip(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, string>();
  for (let at = zip.readUInt32LE(end + 16), left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, nameSize, extra, comment, from] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    const begins = from + 30 + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28);
    const packed = zip.subarray(begins, begins + size);
    files.set(zip.toString("utf8", at + 46, at + 46 + nameSize), (method ? inflateRawSync(packed) : packed).toString("utf8"));
    at += 46 + nameSize + extra + comment;
  }
  return files;
}

test("the brief as a document has real headings and tables, the notice on every page, and Urdu from right to left", async () => {
  const programme = { ...(await createProgramme()), notice: "Demonstration only" };
  await createItem(programme, { title: "شروع پروازیں" });
  const brief = await describeBrief({ programme, actor: await createActor(programme, "SECRETARY", "PK") });
  const files = readZip(await writeBrief(brief, programme, { t: translator("en"), intl: "en-GB" }));
  const body = files.get("word/document.xml") ?? "";
  expect(body).toContain('w:val="Heading1"');
  expect(body.match(/w:val="Heading2"/g)).toHaveLength(5);
  expect(body.match(/<w:tbl>/g)).toHaveLength(4);
  expect(body).toMatch(/<w:rPr>[^r]*<w:rtl\/>.*?<w:t[^>]*>شروع پروازیں/);
  expect(body).toContain('w:bidi="ur-PK"');
  expect([...files].find(([name]) => name.startsWith("word/header"))?.[1]).toContain("Demonstration only");
  expect([...files].some(([name]) => name.startsWith("word/footer"))).toBe(true);
});
