import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { openPage, screenshot, type WatchedPage } from "../support/pages/browser.js";
import { ExamplePages } from "../support/pages/example-pages.js";
import { READERS, Visit } from "../support/pages/explorer-visit.js";
import { servePages } from "../support/pages/serve-pages.js";
import { startForTests } from "../support/running/server.js";
import { AS_BROWSER, overTheWire } from "../support/running/wire.js";

const BUILT = path.resolve(import.meta.dirname, "../../dist/web");
const MOST_KB = 160;
/** For all characters of the built-in data and of the page. */
const MOST_FONT_KB = 150;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const manifest = (): Record<string, Chunk> =>
  JSON.parse(readFileSync(path.join(BUILT, ".vite/manifest.json"), "utf8")) as Record<string, Chunk>;

/** The chunks that a chunk imports, directly or not, and itself; with those that these load later if wanted. */
function chunksOf(entry: string, withLater: boolean): Set<string> {
  const chunks = manifest();
  const found = new Set<string>();
  const visit = (name: string): void => {
    const chunk = chunks[name];
    if (!chunk || found.has(name)) return;
    found.add(name);
    [...(chunk.imports ?? []), ...(withLater ? (chunk.dynamicImports ?? []) : [])].forEach(visit);
  };
  visit(entry);
  return found;
}

/** Every script that a page loads, immediately or later. */
const scriptsOf = (entry: string): string[] =>
  [...chunksOf(entry, true)].map((name) => manifest()[name]!.file);

it("a part of the explorer that is loaded later imports only what the page has: a failure of that would be kept", () => {
  const there = chunksOf("explorer/index.html", false);
  const later = [...chunksOf("explorer/index.html", true)].filter((name) => !there.has(name));
  expect(later.length).toBeGreaterThan(3);
  const parts = new Set([...there, ...later].flatMap((name) => manifest()[name]!.dynamicImports ?? []));
  expect(later.filter((name) => !parts.has(name))).toEqual([]);
});

const examples = new ExamplePages();
const pages = servePages("explorer", async () => {
  await examples.open();
  return startForTests({ CORS_ORIGINS: examples.origin });
});
afterAll(() => examples.close());

/** What the server sends to a browser for these files. */
async function kilobytes(files: readonly string[]): Promise<number> {
  const sent = await Promise.all(files.map((file) => overTheWire(`${pages.server.url}/${file}`, AS_BROWSER)));
  return sent.reduce((sum, { body }) => sum + body.length, 0) / 1024;
}

it(`the explorer's scripts weigh at most ${MOST_KB} KB over the wire, and nothing of the playground is among them`, async () => {
  const scripts = scriptsOf("explorer/index.html");
  expect(scripts.length).toBeGreaterThan(1);
  const weight = await kilobytes(scripts);
  expect(weight).toBeGreaterThan(50);
  expect(weight).toBeLessThanOrEqual(MOST_KB);
  expect(scripts.filter((file) => /playground|monaco|graphi?ql/i.test(file))).toEqual([]);
});

const SLOW = { offline: false, latency: 100, downloadThroughput: 50_000, uploadThroughput: 50_000 };

it("at 400 kbit/s the first text is there within 3 s, and the picture without a third of a megabyte", async () => {
  const watched = await openPage(pages.browser, pages.server.url);
  const { page } = watched;
  const line = await page.context().newCDPSession(page);
  let sent = 0;
  line.on("Network.loadingFinished", ({ encodedDataLength }) => (sent += encodedDataLength));
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.postData() ?? request.url()));
  await line.send("Network.enable");
  await line.send("Network.emulateNetworkConditions", SLOW);
  await page.goto(`${pages.server.url}/`, { waitUntil: "commit" });
  await page.getByRole("heading", { name: "协同 · 部际协作网络" }).waitFor();
  await page.locator(".label").first().waitFor();
  const painted = await page.evaluate<number>(
    `performance.getEntriesByName("first-contentful-paint")[0].startTime`,
  );
  expect(painted).toBeGreaterThan(SLOW.latency);
  expect(painted).toBeLessThan(3000);
  expect(sent / 1024).toBeGreaterThan(150);
  expect(sent / 1024).toBeLessThan(1024 / 3);
  expect(asked.filter((one, at) => asked.indexOf(one) !== at)).toEqual([]);
  await watched.close();
  expect(watched.complaints).toEqual([]);
});

/** Collects the built files that a page requests from now on. */
function collectRequests(page: Page): Set<string> {
  const files = new Set<string>();
  page.on("request", (request) => {
    const file = new URL(request.url()).pathname.slice(1);
    if (file.startsWith("assets/")) files.add(file);
  });
  return files;
}

it(`a visit fetches at most ${MOST_FONT_KB} KB of the Chinese font, and of the playground nothing before it is opened`, async () => {
  const visit = await Visit.begin(pages.browser, pages.server.url, READERS[0]!, "?panel=years");
  const { page, words } = visit;
  const files = collectRequests(page);
  // a reload requests everything again
  await page.reload();
  await visit.rest();
  await visit.pressButton(words.filters.modes.TWO_MODE);
  await visit.pictureShows(40, 6, 63);
  for (const id of ["mohrss", "legal-entity-basic-information", "nhfpc"]) await visit.pick(id);
  await visit.rest();
  const fonts = [...files].filter((file) => file.endsWith(".woff2"));
  expect(fonts.length).toBeGreaterThan(2);
  expect(await kilobytes(fonts)).toBeLessThanOrEqual(MOST_FONT_KB);
  const ours = scriptsOf("explorer/index.html");
  const theirs = scriptsOf("playground/index.html").filter((file) => !ours.includes(file));
  expect(theirs.filter((file) => files.has(file))).toEqual([]);
  await visit.press(page.getByRole("link", { name: words.playground }));
  await page.locator(".graphiql-query-editor").waitFor();
  expect(theirs.filter((file) => files.has(file))).not.toEqual([]);
  await visit.end();
});

/** Pixels of a picture of the page that are in the colour of bodies, and those of dark text in its drawing. */
async function pixelsOf({ page }: WatchedPage): Promise<{ bodies: number; text: number }> {
  const picture = (await page.locator("#picture").screenshot()).toString("base64");
  return page.evaluate(`(async () => {
    const image = new Image();
    image.src = "data:image/png;base64,${picture}";
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, image.height);
    let [bodies, text] = [0, 0];
    for (let at = 0; at < data.length; at += 4) {
      const [red, green, blue] = data.subarray(at, at + 3);
      if (red === 0x2b && green === 0x5c && blue === 0x9e) bodies += 1;
      if (red + green + blue < 120) text += 1;
    }
    return { bodies, text };
  })()`);
}

describe.each(["sigma", "d3"])("the example page with %s, on an origin of its own", (name) => {
  const openExample = async (server: string) => {
    const watched = await openPage(pages.browser, examples.origin);
    await watched.page.route(`${pages.server.url}/**`, (route) => route.continue());
    await watched.page.goto(`${examples.origin}/${name}/?server=${server}`);
    return watched;
  };

  it("draws the bodies with their names, and says where they come from", async () => {
    await examples.bundle(name);
    const watched = await openExample(pages.server.url);
    const { page } = watched;
    await page
      .getByRole("status")
      .getByText(/^8 bodies .*周德铭.*Data version 1 \([0-9a-f]{12}\)\.$/)
      .waitFor();
    await screenshot(page, `example-${name}`);
    const { bodies, text } = await pixelsOf(watched);
    expect(bodies).toBeGreaterThan(8 * 80);
    expect(text).toBeGreaterThan(8 * 30);
    if (name === "d3") {
      expect(await page.locator("circle").count()).toBe(8);
      expect(await page.locator("svg text").allTextContents()).toContain("财政部");
    }
    await watched.close();
    expect(watched.complaints).toEqual([]);
  });

  it("says what to look at when the server does not answer", async () => {
    const watched = await openExample("http://away.example");
    const { page } = watched;
    await page.getByRole("status").getByText("No answer from http://away.example.").waitFor();
    expect(await page.getByRole("status").innerText()).toContain(`CORS_ORIGINS name ${examples.origin}?`);
    await watched.close();
    watched.forgive(/away\.example|ERR_FAILED/);
    expect(watched.complaints).toEqual([]);
  });
});
