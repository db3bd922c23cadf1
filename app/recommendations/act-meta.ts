import type { MetaFunction } from "@remix-run/node";
import { translator } from "~/locales/translator";
import type { ActName } from "./joint-effect";

type Head = { act: ActName; head: { reference: string; title: string } };

/** The window's title of an act's page: the act and the item's reference. */
export const metaOfAct: MetaFunction = ({ data, matches }) => {
  const root = matches.find(({ id }) => id === "root")?.data as { locale?: string } | undefined;
  const page = data as Head | undefined;
  if (!page) return [];
  const t = translator(root?.locale);
  return [{ title: t("forms.page.title", { act: t(`acts.${page.act}.name`), reference: page.head.reference }) }];
};
