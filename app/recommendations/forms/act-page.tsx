import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Status } from "#db/enums";
import { sayMessage } from "~/locales/say-message";
import type { Values } from "~/locales/translator";
import { useLocale, useT } from "~/locales/use-t";
import type { Message } from "~/refusal";
import { ActForm } from "~/ui/act-form";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";
import { StatusMark } from "~/ui/status-mark";
import type { ActAnswer } from "./answer.server";
import { labelField } from "./field-labels";
import type { ActName, Effect } from "./joint-effect";
import { AnsweredFiles } from "./kept-files";

export type ActHead = { url: string; programme: string; reference: string; title: string; status: Status; version: number; today: string };

type ActPageProps = {
  act: ActName;
  /** The act in the reader's words. */
  name: string;
  head: ActHead;
  effect: Effect;
  /** Why it cannot be done, in place of the form. */
  bar: Message | null;
  answer: ActAnswer | undefined;
  /** What the sentence of the act names besides the reference. */
  says?: Values;
  /** The act whose sentence says what will happen, where that is another: the one proposed. */
  about?: ActName;
  /** Said after what will happen: what it needs. */
  needs?: ReactNode;
  files?: boolean;
  danger?: boolean;
  submit?: string;
  /** For texts beside each other. */
  wide?: boolean;
  children?: ReactNode;
};

/** The page of one act: the item it is about, what will happen, the fields, one button; or why it is not possible now. */
export function ActPage({ act, name, head, bar, answer, children, ...rest }: ActPageProps) {
  const t = useT();
  const { pathname } = useLocation();
  const crumbs = [{ to: `/p/${head.programme}/recommendations`, label: t("ui.shell.recommendations") }, { to: head.url, label: head.reference }];
  return (
    <Page title={name} crumbs={crumbs} width={rest.wide ? "full" : "text"}>
      <p className="mb-5 flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-rule pb-3">
        <span className="said" dir="auto">{head.title}</span>
        <StatusMark status={head.status} />
      </p>
      {bar && !answer ? <Barred bar={bar} back={head.url} /> : <FormOfAct key={pathname} {...{ act, head, answer, ...rest }}>{children}</FormOfAct>}
    </Page>
  );
}

function Barred({ bar, back }: { bar: Message; back: string }) {
  const t = useT();
  return (
    <div className="grid gap-4">
      <Notice tone="attention">{sayMessage(bar, t)}</Notice>
      <p><ButtonLink to={back} keyName="Escape">{t("forms.page.back")}</ButtonLink></p>
    </div>
  );
}

function FormOfAct({ act, head, effect, answer, says, about = act, needs, files, danger, submit, wide, children }: Omit<ActPageProps, "bar" | "name">) {
  const t = useT();
  const doing = t(`acts.${about}.doing`, { reference: head.reference, ...says });
  const verb = submit ?? (effect.kind === "now" ? t(`acts.${act}.submit`) : t("acts.joint.submit"));
  return (
    <ActForm answer={answer} conflict={answer?.conflict} version={versionOf(head, answer)} submit={verb} back={head.url} {...{ files, danger, wide }}
      labelOf={(field) => labelField(field, act, t)}
      consequence={<><p>{doing} <Takes effect={effect} /></p>{needs ? <p className="mt-1 text-small">{needs}</p> : null}</>}>
      <AnsweredFiles.Provider key={answer?.conflict?.version ?? "typed"} value={answer?.kept ?? []}>{children}</AnsweredFiles.Provider>
    </ActForm>
  );
}

/** When it takes effect, where that is not at once. */
function Takes({ effect }: { effect: Effect }) {
  const t = useT();
  const { intl } = useLocale();
  if (effect.kind === "now") return null;
  if (effect.kind === "second") return <>{t("acts.joint.secondPerson")}</>;
  return <>{t("acts.joint.awaits", { sides: new Intl.ListFormat(intl).format(effect.sides) })}</>;
}

/** A form that was refused still goes by the version it was drawn from, so that nothing saved meanwhile is overwritten unseen. */
function versionOf(head: ActHead, answer: ActAnswer | undefined) {
  const typed = answer?.typed.version;
  return typeof typed === "string" && /^\d{1,9}$/.test(typed) ? Number(typed) : head.version;
}
