import { rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { screenshot } from "../support/pages/browser.js";
import { checkPage } from "../support/pages/explorer-checks.js";
import { READERS, Visit } from "../support/pages/explorer-visit.js";
import { manyDocuments } from "../support/records/many-documents.js";
import { startForTests } from "../support/running/server.js";
import { servePages } from "../support/pages/serve-pages.js";

const NAMED = READERS.map((reader) => [reader.name, reader] as const);
const POLICIES = path.resolve(import.meta.dirname, "../../seed/policy-documents");
const OTHERS = 205;
const ALL = OTHERS + 10;
/** Refused by the program; data of an earlier release may hold it. */
const TURNED = "安全\u202e局家国";
/** Texts on the page that may turn what stands beside them: neither they nor what holds them is set apart. */
const LOOSE = `(() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = { count: 0, loose: [] };
  while (texts.nextNode()) {
    if (!texts.currentNode.data.includes("\\u202e")) continue;
    found.count++;
    const { display, unicodeBidi } = getComputedStyle(texts.currentNode.parentElement);
    if (display.startsWith("inline") && !/isolate/.test(unicodeBidi)) found.loose.push(texts.currentNode.parentElement.outerHTML);
  }
  return found;
})()`;
/** Longer than the pause after typing, so that the hits of the first word have arrived late. */
const SLOW_MS = 800;

const pages = servePages("explorer", async () => {
  const documents = manyDocuments(OTHERS);
  const server = await startForTests({}, [POLICIES, documents]);
  rmSync(documents, { recursive: true });
  return server;
});

describe.each(NAMED)("search, %s", (name, reader) => {
  const { words, names } = reader;

  it("shows a name that turns the direction of text without turning what stands beside it", async () => {
    const visit = await Visit.begin(pages.browser, pages.server.url, reader);
    const { page } = visit;
    await page.route("**/graphql", async (route) => {
      const response = await route.fetch();
      const turned = (await response.text()).replaceAll(names.full("moe"), TURNED);
      await route.fulfill({ response, body: turned });
    });
    const hits = await visit.search("MOE");
    await hits.first().getByText(TURNED, { exact: true }).waitFor();
    const shown = await page.evaluate<{ count: number; loose: string[] }>(LOOSE);
    expect(shown.count).toBeGreaterThan(0);
    expect(shown.loose).toEqual([]);
    await visit.end();
  });

  it("offers no hit of an older text; Enter at once takes the first hit of the new one", async () => {
    const visit = await Visit.begin(pages.browser, pages.server.url, reader);
    const { page } = visit;
    const field = page.getByRole("combobox", { name: words.search.name });
    const old = await visit.search("MOE");
    await old.first().getByText(names.full("moe"), { exact: true }).waitFor();
    await page.route("**/graphql", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
      await route.continue();
    });
    await field.fill("NDRC");
    expect(await old.count()).toBe(0);
    await field.press("Enter");
    await visit.panelSays(names.full("ndrc"), "heading");
    await page.unrouteAll({ behavior: "wait" });
    await visit.end();
  });

  it("shows what a document says, beside a picture that does not draw documents", async () => {
    const visit = await Visit.begin(pages.browser, pages.server.url, reader);
    const { page, explorer } = visit;
    const hits = await visit.search("职业教育工作部际联席会议");
    await visit.press(hits.filter({ hasText: words.types.DOCUMENT }).first());
    await visit.panelSays("国务院关于同意建立国务院职业教育工作部际联席会议制度的批复", "heading");
    await visit.panelSays("国函〔2018〕144号");
    await visit.panelSays(words.evidence.members(9));
    await explorer.panel.locator("mark").getByText("教育部").first().waitFor();
    for (const absent of [words.evidence.none, words.units.DOCUMENT])
      expect(await explorer.panel.getByText(absent, { exact: true }).count()).toBe(0);
    await screenshot(page, `search-${name}-document`);
    await checkPage(visit);
    await visit.pressButton(words.evidence.onlyDocument);
    await visit.addressHolds("documents=vocational-education-2018");
    await visit.end();
  });

  it("shows the bodies that issued a document jointly", async () => {
    const visit = await Visit.begin(pages.browser, pages.server.url, reader);
    const hits = await visit.search("携手行动");
    await visit.press(hits.first());
    await visit.panelSays(words.units.DOCUMENT, "heading");
    await visit.panelSays(words.evidence.members(11));
    await visit.end();
  });

  it("says how many documents the filter does not list, and a document that it does not list keeps its title", async () => {
    const visit = await Visit.begin(
      pages.browser,
      pages.server.url,
      reader,
      "?documents=decree-0+egov-speech-2014",
    );
    const { page } = visit;
    await page.getByRole("list", { name: words.filters.title }).getByText("第0号令").waitFor();
    await visit.withConditions(async () => {
      await page.getByText(words.filters.documentsCut(200, ALL)).waitFor();
      const options = page.getByRole("combobox", { name: words.filters.documents }).locator("option");
      await options.filter({ hasText: "第0号令" }).waitFor({ state: "attached" });
      await screenshot(page, `search-${name}-documents`);
    });
    await checkPage(visit);
    await visit.end();
  });
});

it("keeps long hits within the window, and shows the one that the arrow keys choose", async () => {
  const reader = READERS.find(({ name }) => name === "phone-zh")!;
  const visit = await Visit.begin(pages.browser, pages.server.url, reader);
  const { page } = visit;
  await page.setViewportSize({ width: 390, height: 600 });
  const hits = await visit.search("参建");
  await hits.first().waitFor();
  const list = await page.locator(".hits").boundingBox();
  expect(list!.y + list!.height).toBeLessThanOrEqual(600);
  const field = page.getByRole("combobox", { name: reader.words.search.name });
  await field.press("ArrowUp");
  const last = await hits.last().boundingBox();
  expect(last!.y + last!.height).toBeLessThanOrEqual(600);
  await visit.end();
});
