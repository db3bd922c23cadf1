import { firstDay } from "~/history/periods";
import { refuse, type Refusal } from "~/refusal";

/** A scan of a signed original, by its content. */
export type Scan = { name: string; sha256: string; mediaType: string; size: number };

/** What one side's co-chair gave: for which content, in which office, where and when. */
export type Signature = {
  side: string;
  signatory: string;
  office: string;
  place: string;
  signedOn: string;
  languages: string[];
  contentHash: string;
  scan: Scan | null;
  recordedAt: string;
  recordedBy: { name: string; office: string };
};

/** What a form says of it; the rest is known. */
export type GivenSignature = Pick<Signature, "signatory" | "office" | "place" | "signedOn" | "languages" | "scan"> & { side: string | null; hash: string };

/** What a scan may be. */
export const SCAN_TYPES: readonly string[] = ["application/pdf", "image/jpeg", "image/png"];
export const SCAN_ACCEPT = ".pdf,.jpg,.jpeg,.png";

type Bounds = { /** The first day it can have been signed on, and today. */ earliest: string; today: string; languages: readonly string[] };

/** Why these words of a signature cannot stand; null where they can. */
export function objectToSignature({ signedOn, languages, scan }: Pick<GivenSignature, "signedOn" | "languages" | "scan">, { earliest, today, languages: of }: Bounds): Refusal | null {
  if (signedOn > today) return refuse("invalid", "signing.refusal.future", {}, "signedOn");
  if (signedOn < earliest) return refuse("invalid", "signing.refusal.beforeSession", { day: earliest }, "signedOn");
  if (!languages.length) return refuse("invalid", "signing.refusal.noLanguage", {}, "languages");
  if (languages.some((language) => !of.includes(language))) return refuse("invalid", "signing.refusal.otherLanguage", {}, "languages");
  if (scan && !SCAN_TYPES.includes(scan.mediaType)) return refuse("invalid", "signing.refusal.scanType", {}, "scan");
  return null;
}

/** The first day a record can be signed on: the day its session was opened, or began by its own papers if that was earlier. */
export function earliestSigning(heldOn: string, openedOn: string | null): string {
  const began = firstDay(heldOn);
  return openedOn && openedOn < began ? openedOn : began;
}

/** The sides that have not signed yet. */
export const awaitedSides = <T extends { code: string }>(sides: readonly T[], signatures: readonly Pick<Signature, "side">[]): T[] =>
  sides.filter(({ code }) => !signatures.some(({ side }) => side === code));

/** The day of the last signature. */
export const lastSigned = (signatures: readonly Pick<Signature, "signedOn">[]) => signatures.map(({ signedOn }) => signedOn).sort().at(-1) ?? "";
