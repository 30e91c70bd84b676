import { readFileSync } from "node:fs";
import { expect } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { until } from "./explorer.js";
import type { Visit } from "./explorer-visit.js";

const FORMATS = 13;

/** Uses everything in the export dialog, which is open on a view with a picture, and returns to that view. */
export async function exportAll(visit: Visit, url: string): Promise<void> {
  const { page, words } = visit;
  const dialog = page.getByRole("dialog", { name: words.exporting.title });
  await checkFiles(visit, dialog, url);
  await checkQuery(visit, dialog, url);
  await checkImages(visit, dialog, await makeCitation(visit, dialog));
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

/** Every format has as many nodes and links as the picture; the graphology file has the same nodes. */
async function checkFiles({ explorer }: Visit, dialog: Locator, url: string): Promise<void> {
  const drawn = await explorer.drawn();
  const links = dialog.getByRole("listitem").getByRole("link");
  await links.nth(FORMATS - 1).waitFor();
  const anchors = await links.all();
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

/** The images contain the citation. */
async function checkImages(visit: Visit, dialog: Locator, citation: string): Promise<void> {
  const { page, words, explorer } = visit;
  const save = (name: string) =>
    downloaded(page, () => visit.press(dialog.getByRole("button", { name, exact: true })));
  const svg = (await save("SVG")).toString();
  expect(svg).toContain(words.heading);
  expect(svg).toContain(words.exporting.citedAs(citation));
  const bodies = (await explorer.drawn()).filter((key) => key.startsWith("BODY:"));
  expect(svg.match(/<circle /g)).toHaveLength(bodies.length);
  const png = await save("PNG");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
}

async function checkQuery(visit: Visit, dialog: Locator, url: string): Promise<void> {
  const { page, words } = visit;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: url });
  const copy = async (name: string): Promise<string> => {
    await page.evaluate(`navigator.clipboard.writeText("")`);
    await visit.press(dialog.getByRole("button", { name, exact: true }));
    await until(page, `navigator.clipboard.readText().then((text) => text !== "")`);
    return page.evaluate<string>(`navigator.clipboard.readText()`);
  };
  expect(await copy(words.exporting.copyQuery)).toMatch(/^query Drawn[^]*# \{"mode":"TWO_MODE"/);
  await dialog.getByText(words.exporting.copied).first().waitFor();
  expect(await copy(words.exporting.link)).toBe(page.url());
}

/** @returns the citation in GB/T 7714 style */
async function makeCitation(visit: Visit, dialog: Locator): Promise<string> {
  const { exporting } = visit.words;
  await visit.press(dialog.getByRole("button", { name: exporting.makeCitation }));
  for (const name of [exporting.gb, exporting.bibtex]) await dialog.getByRole("button", { name }).waitFor();
  await dialog.getByText(/\[DS\]/).waitFor();
  await dialog.getByText(/^@misc\{/).waitFor();
  return dialog.getByText(/\[DS\]/).innerText();
}

/** Opens the query in the playground, accepts what a picture of it leaves out, opens the picture, and goes back to the view. */
async function openPlayground(visit: Visit, dialog: Locator): Promise<void> {
  const { page, words } = visit;
  await visit.press(dialog.getByRole("link", { name: words.exporting.playground }));
  await page.locator(".graphiql-query-editor").getByText("query Drawn").waitFor();
  const toPicture = visit.reader.language === "zh" ? "在图中查看" : "Show in the picture";
  await visit.pressButton(toPicture);
  // the node hidden by hand is a condition that the picture does not take over
  await page.getByRole("status").getByText("filter.bodyIds").waitFor();
  await visit.pressButton(toPicture);
  await page.waitForURL((url) => url.pathname === "/");
  await visit.rest();
  expect(page.url()).toContain("view=TWO_MODE");
  await page.goBack();
  await page.goBack();
  await visit.rest();
}
