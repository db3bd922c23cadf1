import { useT } from "~/locales/use-t";
import { PostButton } from "~/ui/button";
import { Link } from "~/ui/link";

type Part = { id: number; name: string; closed: boolean };

/** The name of a part of the programme, marked where it is closed. */
export function PartName({ name, closed }: Part) {
  const t = useT();
  return <><span dir="auto">{name}</span>{closed ? <span className="ms-2 text-small text-quiet">({t("programmes.parts.closed")})</span> : null}</>;
}

/** What can be done to a part: change it, close it, open it again. Nothing is ever deleted. */
export function PartActs({ id, name, closed, edit }: Part & { edit: string }) {
  const t = useT();
  return (
    <span className="inline-flex flex-wrap items-center gap-x-4 gap-y-1">
      <Link to={`${id}/edit`} aria-label={`${edit}: ${name}`}>{edit}</Link>
      {closed
        ? <PostButton action={`${id}/reopen`} kind="quiet" size="small" label={t("programmes.parts.reopenLabel", { name })}>{t("programmes.parts.reopen")}</PostButton>
        : <PostButton action={`${id}/close`} kind="quiet" size="small" label={t("programmes.parts.closeLabel", { name })}>{t("programmes.parts.close")}</PostButton>}
    </span>
  );
}
