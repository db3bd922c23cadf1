import type { PageSection } from "./sections";

/** Everything the address of a comparison says, as it was typed; "" where it says nothing. */
export type Address = { from: string; to: string; by: string; sector: string; organisation: string; owner: string; section: PageSection | ""; after: string; before: string };

export const NO_ADDRESS: Address = { from: "", to: "", by: "", sector: "", organisation: "", owner: "", section: "", after: "", before: "" };

/** The end of the address that leads to this comparison; never empty: that would lead to where one is. */
export function printAddress(address: Address): string {
  const pairs = (Object.keys(NO_ADDRESS) as (keyof Address)[]).flatMap((name) => (address[name] ? [[name, address[name]]] : []));
  const printed = new URLSearchParams(pairs).toString();
  return `?${printed}`;
}

/** The same with something changed, from its first page. */
export const withChange = (address: Address, change: Partial<Address>) => printAddress({ ...address, after: "", before: "", ...change });
