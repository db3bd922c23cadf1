import { canonicalJson, sha256 } from "~/history/canonical";
import type { ComposedRecord, RecordedParagraph, RecordSection } from "~/meetings/record/record";
import { hashAddendum, hashConclusion, RECORD_FORMAT, type RecordFile } from "~/meetings/record/signing/record-file";

type Wanted = { points?: number; each?: number; languages?: string[]; texts?: Record<string, string>; notice?: string; record?: Partial<ComposedRecord> };

const TEXTS: Record<string, string> = {
  en: "The Sides agreed to **draft the schedule** and to exchange it by *30 September 2027*.",
  ru: "Стороны договорились **подготовить график** и обменяться им до *30 сентября 2027 года*.",
  ur: "فریقین نے **شیڈول تیار کرنے** اور 30 ستمبر 2027 تک اس کے تبادلے پر اتفاق کیا۔",
};

/** A record as it is composed, with so many points of so many paragraphs each. */
export function makeRecord({ points = 2, each = 2, languages = ["en"], texts = TEXTS, notice = "Demonstration. Not a record of anyone.", record = {} }: Wanted = {}): ComposedRecord {
  const item = (n: number) => ({ number: n, reference: `T-${n}` });
  const paragraph = (n: number, index: number): RecordedParagraph => ({
    key: `o-${n}-${index}`, number: `${n}.${index + 1}`, entryId: n, outcomeId: null, kind: "DECISION", item: item(n), texts: Object.fromEntries(languages.flatMap((one) => (texts[one] ? [[one, texts[one]]] : []))),
    composed: [], facts: [], state: index ? "agreed" : "proposed", agreedBy: index ? ["PK", "KZ"] : ["PK"],
  });
  const numbers = Array.from({ length: points }, (_, index) => index + 1);
  const sections = numbers.map((n): RecordSection => ({ part: null, entryId: n, number: String(n), title: `Point ${n}`, paragraphs: Array.from({ length: each }, (_, index) => paragraph(n, index)) }));
  const delegate = { title: "H.E. Mr", name: "Head", office: "Minister", organisation: "Ministry of Commerce", role: "HEAD", attendance: "PRESENT", representedBy: "" } as const;
  return {
    format: 1,
    programme: { key: "test", name: "Road map", notice },
    heading: { body: "Training session", kind: "PROTOCOL", number: 2, title: "Training session 2", place: "Astana", heldOn: "2027-03-12", precision: "DAY", startsAt: null, endsAt: null, timeZone: "", host: "PK" },
    languages, authentic: languages, composedIn: "en",
    sides: [{ code: "PK", name: "Pakistan" }, { code: "KZ", name: "Kazakhstan" }],
    delegations: [{ side: "PK", delegates: [delegate] }, { side: "KZ", delegates: [{ ...delegate, name: "Глава", attendance: "REPRESENTED", representedBy: "Deputy" }] }],
    agenda: numbers.map((n) => ({ entryId: n, number: String(n), kind: "ITEM", title: `Point ${n}`, item: item(n), fromTheFloor: n === 2 })),
    parts: sections,
    annexes: {
      actionItems: numbers.map((n) => ({ paragraph: `${n}.1`, item: item(n), what: "Draft the schedule", who: "Aviation office", side: "KZ", responsible: { PK: "Ministry of Aviation", KZ: "Aviation office" }, due: "3 months from signature", dueDay: null })),
      changes: numbers.map((n) => ({ paragraph: `${n}.1`, item: { ...item(n), title: `Point ${n}` }, field: "Deadline", from: null, to: "30 September 2027" })),
      comparison: { since: { title: "Training session 1", day: "2026-09-01" }, until: "2027-03-12", counts: [{ name: "open", count: 34, of: 52 }, { name: "actionItemsDone", count: 3, of: null }] },
    },
    ...record,
  };
}

/** A concluded record with all that proves it: two signatures, an addendum. */
export function makeRecordFile(wanted: Wanted = {}): RecordFile {
  const record = makeRecord(wanted);
  const contentHash = sha256(canonicalJson(record));
  const scan = { name: "original.pdf", sha256: sha256("%PDF-1.7"), mediaType: "application/pdf", size: 8 };
  const signatures = record.sides.map(({ code }, index) => ({
    side: code, signatory: `Head of ${code}`, office: "Minister", place: "Astana", signedOn: `2027-03-1${index + 3}`, languages: record.languages, contentHash, scan: index ? null : scan,
    recordedAt: "2027-03-14T09:00:00.000Z", recordedBy: { name: "Co-chair", office: "Co-chair" },
  }));
  const conclusion = { at: "2027-03-14T09:00:00.000Z", stopped: [], seal: { hash: sha256("seal"), items: 52, sealedAt: "2027-03-14T09:00:00.000Z" } };
  const hash = hashConclusion({ ...conclusion, contentHash, signatures });
  const addendum = {
    number: 1, paragraph: "1.1", texts: Object.fromEntries(record.languages.map((language) => [language, wanted.texts?.[language] ?? TEXTS[language] ?? "Corrected"])), reason: "A word was missing",
    addedAt: "2027-04-01T09:00:00.000Z", addedBy: { name: "Secretary", office: "Secretary", side: "PK" }, previousHash: hash,
  };
  return { format: RECORD_FORMAT, record, contentHash, signatures, conclusion: { ...conclusion, hash }, addenda: [{ ...addendum, hash: hashAddendum(addendum) }] };
}
