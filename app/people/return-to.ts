/** A path of this site to go to after signing in; anything else is no answer. */
export function readReturnTo(to: string | null | undefined): string | null {
  if (!to || to.length > 2_000 || !/^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(to)) return null;
  const url = new URL(to, "http://here.invalid");
  if (url.host !== "here.invalid" || /^\/(sign-in|sign-out|link)(\/|$)/.test(url.pathname)) return null;
  return url.pathname + url.search + url.hash;
}
