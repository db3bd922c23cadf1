// What a command has opened is closed again, last things first: when it ends, fails or is told to stop.
import { fail } from "./steps.mjs";

const opened = [];
let stopping = false;

/** Notes how to close what was just opened. */
export const atEnd = (close) => opened.push(close);

/** Closes everything. */
export async function closeAll() {
  while (opened.length) await opened.pop()();
}

/** Does the command's work; a Ctrl-C or a failure closes what is open. Under npm a Ctrl-C arrives twice: from the terminal and from npm. */
export function carryOut(work) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      closeAll().then(() => process.exit(0), fail);
    });
  }
  return work().catch((error) => stopping || closeAll().then(() => fail(error)));
}
