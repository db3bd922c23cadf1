import { Done } from "./done";
import { ImportProgress } from "./import-progress";
import { BeforeNotice } from "./before-notice";
import { Overview } from "./overview";
import { Preview } from "./preview";
import type { ShownImport } from "./show.server";

/** The page of a table: questions, preview, progress, or what came of it. */
export function ImportPage({ shown }: { shown: ShownImport }) {
  switch (shown.view) {
    case "progress": return <ImportProgress {...shown} />;
    case "done": return <Done {...shown} />;
    case "preview": return <Preview {...shown} known={<BeforeNotice {...shown} />} />;
    case "overview": return <Overview {...shown} known={<BeforeNotice {...shown} />} />;
  }
}
