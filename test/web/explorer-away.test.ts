/** What the page says while the server does not answer. */
import { expect, it } from "@jest/globals";
import { openPage } from "../support/pages/browser.js";
import { READERS, Visit } from "../support/pages/explorer-visit.js";
import { servePages } from "../support/pages/serve-pages.js";

const pages = servePages("explorer");
const FAILED_TO_LOAD = /Failed to load resource|ERR_|Failed to fetch dynamically/;

it.each([READERS[0]!, READERS[3]!])(
  "the search says so, and finds once the server is back",
  async (reader) => {
    const visit = await Visit.begin(pages.browser, pages.server.url, reader);
    const { page, words, explorer } = visit;
    await page.route("**/graphql", (route) => route.abort());
    const hits = await visit.search("fgw");
    const says = page.locator(".hits").getByText(words.states.away);
    await says.waitFor();
    await page.unroute("**/graphql");
    await hits.first().waitFor();
    expect(await says.count()).toBe(0);
    explorer.watched.forgive(FAILED_TO_LOAD);
    await visit.end();
  },
);

it.each([READERS[0]!, READERS[3]!])(
  "the export says so in words, and opens once it is back",
  async (reader) => {
    const visit = await Visit.begin(pages.browser, pages.server.url, reader);
    const { page, words, explorer } = visit;
    await page.route("**/assets/*", (route) => route.abort());
    await visit.pressButton(words.exporting.open);
    const dialog = page.getByRole("dialog");
    await dialog.getByText(words.states.notLoaded).waitFor();
    expect(await dialog.innerText()).not.toMatch(/dynamically|assets/);
    await page.unroute("**/assets/*");
    await visit.press(dialog.getByRole("button", { name: words.states.retry }));
    await dialog.getByRole("link", { name: "GraphML", exact: true }).waitFor();
    explorer.watched.forgive(FAILED_TO_LOAD);
    await visit.end();
  },
);

it("bodies of the same name are told apart by their years", async () => {
  const visit = await Visit.begin(pages.browser, pages.server.url, READERS[0]!);
  const hits = await visit.search("煤炭工业部");
  await hits.nth(2).waitFor();
  const rows = await hits.allInnerTexts();
  expect(rows.filter((row) => row.startsWith("中华人民共和国煤炭工业部"))).toHaveLength(3);
  expect(new Set(rows).size).toBe(rows.length);
  await visit.end();
});

it("where nothing is left, no condition is said to hide nothing", async () => {
  const { browser, server } = pages;
  const watched = await openPage(browser, server.url);
  const { page } = watched;
  await page.goto(`${server.url}/?roles=LEAD&from=1950&to=1951`);
  const chips = page.locator(".chip");
  await chips.getByText(/隐藏 \d+ 个机构/).waitFor();
  expect(await chips.allInnerTexts()).toEqual([expect.not.stringContaining("未隐藏"), expect.any(String)]);
  await watched.close();
});
