import { useLocale, useT } from "~/locales/use-t";
import { CheckboxField, RadioField, SelectField } from "~/ui/choice-fields";
import { TextArea, TextField } from "~/ui/text-fields";
import type { BodyCandidates, BodyDetails } from "./body-details.server";
import { nameLanguage } from "./languages";

type Named = { id: number; name: string };
type Body = { name: string; abbreviation: string; parentId: number | null; training: boolean };
type Props = { body?: Body; others: readonly Named[]; details: BodyDetails; sides: BodyCandidates["sides"] };

/** The fields of a body: what it is, how its sessions are kept, who is in it. `others` are those it may propose to. */
export function BodyFields({ body, others, details, sides }: Props) {
  const t = useT();
  return (
    <>
      <TextField name="name" label={t("programmes.bodies.name")} defaultValue={body?.name} maxLength={200} required autoFocus />
      <TextField name="abbreviation" label={t("programmes.bodies.abbreviation")} defaultValue={body?.abbreviation} maxLength={30} />
      <SelectField name="parentId" label={t("programmes.bodies.parent")} choices={others.map(({ id, name }) => ({ value: String(id), label: name }))}
        defaultValue={body?.parentId ? String(body.parentId) : undefined} />
      <CheckboxField name="training" label={t("programmes.bodies.training")} hint={t("programmes.bodies.trainingHint")} defaultChecked={body?.training} />
      <Keeping details={details} shared={sides.length > 1} />
      <Composition details={details} sides={sides} />
    </>
  );
}

function Keeping({ details, shared }: { details: BodyDetails; shared: boolean }) {
  const t = useT();
  const { intl } = useLocale();
  const named = (tags: readonly string[]) => tags.map((tag) => nameLanguage(tag, intl)).join(", ");
  const kinds = (["PROTOCOL", "AGREED_MINUTES", "MINUTES"] as const).map((value) => ({ value, label: t(`meetings.recordKind.${value}`), hint: t(`bodies.recordHints.${value}`) }));
  return (
    <>
      <RadioField name="recordKind" label={t("bodies.recordKind")} choices={kinds} defaultValue={details.recordKind} required />
      <TextField name="languages" label={t("bodies.languages")} hint={t("bodies.languagesHint")} defaultValue={named(details.languages)} maxLength={200} required />
      <TextField name="authentic" label={t("bodies.authentic")} hint={t("bodies.authenticHint")} defaultValue={named(details.authentic)} maxLength={200} required />
      <TextField name="rhythm" label={t("bodies.rhythm")} hint={t("bodies.rhythmHint")} defaultValue={details.rhythm} maxLength={200} />
      <TextField name="quorum" label={t("bodies.quorum")} hint={t("bodies.quorumHint")} defaultValue={details.quorum === null ? "" : String(details.quorum)} inputMode="numeric" maxLength={4} />
      {shared ? <CheckboxField name="alternates" label={t("bodies.alternates")} defaultChecked={details.alternates} />
        : details.alternates ? <input type="hidden" name="alternates" value="yes" /> : null}
      <TextField name="scope" label={t("agenda.scope.label")} hint={t("agenda.scope.hint")} defaultValue={details.scope} maxLength={2_000} />
    </>
  );
}

function Composition({ details, sides }: { details: BodyDetails; sides: BodyCandidates["sides"] }) {
  const t = useT();
  const choices = (side: (typeof sides)[number], role: "CO_CHAIR" | "SECRETARY") =>
    side.members.filter(({ roles }) => roles.includes(role)).map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <>
      {sides.map((side) => {
        const held = details.holders.find(({ sideId }) => sideId === side.id);
        return (
          <div key={side.id} className="grid max-w-text gap-x-6 gap-y-5 sm:grid-cols-2">
            <SelectField name={`coChair-${side.id}`} label={t("bodies.coChair", { side: side.name })} choices={choices(side, "CO_CHAIR")} defaultValue={held?.coChairId ? String(held.coChairId) : ""} />
            <SelectField name={`secretary-${side.id}`} label={t("bodies.secretary", { side: side.name })} choices={choices(side, "SECRETARY")} defaultValue={held?.secretaryId ? String(held.secretaryId) : ""} />
          </div>
        );
      })}
      <TextArea name="organisations" label={t("bodies.organisations")} hint={t("bodies.organisationsHint")} defaultValue={details.organisations} maxLength={10_000} rows={5} />
    </>
  );
}
