import type { Message } from "~/refusal";
import type { Block, SourceText } from "../reading/source-text";
import type { CandidateKind } from "./candidate";
import { columnsOf, type Column } from "./columns";
import { labelOf, type Label } from "./labels";
import { listsOf } from "./lists";
import { profileOf, type Profile } from "./profile";
import type { Role } from "./rules/headings";
import { sectionsOf, type Section } from "./sections";

/** What the place of a passage says of it, before a word of it is read. */
export type Surroundings = {
  profile: Profile;
  section: Section;
  /** Whether what stands here advises: a duty named here is advice and no quoted rule. */
  advising: boolean;
  /** What the place weighs, and how it is said. */
  structure: number;
  structureSays: Message | null;
  /** Whether each item here is one of those announced, however it is worded. */
  listed: boolean;
  kind: CandidateKind | null;
  /** What it begins with to say what it is. */
  label: Label | null;
  /** Cells of its row that name who is to do it, or until when. */
  beside: Block[];
  /** How the first of the items goes on that finish its sentence. */
  continuation: string;
};

const BOX = /\[[ xX]\]|[☐☑☒□■⛶]/u;
const KINDS: Record<Role, CandidateKind> = { decisions: "decision", actions: "commitment", recommendations: "recommendation", targets: "target", quiet: "recommendation", none: "recommendation" };

type Place = Pick<Surroundings, "advising" | "structure" | "structureSays" | "listed" | "kind">;
const NOWHERE: Place = { advising: false, structure: 0, structureSays: null, listed: false, kind: null };

/** Looks at a whole document once, and tells of each block in which surroundings it stands. */
export function surroundingsOf(source: SourceText): (block: Block, index: number) => Surroundings {
  const profile = profileOf(source);
  const sections = sectionsOf(source);
  const lists = listsOf(source, profile);
  const columns = columnsOf(source);
  return (block, index) => {
    const section = sections[index] ?? NO_SECTION;
    const label = labelOf(source.text, block);
    const column = columns.get(block);
    const place = inColumn(column) ?? inList(lists.get(block)) ?? byBox(block) ?? byLabel(label) ?? inSection(block, section, hasNeighbour(source.blocks, index));
    return { profile, section, label, beside: column?.beside ?? [], continuation: "", ...place };
  };
}

const NO_SECTION: Section = { heading: "", role: "none", level: 0, passes: false };

function inColumn(column: Column | undefined): Place | null {
  return column ? { ...NOWHERE, advising: column.weight > 0, structure: column.weight, structureSays: column.says, listed: column.weight > 0, kind: column.kind } : null;
}

function inList(introduction: string | undefined): Place | null {
  return introduction ? { ...NOWHERE, advising: true, structure: 65, structureSays: { key: "extraction.reason.list", values: { heading: introduction } }, listed: true } : null;
}

function byBox({ marker }: Block): Place | null {
  return BOX.test(marker) ? { advising: true, structure: 45, structureSays: { key: "extraction.reason.box" }, listed: true, kind: "commitment" } : null;
}

function byLabel(label: Label | null): Place | null {
  if (!label) return null;
  const values = { heading: label.words };
  if (label.role === "quiet" || label.role === "none") return { ...NOWHERE, structure: -20, structureSays: { key: "extraction.against.label", values } };
  return { advising: true, structure: 45, structureSays: { key: "extraction.reason.text", values }, listed: true, kind: KINDS[label.role] };
}

function inSection({ kind }: Block, { heading, role }: Section, amongItems: boolean): Place {
  if (role === "quiet") return { ...NOWHERE, structure: -30, structureSays: { key: "extraction.against.label", values: { heading } } };
  if (role === "none") return NOWHERE;
  const listed = kind === "item" && amongItems;
  const structureSays: Message = { key: listed ? "extraction.reason.list" : "extraction.reason.text", values: { heading } };
  return { advising: true, structure: listed ? 50 : 25, structureSays, listed, kind: KINDS[role] };
}

const isRead = ({ kind }: Block) => kind !== "furniture" && kind !== "footnote";

// A number that stands alone begins a section, not a list.
function hasNeighbour(blocks: Block[], index: number): boolean {
  const before = blocks.slice(Math.max(0, index - 4), index).filter(isRead).at(-1);
  const after = blocks.slice(index + 1, index + 5).find(isRead);
  return before?.kind === "item" || after?.kind === "item";
}
