/** So many files are read at once; the others wait. */
const AT_ONCE = 3;

const waiting: (() => void)[] = [];
let busy = 0;

/** Waits for a turn, and answers how to give it back. */
export async function takeTurn(): Promise<() => void> {
  if (busy >= AT_ONCE) await new Promise<void>((mine) => waiting.push(mine));
  else busy += 1;
  let given = false;
  return () => {
    if (given) return;
    given = true;
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  };
}
