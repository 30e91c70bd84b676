/**
 * Runs commands of the built program one after another in this process, for the tests that start many: most of a
 * command's time is the loading of its modules. Each command gets its own arguments, environment, working directory
 * and standard streams.
 */
import { Readable, Writable } from "node:stream";
import { run } from "../../../dist/cli.js";

const streams = ["stdin", "stdout", "stderr"].map((name) => [
  name,
  Object.getOwnPropertyDescriptor(process, name),
]);
const start = process.cwd();

function collecting(chunks) {
  return new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
}

async function command({ argv, environment, input, folder }) {
  const [stdout, stderr] = [[], []];
  const given = {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: collecting(stdout),
    stderr: collecting(stderr),
  };
  for (const [name, value] of Object.entries(given))
    Object.defineProperty(process, name, { value, configurable: true });
  process.env = { ...environment };
  process.chdir(folder ?? start);
  try {
    const code = await run(argv);
    const [out, err] = [stdout, stderr].map((chunks) => Buffer.concat(chunks).toString("utf8"));
    return { code: process.exitCode ?? code, stdout: out, stderr: err };
  } finally {
    for (const [name, descriptor] of streams) Object.defineProperty(process, name, descriptor);
    process.exitCode = undefined;
    process.chdir(start);
  }
}

let last = Promise.resolve();
process.on("message", ({ id, ...given }) => {
  last = last.then(async () => process.send({ id, outcome: await command(given) }));
});
process.on("disconnect", () => process.exit());
