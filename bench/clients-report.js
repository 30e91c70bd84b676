/** The report of many clients at once. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** @returns paths of the files written */
export function writeClients(folder, { seconds, questions, runs, load }) {
  const rows = runs.flatMap(({ clients, own, bare }) => [
    row(clients, "named questions", own.times),
    row(clients, "one body by its id, beside them", own.light),
    row(clients, "bare Apollo on Fastify, a constant", bare.light),
  ]);
  const outcomes = runs.map(({ clients, own: { outcomes: found, memory } }) => {
    const counts = Object.entries(found).map(([code, count]) => `${code} ${count}`);
    const [start, end, most] = [memory.start, memory.end, memory.most].map(Math.round);
    return `| ${clients} | ${counts.join(", ")} | ${start} | ${end} | ${most} |`;
  });
  const text = `# Many clients at once

${questions} named questions on the built-in data, ${seconds} s for each number of clients; each client asks one after
another without a pause, each fifth time for one body by its id. Half of the requests have a text of their own, so that they
are not answered from the cache. Clients and server share the machine. Load ${load.map((one) => one.toFixed(1)).join(" · ")} at the end.

| clients | asked | requests | p50, ms | p95, ms | p99, ms | slowest, ms |
| ------- | ----- | -------- | ------- | ------- | ------- | ----------- |
${rows.join("\n")}

Memory of the server in MiB: after a quarter of the time, at the end (means of a tenth of the rest), and the most.

| clients | outcomes | after warm-up | at the end | most |
| ------- | -------- | ------------- | ---------- | ---- |
${outcomes.join("\n")}
`;
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "clients.md");
  writeFileSync(file, text);
  return [file];
}

function row(clients, asked, { count, p50, p95, p99, most }) {
  const times = [p50, p95, p99, most].map((one) => (one < 10 ? one.toFixed(1) : Math.round(one)));
  return `| ${[clients, asked, count, ...times].join(" | ")} |`;
}
