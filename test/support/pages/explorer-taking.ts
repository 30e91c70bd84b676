import { readFileSync } from "node:fs";
import { expect } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { until } from "./explorer.js";
import type { Visit } from "./explorer-reader.js";

const FORMATS = 12;

/** Uses all of the dialog in which a view is taken away, which is open; the view has pictures, and is left as it was. */
export async function takeAll(visit: Visit, url: string): Promise<void> {
  const { page, words } = visit;
  const dialog = page.getByRole("dialog", { name: words.taking.title });
  await takeFiles(visit, dialog, url);
  await takeQuery(visit, dialog, url);
  await takePictures(visit, dialog, await takeCitation(visit, dialog));
  await openPlayground(visit, dialog);
}

export async function downloaded(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return readFileSync(await download.path());
}

interface GraphFile {
  readonly nodes: readonly { readonly key: string }[];
  readonly edges: readonly unknown[];
}

/** Every format holds as many nodes and lines as the picture, and the one that is read here the very same. */
async function takeFiles({ explorer }: Visit, dialog: Locator, url: string): Promise<void> {
  const drawn = await explorer.drawn();
  const anchors = await dialog.getByRole("listitem").getByRole("link").all();
  const paths = await Promise.all(anchors.map((anchor) => anchor.getAttribute("href")));
  const files = await Promise.all(paths.map((path) => fetch(`${url}${path}`)));
  expect(files).toHaveLength(FORMATS);
  const lines = /(\d+)\D*$/.exec(await explorer.counts())?.[1];
  for (const file of files) {
    const said = ["x-nodes", "x-edges"].map((name) => file.headers.get(name));
    expect([file.url, file.status, ...said]).toEqual([file.url, 200, String(drawn.length), lines]);
  }
  const readable = files.find((file) => file.url.includes("/graphology?"))!;
  const { nodes, edges } = (await readable.json()) as GraphFile;
  expect(nodes.map(({ key }) => key).sort()).toEqual(drawn);
  expect(edges).toHaveLength(Number(lines));
}

/** They bear the citation. */
async function takePictures(visit: Visit, dialog: Locator, citation: string): Promise<void> {
  const { page, words, explorer } = visit;
  const take = (name: string) =>
    downloaded(page, () => visit.press(dialog.getByRole("button", { name, exact: true })));
  const svg = (await take("SVG")).toString();
  expect(svg).toContain(words.heading);
  expect(svg).toContain(words.taking.citedAs(citation));
  const bodies = (await explorer.drawn()).filter((key) => key.startsWith("BODY:"));
  expect(svg.match(/<circle /g)).toHaveLength(bodies.length);
  const png = await take("PNG");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
}

async function takeQuery(visit: Visit, dialog: Locator, url: string): Promise<void> {
  const { page, words } = visit;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: url });
  const copy = async (name: string): Promise<string> => {
    await page.evaluate(`navigator.clipboard.writeText("")`);
    await visit.press(dialog.getByRole("button", { name, exact: true }));
    await until(page, `navigator.clipboard.readText().then((text) => text !== "")`);
    return page.evaluate<string>(`navigator.clipboard.readText()`);
  };
  expect(await copy(words.taking.copyQuery)).toMatch(/^query Drawn[^]*# \{"mode":"TWO_MODE"/);
  await dialog.getByText(words.taking.copied).first().waitFor();
  expect(await copy(words.taking.link)).toBe(page.url());
}

/** @returns it as GB/T 7714 has it */
async function takeCitation(visit: Visit, dialog: Locator): Promise<string> {
  const { taking } = visit.words;
  await visit.press(dialog.getByRole("button", { name: taking.makeCitation }));
  for (const name of [taking.gb, taking.bibtex]) await dialog.getByRole("button", { name }).waitFor();
  await dialog.getByText(/\[DS\]/).waitFor();
  await dialog.getByText(/^@misc\{/).waitFor();
  return dialog.getByText(/\[DS\]/).innerText();
}

/** The query runs there as it did here; the way back leads to the same view. */
async function openPlayground(visit: Visit, dialog: Locator): Promise<void> {
  const { page, words } = visit;
  await visit.press(dialog.getByRole("link", { name: words.taking.playground }));
  await page.locator(".graphiql-query-editor").getByText("query Drawn").waitFor();
  await page.goBack();
  await visit.rest();
}
