/** Measures the explorer in a browser: from data to picture, while dragging, and after a condition changes. */
import { heldBytes, openPage, pan, until } from "./browser.js";

const SURFACE = ".surface";
const PAN_MS = 3_000;
/** The generated data only, and everything that can be drawn. @param rule empty: the backbone that the page chooses */
const viewOf = (rule) => `?lang=zh&all=1&rule=${rule}&datasets=bench`;

/** @returns the page once it is drawn, with the answers it received */
export async function openExplorer(browser, origin, rule = "ALL") {
  const page = await openPage(browser);
  const answers = {};
  page.on("response", (response) => keep(answers, response));
  await page.goto(`${origin}/${viewOf(rule)}`);
  await drawnAfter(page, 0);
  return { page, answers };
}

/** The first of each: the page's own thread makes the copy, which would be part of the time that is measured. */
function keep(answers, response) {
  for (const name of ["Placed", "Drawn"])
    if (!(name in answers) && response.request().postData()?.includes(`query ${name}`))
      answers[name] = response.json();
}

/** From the page's User Timing marks: milliseconds from the last data to the first picture drawn after them. */
async function drawnAfter(page, moment) {
  await until(
    page,
    `performance.getEntriesByName("xietong:drawn").some(({ startTime }) => startTime > ${moment})`,
  );
  return page.evaluate(`${TIMES}[0]`);
}

/** Milliseconds from the last data to the last picture, when every node has its place. */
async function settledAfter(page) {
  await page.locator(SETTLED).waitFor();
  await page.waitForTimeout(500);
  return page.evaluate(`${TIMES}.at(-1)`);
}

const SETTLED = '.canvas[aria-busy="false"]';
/** When each picture after the last data was there. */
const TIMES = `(() => {
  const of = (name) => performance.getEntriesByName(name).map(({ startTime }) => startTime);
  const data = of("xietong:data").at(-1);
  return of("xietong:drawn").filter((time) => time > data).map((time) => time - data);
})()`;

/** @returns milliseconds of the first picture and of redrawing after a condition changes, frames, and memory */
export async function measureExplorer(browser, origin, rule) {
  const { page, answers } = await openExplorer(browser, origin, rule);
  const firstMs = await drawnAfter(page, 0);
  await settledAfter(page);
  const panned = await pan(page, SURFACE, PAN_MS);
  const fewer = await choose(page, "2");
  const more = await choose(page, "1");
  const held = await heldBytes(page);
  const size = await page.locator(SURFACE).boundingBox();
  const [drawn, placed] = (await Promise.all([answers.Drawn, answers.Placed])).map(
    ({ data }) => data.network,
  );
  const graph = { network: drawn, places: placed.nodes };
  await page.context().close();
  const redrawn = {
    fewerMs: fewer.ms,
    moreMs: more.ms,
    fewerSettledMs: fewer.settledMs,
    moreSettledMs: more.settledMs,
  };
  return { firstMs, ...panned, ...redrawn, held, size, graph };
}

/** @returns milliseconds from the answer for another "at least shared" to its picture, and to the end of its layout */
export async function choose(page, least) {
  const moment = await page.evaluate("performance.now()");
  await page.getByRole("slider", { name: "至少共享" }).fill(least);
  const ms = await drawnAfter(page, moment);
  return { ms, settledMs: await settledAfter(page) };
}
