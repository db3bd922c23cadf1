import type { MetaFunction } from "@remix-run/node";
import { pageTitle } from "~/locales/page-title";

type ActData = { name: string; head: { reference: string } };

/** The window's title of an act's page: the act and the item's reference. */
export const metaOfAct: MetaFunction = ({ data, matches }) => {
  const page = data as ActData | undefined;
  return page ? pageTitle(matches, "forms.page.title", { act: page.name, reference: page.head.reference }) : [];
};
