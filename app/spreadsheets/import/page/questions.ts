import type { Words } from "~/history/value-words";
import type { Message } from "~/refusal";
import type { OpenQuestion } from "../table-import";
import { nameField } from "./field-names";
import type { Step } from "./steps";

const STEP_OF: Record<OpenQuestion["question"], Step> = { noTitle: "columns", unknownWords: "words", repeated: "rows", dayOrder: "source", asOf: "source", sourceTitle: "source" };

/** The step in which a question is answered. */
export const askedIn = ({ question }: OpenQuestion): Step => STEP_OF[question];

/** A question as a sentence. */
export function sayQuestion(asked: OpenQuestion, { sides, t }: Pick<Words, "sides" | "t">, mapped: boolean): Message {
  switch (asked.question) {
    case "unknownWords":
      return { key: "importPages.question.unknownWords", values: { count: asked.count, field: nameField(asked.field, sides, t) } };
    case "dayOrder":
      return { key: "importPages.question.dayOrder", values: { count: asked.count, example: asked.example?.text ?? "" } };
    case "repeated":
      return { key: "importPages.question.repeated", values: { count: asked.keys, rows: asked.rows } };
    case "noTitle":
      return { key: mapped ? "importPages.question.noTitle" : "importPages.question.noColumns" };
    default:
      return { key: `importPages.question.${asked.question}` };
  }
}
