import type { Candidate } from "./assignee";

export type AssigneeOption = Candidate & { side: string };

const named = ({ id, name }: AssigneeOption) => ({ id, name });

/** The assignee as an action item holds it: a person or an organisation. */
export function assignTo(found: AssigneeOption | null) {
  return { assignee: found?.kind === "member" ? named(found) : null, organisation: found?.kind === "organisation" ? named(found) : null };
}
