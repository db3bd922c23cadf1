import { useT } from "~/locales/use-t";
import { ChooseForm, type Chosen } from "~/ui/choose-form";
import { Link } from "~/ui/link";
import { groupActs } from "./act-groups";
import type { ManyAct } from "./acts";
import { nameManyAct } from "./name-act";

/** The box of one row of the list. As light as it can be: there is one on every row. */
export const RowChoice = ({ number, reference }: { number: number; reference?: string }) =>
  <input type="checkbox" name="number" value={number} aria-label={reference ?? String(number)} />;

/** The list as a form: the acts on many that this person may try, in groups, and their earlier changes. */
export function ChooseMany({ acts, children, ...chosen }: { acts: readonly ManyAct[] } & Chosen) {
  const t = useT();
  const options = groupActs(acts).map(({ group, acts }) => (
    <optgroup key={group} label={t(`many.group.${group}`)}>{acts.map((act) => <option key={act} value={act}>{nameManyAct(act, t)}</option>)}</optgroup>
  ));
  return (
    <ChooseForm {...chosen} action="many/new" box="number" label={t("many.choose.label")} options={options} more={<Link to="many" className="ms-auto">{t("many.choose.earlier")}</Link>}>
      {children}
    </ChooseForm>
  );
}
