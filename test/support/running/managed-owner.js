/**
 * A process of its own that owns a managed database, for tests that kill the owner. Arguments: `own` or
 * `background`, the home, the classpath file. Prints one line of JSON: the outcome.
 */
import { setInterval } from "node:timers";
import { startInBackground, startManaged } from "../../../dist/store/managed/managed-database.js";

const [way, home, classpathFile] = process.argv.slice(2);
const options = { home, boltPort: 0, heap: "512m", progress: () => {}, classpathFile };
const say = (outcome) => process.stdout.write(`${JSON.stringify(outcome)}\n`);

try {
  if (way === "background") {
    say(await startInBackground(options));
  } else {
    const { connection, found } = await startManaged(options);
    say({ connection, found });
    setInterval(() => {}, 60_000); // Owns it until it is killed.
  }
} catch (error) {
  say({ code: error.code, message: error.message });
}
