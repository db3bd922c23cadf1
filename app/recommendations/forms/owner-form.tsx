import type { KeyboardEvent } from "react";
import type { T } from "~/locales/translator";
import { useLocale, useT } from "~/locales/use-t";
import { SelectField } from "~/ui/choice-fields";
import { TextArea } from "~/ui/text-fields";
import { LONGEST } from "./form-choices";
import type { OwnerGroup } from "./owner.server";
import type { Effect } from "./joint-effect";

type OwnerFormProps = { owner: { id: number; name: string } | null; groups: OwnerGroup[]; nobody: Effect };

/** Who is accountable: the first letters of a name, then Enter. */
export function OwnerForm({ owner, groups, nobody }: OwnerFormProps) {
  const t = useT();
  const { intl } = useLocale();
  const choices = groups.map(({ name, effect, members }) => ({
    group: sayGroup(name || t("forms.owner.noSide"), effect, t, intl),
    choices: members.map(({ id, ...member }) => ({ value: String(id), label: sayMember(member, t) })),
  }));
  const none = owner ? sayGroup(t("forms.owner.nobody"), nobody, t, intl) : t("forms.owner.nobody");
  return (
    <>
      <p className="text-quiet">{owner ? t("forms.owner.now", { owner: owner.name }) : t("forms.owner.none")}</p>
      <div onKeyDown={sendChoice}>
        <SelectField name="owner" label={t("forms.owner.label")} hint={t("forms.owner.hint")} empty={none} defaultValue={owner && String(owner.id)}
          choices={choices} autoFocus />
      </div>
      <TextArea name="note" label={t("acts.assignOwner.note")} hint={t("forms.note.optional")} rows={2} maxLength={LONGEST.note} />
    </>
  );
}

/** Enter sends the choice that was typed; while the list is open, it takes from it. */
function sendChoice(event: KeyboardEvent<HTMLElement>) {
  const select = event.target;
  if (event.key !== "Enter" || event.ctrlKey || event.metaKey || !(select instanceof HTMLSelectElement) || isListOpen(select)) return;
  event.preventDefault();
  select.form?.requestSubmit();
}

function isListOpen(select: HTMLSelectElement) {
  return CSS.supports("selector(:open)") && select.matches(":open");
}

/** A choice, with what it takes to become so. */
function sayGroup(name: string, effect: Effect, t: T, intl: string) {
  if (effect.kind === "now") return name;
  if (effect.kind === "second") return t("forms.owner.groupSecond", { side: name });
  return t("forms.owner.groupAwaits", { side: name, sides: new Intl.ListFormat(intl).format(effect.sides) });
}

function sayMember({ name, office, organisation }: Omit<OwnerGroup["members"][number], "id">, t: T) {
  const named = office && !name.includes(office) ? t("forms.owner.choiceOffice", { name, office }) : name;
  return organisation ? t("forms.owner.choice", { name: named, organisation }) : named;
}
