// Loads the demonstration into the database of DATABASE_URL, as the application's role. Any number of times: a second run changes nothing.
import { closeDatabase } from "~/db.server";
import { env } from "~/env.server";
import { loadDemonstration } from "./demo/load";

if (!env.DEMO) {
  console.error("The demonstration is loaded where DEMO=1 is set alone; npm run demo does so. A real installation begins empty.");
  process.exit(1);
}
try {
  await loadDemonstration((line) => console.log(line));
} finally {
  await closeDatabase();
}
