import { readGround } from "./ground";
import { loadAccounts } from "./load-accounts";
import { loadDocuments } from "./load-documents";
import { loadLives } from "./load-lives";
import { loadPressRecord } from "./load-press-record";
import { loadHead, loadParts, loadReported } from "./load-programme";
import { loadSessions } from "./load-sessions";
import { read } from "./read";

type Say = (line: string) => void;

/** Loads the demonstration, or what a database lacks of it. What is there, people's own entries too, stays as it is. */
export async function loadDemonstration(say: Say) {
  const [portfolio, training, audit, accounts] = [read("pakistan-kazakhstan"), read("training"), read("audit-follow-up"), read("accounts")];
  const { key } = portfolio.programme;
  const from = performance.now();

  await step(say, "Programmes, organisations, meetings and figures", async () => {
    await loadHead(portfolio);
    await loadParts(key, portfolio);
    await loadReported(key, portfolio);
    await loadParts(training.programme, training);
    await loadHead(audit);
    await loadParts(audit.programme.key, audit);
  });
  await step(say, "Accounts", () => loadAccounts(accounts));
  await step(say, "Press record", async () => loadPressRecord(await readGround(key, accounts), portfolio));
  await step(say, "Training recommendations", async () => loadLives(await readGround(training.programme, accounts), training.recommendations));
  await step(say, "Training sessions", async () => loadSessions(await readGround(training.programme, accounts), training));
  await step(say, "Training document", async () => loadDocuments(await readGround(training.programme, accounts), training.documents));
  await step(say, "Audit follow-up", async () => loadLives(await readGround(audit.programme.key, accounts), audit.recommendations));
  say(`The demonstration is loaded: ${seconds(from)}`);
}

async function step(say: Say, title: string, work: () => Promise<number | void>) {
  const from = performance.now();
  const entries = await work();
  say(`${title}: ${entries === undefined ? "" : `${entries} new entries, `}${seconds(from)}`);
}

const seconds = (from: number) => `${((performance.now() - from) / 1000).toFixed(1)} s`;
