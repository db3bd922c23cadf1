import { useT } from "~/locales/use-t";
import { GoesTo } from "./move-page";

type Props = { to: number | null; sectors: readonly { id: number; name: string; to: number | null }[]; successors: readonly { id: number; name: string }[] };

/** Where everything goes, and where the items of a sector go: a GET form, whose answer stands in the rows below. */
export function WhereFields({ to, sectors, successors }: Props) {
  const t = useT();
  return (
    <fieldset className="grid gap-3 border-y border-rule bg-raised p-3">
      <legend className="sr-only">{t("offices.move.where")}</legend>
      <div className="grid items-end gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        <label className="grid gap-1">{t("offices.move.where")}
          <GoesTo name="to" label={t("offices.move.where")} to={to} successors={successors} empty={t("offices.move.stay")} />
        </label>
        {sectors.map((sector) => (
          <label key={sector.id} className="grid gap-1"><span dir="auto">{t("offices.move.sector", { sector: sector.name })}</span>
            <GoesTo name={`sector-${sector.id}`} label={t("offices.move.sector", { sector: sector.name })} to={sector.to} successors={successors} empty={t("offices.move.asAbove")} />
          </label>
        ))}
      </div>
      <p className="text-small text-quiet">{t("offices.move.whereHint")}</p>
      <button className="button justify-self-start" data-size="small">{t("offices.move.propose")}</button>
    </fieldset>
  );
}
