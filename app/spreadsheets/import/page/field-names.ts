import type { T } from "~/locales/translator";
import { fieldLabel, readFieldId, type FieldId } from "../fields";

/** What a field is called on pages, with the name of its side. */
export function nameField(id: FieldId, sides: readonly { code: string; name: string }[], t: T): string {
  const { name, side } = readFieldId(id);
  return t(fieldLabel(name), { side: sides.find(({ code }) => code === side)?.name ?? side ?? "" });
}
