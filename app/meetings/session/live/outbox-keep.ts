import { inOrder, type Parcel } from "./outbox";

/** The name under which one person's outcomes of one meeting are kept, a key for each: no tab writes over another's. */
export const outboxName = (personId: number, base: string) => `outbox:${personId}:${base}:`;

/** Where the browser keeps nothing, they live as long as the page. */
const inMemory = new Map<string, Parcel>();

/** All that is kept, in the order of recording. */
export function readParcels(name: string): Parcel[] {
  const found = new Map([...inMemory].filter(([key]) => key.startsWith(name)));
  try {
    for (const key of Object.keys(localStorage)) {
      const parcel = key.startsWith(name) ? readParcel(localStorage.getItem(key)) : null;
      if (parcel) found.set(key, parcel);
    }
  } catch { /* forbidden */ }
  return inOrder([...found.values()]);
}

export function keepParcel(name: string, parcel: Parcel) {
  const key = name + parcel.id;
  try {
    localStorage.setItem(key, JSON.stringify(parcel));
    inMemory.delete(key);
  } catch {
    inMemory.set(key, parcel);
  }
}

export function forgetParcel(name: string, id: string) {
  inMemory.delete(name + id);
  try {
    localStorage.removeItem(name + id);
  } catch { /* forbidden */ }
}

function readParcel(text: string | null): Parcel | null {
  try {
    const parcel = JSON.parse(text ?? "null") as Parcel | null;
    return parcel && typeof parcel.id === "string" && typeof parcel.fields === "object" ? parcel : null;
  } catch {
    return null;
  }
}

/** A new id, also where the page has no secure connection. */
export function makeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
