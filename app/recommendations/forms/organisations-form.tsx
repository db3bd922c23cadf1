import { useT } from "~/locales/use-t";
import { CheckboxField, SelectField } from "~/ui/choice-fields";
import { TextArea } from "~/ui/text-fields";
import type { Lead } from "~/recommendations/changes";
import { ChannelFields, type MeetingOption } from "./entry-form";
import { choicesOf, LONGEST, MOST_ORGANISATIONS, nameOrganisation } from "./form-choices";
import type { OrganisationOptions } from "./organisations.server";

const BLANK_ROWS = 2;

type OrganisationsFormProps = OrganisationOptions & { side: string; own: boolean; leads: Lead[]; meetings: MeetingOption[] };

/** The organisations of one side, a row each, with a few rows to add more. */
export function OrganisationsForm({ side, own, leads, organisations, members, meetings }: OrganisationsFormProps) {
  const t = useT();
  const rows = Math.min(leads.length + BLANK_ROWS, MOST_ORGANISATIONS);
  return (
    <>
      <p className="max-w-text text-quiet">{t("forms.organisations.hint")}</p>
      {Array.from({ length: rows }, (_, row) => (
        <OrganisationRow key={row} row={row} lead={leads[row] ?? null} first={leads.length === 0 && row === 0} {...{ organisations, members }} />
      ))}
      {own ? null : <><p className="max-w-text">{t("forms.position.other", { side })}</p><ChannelFields meetings={meetings} required /></>}
      <TextArea name="note" label={t("acts.setOrganisations.note")} hint={t("forms.note.optional")} rows={2} maxLength={LONGEST.note} />
    </>
  );
}

type RowProps = OrganisationOptions & { row: number; lead: Lead | null; first: boolean };

function OrganisationRow({ row, lead, first, organisations, members }: RowProps) {
  const t = useT();
  const named = choicesOf(organisations, nameOrganisation);
  const persons = choicesOf(members, ({ name }) => name);
  const roles = (["lead", "supporting"] as const).map((value) => ({ value, label: t(`forms.organisations.${value}`) }));
  return (
    <fieldset className="max-w-text border-t border-rule pt-3">
      <legend className="sr-only">{t("forms.organisations.row", { number: row + 1 })}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField name={`organisation-${row}`} label={t("forms.organisations.organisation")} empty={t("forms.organisations.empty")}
          defaultValue={lead && String(lead.id)} choices={named} autoFocus={row === 0} />
        <SelectField name={`role-${row}`} label={t("forms.organisations.role")} empty={null} choices={roles}
          defaultValue={lead?.role ?? (first ? "lead" : "supporting")} />
        <SelectField name={`focalPoint-${row}`} label={t("forms.organisations.focalPoint")} empty={t("forms.owner.nobody")}
          defaultValue={lead?.focalPoint ? String(lead.focalPoint.id) : null} choices={persons} />
        <div className="self-end pb-2">
          <CheckboxField name={`suggested-${row}`} label={t("forms.organisations.suggested")} defaultChecked={lead?.suggested} />
        </div>
      </div>
    </fieldset>
  );
}
