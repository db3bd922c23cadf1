import { useT } from "~/locales/use-t";
import { CheckboxField } from "~/ui/choice-fields";
import { FileField } from "~/ui/text-fields";
import { DOCUMENT_ACCEPT, DOCUMENTS_ALLOWED, LARGEST_DOCUMENT } from "../documents/source-files";
import { PasteField } from "./paste-field";
import type { KeptFile } from "./receive-document.server";

/** A document: its file, or its text as it was pasted. */
export function DocumentFields({ kept }: { kept?: KeptFile | null }) {
  const t = useT();
  return (
    <>
      {kept ? <CheckboxField name="kept" label={kept.name} hint={t("sources.add.keptFile")} value={kept.token} defaultChecked /> : null}
      <FileField name="file" label={t("sources.add.file")} hint={t("sources.add.fileHint", { allowed: DOCUMENTS_ALLOWED, maximum: LARGEST_DOCUMENT / 1024 / 1024 })} accept={DOCUMENT_ACCEPT} />
      <PasteField />
    </>
  );
}
