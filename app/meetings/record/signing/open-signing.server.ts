import type { LoaderFunctionArgs } from "@remix-run/node";
import { forbidden } from "~/http.server";
import { requireMeeting } from "../../find-meeting.server";
import { composeRecord, hashOf } from "../compose-record.server";
import { allParagraphs } from "../assemble-record";
import { findSigning, type Signing } from "./find-signatures.server";
import { awaitedSides } from "./signature";
import { dayOfInstant } from "~/ui/dates";
import { todayIn } from "~/programmes/programme";
import { earliestSigning } from "./signature";

/** A meeting whose record somebody comes to sign: a co-chair of one of its sides. */
export async function requireSigner({ request, params }: Pick<LoaderFunctionArgs, "request" | "params">) {
  const at = await requireMeeting(request, params);
  const side = at.actor.side;
  const signing = await findSigning(at.meeting.id);
  if (!side || !at.actor.roles.includes("CO_CHAIR") || !signing.sides.some(({ code }) => code === side.code)) throw forbidden();
  return { ...at, side, signing };
}

type Signer = Awaited<ReturnType<typeof requireSigner>>;

/** Why there is nothing to sign now; null where there is. */
export function findHindrance({ meeting, side, signing }: Pick<Signer, "meeting" | "side" | "signing">): "concluded" | "signed" | "notCirculated" | null {
  if (meeting.state === "CONCLUDED") return "concluded";
  if (meeting.state !== "RECORD_CIRCULATED") return "notCirculated";
  return signing.signatures.some((one) => one.side === side.code) ? "signed" : null;
}

/** What the form of a signature shows: what it is given for, and who comes after. */
export async function readSignForm({ meeting, actor, side, signing, programme }: Signer) {
  const record = await composeRecord(meeting, actor);
  const paragraphs = allParagraphs(record.parts);
  const today = todayIn(programme.timeZone);
  return {
    hash: hashOf(record),
    kind: record.heading.kind,
    languages: record.languages,
    counts: { all: paragraphs.length, agreed: paragraphs.filter(({ state }) => state === "agreed").length },
    unwritten: record.languages.flatMap((language) => { const count = paragraphs.filter(({ texts }) => !texts[language]).length; return count ? [{ language, count }] : []; }),
    others: awaitedSides(signing.sides, signing.signatures).filter(({ code }) => code !== side.code).map(({ name }) => name),
    comments: sayComments(signing, paragraphs),
    values: { signatory: actor.name, office: actor.office === actor.name ? "" : actor.office, place: meeting.place, signedOn: today },
    bounds: { min: earliestSigning(meeting.heldOn, signing.openedAt && dayOfInstant(signing.openedAt, programme.timeZone)), max: today },
  };
}

export type SignFormData = Awaited<ReturnType<typeof readSignForm>>;

/** The comments nobody has resolved, by the number of their paragraph. */
function sayComments({ comments }: Pick<Signing, "comments">, paragraphs: readonly { key: string; number: string }[]) {
  const numbers = new Map(paragraphs.map(({ key, number }) => [key, number]));
  return comments.map(({ key, count }) => ({ key, count, number: numbers.get(key) ?? "" }));
}
