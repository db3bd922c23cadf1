import { notFound } from "~/http.server";

/** Any address that is no page: answered as one, in the reader's language and theme. */
export function loader() {
  throw notFound();
}

export default function Nothing() {
  return null;
}
