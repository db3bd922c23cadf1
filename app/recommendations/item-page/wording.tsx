import { useT } from "~/locales/use-t";
import { Link } from "~/ui/link";
import { Panel, Written } from "~/ui/panel";
import type { ItemView } from "./view";

/** The wordings in force, in serif; several languages side by side. */
export function WordingPanel({ item: { wordings, hasEarlierWordings }, url }: { item: ItemView; url: string }) {
  const t = useT();
  if (!wordings.length && !hasEarlierWordings) return null;
  return (
    <Panel title={t("item.wording.title")} id="wording" acts={hasEarlierWordings ? <Link to={`${url}/wordings`}>{t("item.wording.earlier")}</Link> : null}>
      {wordings.length ? <SideBySide texts={wordings} /> : <p className="text-quiet">{t("item.wording.none")}</p>}
    </Panel>
  );
}

type Text = ItemView["wordings"][number];

/** One text a column where there are several languages, each with its name. */
export function SideBySide({ texts }: { texts: readonly Text[] }) {
  return (
    <div className={texts.length > 1 ? `grid gap-x-8 gap-y-4 md:grid-cols-2 ${texts.length % 3 ? "" : "2xl:grid-cols-3"}` : ""}>
      {texts.map(({ language, name, text }) => (
        <div key={language} className="min-w-0">
          {texts.length > 1 ? <h3 className="mb-1 text-small font-normal text-quiet">{name}</h3> : null}
          <Written lang={language} size="lead">{text}</Written>
        </div>
      ))}
    </div>
  );
}
