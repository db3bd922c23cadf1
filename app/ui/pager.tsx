import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { Link } from "./link";

type PagerProps = { first?: string | null; previous?: string | null; next?: string | null; children?: ReactNode };

/** Pages of a long list: only the ways that there are. `children` says what is shown, of how many. */
export function Pager({ first, previous, next, children }: PagerProps) {
  const t = useT();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 text-small">
      {children ? <p className="me-auto text-quiet">{children}</p> : null}
      {first || previous || next ? (
        <nav aria-label={t("ui.list.pages")} className="flex flex-wrap gap-x-4 gap-y-2">
          {first ? <Link to={first}>{t("ui.list.first")}</Link> : null}
          {previous ? <Link to={previous} rel="prev" data-key="[">{t("ui.list.previous")}</Link> : null}
          {next ? <Link to={next} rel="next" data-key="]">{t("ui.list.next")}</Link> : null}
        </nav>
      ) : null}
    </div>
  );
}

/** Nothing here yet: what belongs here, and the one act that starts it. */
export function Empty({ title, act, children }: { title: string; act?: ReactNode; children?: ReactNode }) {
  return (
    <div className="max-w-text py-6">
      <p className="text-lead">{title}</p>
      {children ? <div className="mt-1 text-quiet">{children}</div> : null}
      {act ? <div className="mt-4">{act}</div> : null}
    </div>
  );
}
