/**
 * A sheet as one ministry keeps it: 400 documents, one row per body and task, some 4,200 rows. It names real bodies,
 * which documents bring together at random; a few central ones are in most, as in real co-participation.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { random } from "./generate.js";
import { ROOT } from "./home.js";

const SEED = 21;
const DOCUMENTS = 400;
const BODIES = 170;
const YEARS = [2014, 2024];
const ZIPF = 0.75;
const HEAD = "标题,文号,发文日期,项目,业务链,机构,角色";

/** @returns the sheet as CSV */
export function denseSheet() {
  const next = random(SEED);
  const draw = drawerOf(namesThroughout(), next);
  const rows = Array.from({ length: DOCUMENTS }, (_, at) => rowsOf(at, draw, next)).flat();
  return [HEAD, ...rows, ""].join("\n");
}

/** Full names of bodies that lived through all the years, in a fixed order. */
function namesThroughout() {
  const [from, to] = YEARS.map(String);
  const lines = readFileSync(path.join(ROOT, "seed", "authority", "bodies.jsonl"), "utf8")
    .trim()
    .split("\n");
  return lines
    .map((line) => JSON.parse(line))
    .filter(
      ({ establishedOn, abolishedOn }) => (establishedOn ?? from) < from && (abolishedOn ?? "9999") > to,
    )
    .sort((a, b) => (a.kind < b.kind ? 1 : a.kind > b.kind ? -1 : a.id < b.id ? -1 : 1))
    .map(({ nameZh }) => nameZh)
    .slice(0, BODIES);
}

/** Draws names by Zipf's law, so that the first are in most documents. */
function drawerOf(names, next) {
  const shuffled = names
    .map((name) => [next(), name])
    .sort(([a], [b]) => a - b)
    .map(([, name]) => name);
  let sum = 0;
  const bounds = shuffled.map((_, rank) => (sum += (rank + 2) ** -ZIPF));
  return () => {
    const spot = next() * sum;
    return shuffled[bounds.findIndex((bound) => bound > spot)];
  };
}

function rowsOf(at, draw, next) {
  const year = YEARS[0] + Math.floor((at / DOCUMENTS) * (YEARS[1] - YEARS[0]));
  const month = String(1 + Math.floor(next() * 12)).padStart(2, "0");
  const bodies = new Set();
  for (const size = 3 + Math.floor(next() * 16); bodies.size < size;) bodies.add(draw());
  const head = `关于做好第${at + 1}项工作的通知,测发〔${year}〕${at + 1}号,${year}-${month}-15,工作${at + 1},业务${at + 1}`;
  return [...bodies].map((body, index) => `${head},${body},${index === 0 ? "牵头" : "参与"}`);
}
