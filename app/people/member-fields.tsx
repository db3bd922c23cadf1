import { useT } from "~/locales/use-t";
import { CheckboxGroup, SelectField } from "~/ui/choice-fields";
import { DateField } from "~/ui/date-field";
import { TextField } from "~/ui/text-fields";
import { ROLES } from "./roles";

type Organisation = { id: number; name: string; side: string | null };
type Place = { organisationId: number | null; office: string; roles: readonly string[]; heldFrom: string };

/** Who they are and for which side: asked once, when they come in. */
export function NewMemberFields({ sides, mayBeOfNone }: { sides: readonly { id: number; name: string }[]; mayBeOfNone: boolean }) {
  const t = useT();
  const [only] = sides.length === 1 && !mayBeOfNone ? sides : [];
  return (
    <>
      <TextField name="email" type="email" label={t("people.signIn.email")} hint={t("people.members.emailHint")} maxLength={254} required autoFocus />
      <TextField name="name" label={t("people.members.person")} hint={t("people.members.nameHint")} maxLength={120} />
      <SelectField name="sideId" label={t("people.members.side")} choices={sides.map(({ id, name }) => ({ value: String(id), label: name }))}
        empty={mayBeOfNone ? t("people.members.noSide") : undefined} defaultValue={only ? String(only.id) : undefined} required={!mayBeOfNone} />
    </>
  );
}

/** Their place: office, organisation, roles, and since when. */
export function PlaceFields({ organisations, place }: { organisations: readonly Organisation[]; place: Place }) {
  const t = useT();
  const groups = [...new Set(organisations.map(({ side }) => side))];
  const choices = groups.map((side) => ({
    group: side ?? t("people.members.noSide"),
    choices: organisations.filter((one) => one.side === side).map(({ id, name }) => ({ value: String(id), label: name })),
  }));
  const roles = ROLES.map((role) => ({ value: role, label: t(`people.roles.${role}`), hint: t(`people.roles.may.${role}`) }));
  return (
    <>
      <TextField name="office" label={t("people.members.office")} hint={t("people.members.officeHint")} defaultValue={place.office} maxLength={120} required />
      <SelectField name="organisationId" label={t("people.members.organisation")} choices={choices} defaultValue={place.organisationId ? String(place.organisationId) : undefined} />
      <CheckboxGroup name="roles" label={t("people.members.roles")} hint={t("people.members.rolesHint")} choices={roles} defaultValue={place.roles} required />
      <DateField name="heldFrom" label={t("people.members.heldFrom")} defaultValue={place.heldFrom} required />
    </>
  );
}
