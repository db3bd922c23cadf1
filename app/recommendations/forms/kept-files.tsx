import { createContext, useContext } from "react";
import { useT } from "~/locales/use-t";
import type { Kept } from "./evidence.server";

/** Files that came with a form that was refused. */
export const AnsweredFiles = createContext<readonly Kept[]>([]);

const KILOBYTE = 1024;

/** The files that need not be chosen again; a box unticked leaves one out. */
export function KeptFiles() {
  const t = useT();
  const files = useContext(AnsweredFiles);
  if (!files.length) return null;
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-semibold">{t("forms.evidence.kept")}</legend>
      {files.map(({ token, name, size }) => (
        <label key={token} className="flex items-start gap-2">
          <input type="checkbox" name="kept" value={token} defaultChecked className="mt-1" />
          <span>
            <span dir="auto">{name}</span>{" "}
            <span className="text-small text-quiet">{t("forms.evidence.size", { size: Math.max(1, Math.round(size / KILOBYTE)) })}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
