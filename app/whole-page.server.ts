const pages = new WeakMap<Response, string>();

/** Keeps the text of a page beside its answer: through the body of a Response it would pass two streams more. */
export function keepWhole(response: Response, page: string) {
  pages.set(response, page);
  return response;
}

/** The text of a page that was rendered in one piece. */
export const wholePage = (response: Response) => pages.get(response);
