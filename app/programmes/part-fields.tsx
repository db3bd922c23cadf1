import { useT } from "~/locales/use-t";
import { RadioField, SelectField } from "~/ui/choice-fields";
import { DateField } from "~/ui/date-field";
import { TextField } from "~/ui/text-fields";

type Named = { id: number; name: string };

/** The fields of an organisation; the side only while it is new. */
export function OrganisationFields({ organisation, sides, mayBeOfNone = false }: {
  organisation?: { name: string; abbreviation: string }; sides?: readonly Named[]; mayBeOfNone?: boolean;
}) {
  const t = useT();
  const [only] = sides?.length === 1 && !mayBeOfNone ? sides : [];
  return (
    <>
      <TextField name="name" label={t("programmes.organisations.name")} defaultValue={organisation?.name} maxLength={200} required autoFocus />
      <TextField name="abbreviation" label={t("programmes.organisations.abbreviation")} defaultValue={organisation?.abbreviation} maxLength={30} />
      {sides ? (
        <SelectField name="sideId" label={t("programmes.organisations.side")} choices={sides.map(({ id, name }) => ({ value: String(id), label: name }))}
          empty={mayBeOfNone ? t("programmes.organisations.noSide") : undefined} defaultValue={only ? String(only.id) : undefined} required={!mayBeOfNone} />
      ) : null}
    </>
  );
}

/** Whether another name is a new one, from a day on, or was only written wrongly. */
export function RenameFields({ today }: { today: string }) {
  const t = useT();
  const choices = (["renamed", "corrected"] as const).map((value) => ({ value, label: t(`offices.names.${value}`), hint: t(`offices.names.${value}Hint`) }));
  return (
    <>
      <RadioField name="change" label={t("offices.names.change")} choices={choices} defaultValue="renamed" required />
      <DateField name="since" label={t("offices.names.since")} defaultValue={today} max={today} />
    </>
  );
}

/** The field of a sector. */
export function SectorFields({ sector }: { sector?: { name: string } }) {
  const t = useT();
  return <TextField name="name" label={t("programmes.sectors.name")} defaultValue={sector?.name} maxLength={120} required autoFocus />;
}

/** The fields of a side: its code while it is new, its place in the order afterwards. */
export function SideFields({ side }: { side?: { name: string; order: number } }) {
  const t = useT();
  return (
    <>
      {side ? null : <TextField name="code" label={t("programmes.sides.code")} hint={t("programmes.sides.codeHint")} maxLength={8} required autoFocus />}
      <TextField name="name" label={t("programmes.sides.name")} defaultValue={side?.name} maxLength={80} required />
      {side ? <TextField name="order" type="number" label={t("programmes.sides.order")} defaultValue={String(side.order)} required /> : null}
    </>
  );
}
