import type { OutcomeForm } from "../session";

type Spoken = Extract<OutcomeForm, "decision" | "information" | "reservation" | "note" | "status" | "deadline">;

/** The usual words of a session per language of its record; what follows is written by hand. */
const PHRASES: Record<string, Partial<Record<Spoken, readonly string[]>>> = {
  en: {
    decision: [
      "The Sides agreed to ",
      "The Sides agreed to continue the work and to report at the next session.",
      "The Sides instructed the responsible organisations to ",
      "The Sides agreed to exchange proposals on ",
      "The Sides expressed their readiness to ",
      "The Sides agreed to return to this question at the next session.",
    ],
    information: ["Work on this item is under way: ", "The draft was passed to the other Side on ", "The internal procedures have been completed.", "The internal procedures are to be completed by "],
    reservation: ["The question requires further consideration by the competent authorities.", "Agreement is subject to the completion of internal procedures.", "The wording of this point remains under consideration: "],
    note: ["The Sides exchanged views on ", "The discussion will be continued at the level of experts."],
    status: ["As reported in the session: ", "The Sides noted that the work is completed."],
    deadline: ["More time is needed for internal procedures.", "The preceding steps have not been completed.", "At the proposal of the responsible organisations."],
  },
  ru: {
    decision: [
      "Стороны договорились ",
      "Стороны договорились продолжить работу и доложить о её результатах на следующем заседании.",
      "Стороны поручили ответственным организациям ",
      "Стороны договорились обменяться предложениями по вопросу ",
      "Стороны выразили готовность ",
      "Стороны договорились вернуться к рассмотрению данного вопроса на следующем заседании.",
    ],
    information: ["Работа по данному пункту ведётся: ", "Проект передан другой Стороне ", "Внутригосударственные процедуры завершены.", "Внутригосударственные процедуры будут завершены до "],
    reservation: ["Вопрос требует дополнительной проработки компетентными органами.", "Согласие даётся при условии завершения внутригосударственных процедур.", "Формулировка данного пункта остаётся на рассмотрении: "],
    note: ["Стороны обменялись мнениями по вопросу ", "Обсуждение будет продолжено на уровне экспертов."],
    status: ["Как сообщено на заседании: ", "Стороны отметили, что работа завершена."],
    deadline: ["Требуется дополнительное время для внутригосударственных процедур.", "Предшествующие этапы не завершены.", "По предложению ответственных организаций."],
  },
};

/** The phrases for one kind of outcome in a language; none where the bank has no such language. */
export function phrasesFor(form: OutcomeForm | null, language: string): readonly string[] {
  const bank = PHRASES[language.split("-")[0] ?? ""] ?? {};
  return bank[form as Spoken] ?? [];
}
