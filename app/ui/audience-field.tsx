import { useT } from "~/locales/use-t";
import { useFieldAnswer } from "./answer";
import { FieldErrors } from "./field";

export const JOINT = "JOINT";

type AudienceProps = { side: { id: string | number; name: string } | null; name?: string; defaultValue?: string | null };

/** Who may read what is about to be written; stands before the text. Posts JOINT or the side's id. Nothing to choose without a side. */
export function AudienceField({ side, name = "audience", defaultValue }: AudienceProps) {
  const t = useT();
  const { errors, value } = useFieldAnswer(name, defaultValue ?? JOINT);
  if (!side) return <input type="hidden" name={name} value={JOINT} />;
  const own = String(side.id);
  return (
    <fieldset id={name} tabIndex={-1} className="group max-w-text">
      <legend className="mb-1 font-semibold">{t("ui.audience.label")}</legend>
      <FieldErrors name={name} errors={errors} />
      <div className="flex flex-wrap overflow-hidden rounded-part border border-edge">
        <Room name={name} value={JOINT} checked={value !== own} label={t("ui.audience.joint")} />
        <Room name={name} value={own} checked={value === own} label={t("ui.audience.side", { side: side.name })} ownSide />
      </div>
    </fieldset>
  );
}

type RoomProps = { name: string; value: string; checked: boolean; label: string; ownSide?: boolean };

function Room({ name, value, checked, label, ownSide }: RoomProps) {
  const tint = ownSide ? "has-checked:bg-waiting-wash has-checked:text-waiting" : "has-checked:bg-accent-wash has-checked:text-accent";
  return (
    <label className={`flex grow items-center gap-2 px-3 py-2 has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 ${tint}`}>
      <input type="radio" name={name} value={value} defaultChecked={checked} />
      {label}
    </label>
  );
}
