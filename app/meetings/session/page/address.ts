import { OUTCOME_FORMS, type OutcomeForm } from "../session";

/** What the address of a session's page says: the point, in a group the recommendation, the form that is open, a phrase to begin with, what was just recorded. */
export type SessionAddress = { entry: number | null; item: number | null; form: OutcomeForm | null; phrase: number | null; done: string | null };

/** What an address asks for; what says nothing here is left out. */
export function readAddress(params: URLSearchParams): SessionAddress {
  const number = (name: string) => (/^[1-9]\d{0,8}$/.test(params.get(name) ?? "") ? Number(params.get(name)) : null);
  return {
    entry: number("entry"), item: number("item"), phrase: number("phrase"), done: params.get("done"),
    form: OUTCOME_FORMS.find((form) => form === params.get("form") && form !== "noted") ?? null,
  };
}

/** The address of a point, and of what is open on it. */
export function addressOf(base: string, { entry, item, form, phrase, done }: Partial<SessionAddress>) {
  const params = new URLSearchParams();
  if (entry) params.set("entry", String(entry));
  if (item) params.set("item", String(item));
  if (form) params.set("form", form);
  if (phrase) params.set("phrase", String(phrase));
  if (done) params.set("done", done);
  return `${base}/session${params.size ? `?${params}` : ""}`;
}
