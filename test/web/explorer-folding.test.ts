/** Projects folded into chains or documents, in the picture of bodies and projects. */
import { describe, expect, it } from "@jest/globals";
import { screenshot, sidewaysOverflow } from "../support/pages/browser.js";
import { openExplorer, seriousFaults, settled } from "../support/pages/explorer.js";
import { downloaded } from "../support/pages/explorer-export.js";
import { READERS, Visit } from "../support/pages/explorer-visit.js";
import { servePages } from "../support/pages/serve-pages.js";

const pages = servePages("explorer");
const VIEW = "?view=TWO_MODE&unit=PROJECT&panel=links";

const itemsOf = (keys: readonly string[]) => keys.filter((key) => !key.startsWith("BODY:"));

describe.each(READERS.map((one) => [one.name, one] as const))("projects folded, as a %s", (name, reader) => {
  it("are chosen, seen in picture, table and words, opened, and unfolded again", async () => {
    const visit = await Visit.begin(pages.browser, pages.server.url, reader, VIEW);
    const { page, explorer, words } = visit;
    const { fold, links } = words;
    const first = await explorer.drawn();
    const before = itemsOf(first);
    expect(before).toHaveLength(6);
    expect(before.every((key) => key.startsWith("PROJECT:"))).toBe(true);

    await explorer.choose(fold.name, fold.choices.DOCUMENT);
    await settled(explorer);
    expect(page.url()).toContain("fold=DOCUMENT");
    expect(itemsOf(await explorer.drawn())).toEqual(["DOCUMENT:egov-speech-2014"]);
    const said = fold.says.DOCUMENT(before.length, 1);
    expect(await explorer.status.innerText()).toContain(said);
    expect(await explorer.counts()).toContain(said);
    await page.locator(".legend").getByText(fold.items.DOCUMENT).waitFor();
    // 63 participations in six projects; a body in several of them has one line
    const rows = explorer.panel.locator("tbody tr");
    const lines = await rows.count();
    expect(lines).toBe(40);
    await explorer.panel.getByText(links.count(lines)).waitFor();
    const numbers = await rows.locator(".number").allInnerTexts();
    expect(numbers.reduce((sum, number) => sum + Number(number), 0)).toBe(63);
    const [width] = fold.widths("|").split("|");
    expect(await page.locator(".legend").innerText()).toContain(width);
    expect(await sidewaysOverflow(page)).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    await screenshot(page, `folded-${name}`);

    await explorer.choose(fold.name, fold.choices.BUSINESS_CHAIN);
    await settled(explorer);
    const chains = itemsOf(await explorer.drawn());
    expect(chains).toHaveLength(6);
    expect(chains.every((key) => key.startsWith("BUSINESS_CHAIN:"))).toBe(true);
    await page.goBack();
    await settled(explorer);
    expect(itemsOf(await explorer.drawn())).toEqual(["DOCUMENT:egov-speech-2014"]);
    await page.goForward();
    await settled(explorer);

    const [chain] = chains;
    await visit.pick(chain!.replace("BUSINESS_CHAIN:", ""));
    await visit.addressHolds(`select=${chain}`);
    await explorer.panel.locator("blockquote").first().waitFor();
    await explorer.choose(fold.name, fold.choices[""]);
    await settled(explorer);
    expect(await explorer.drawn()).toEqual(first);
    expect(page.url()).not.toContain("fold=");
    await visit.end();
  });
});

it("a folded picture hides and focuses, and its files say how it was folded", async () => {
  const hidden = "&fold=BUSINESS_CHAIN&hide=BODY:miit&lang=zh";
  const explorer = await openExplorer(pages.browser, pages.server.url, VIEW + hidden);
  const { page } = explorer;
  const all = await explorer.drawn();
  expect(all).not.toContain("BODY:miit");
  const [chain] = itemsOf(all);

  await explorer.button("导出").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("数据文件、引文和查询逐个列出项目").waitFor();
  const save = async (button: string | RegExp) =>
    (await downloaded(page, () => dialog.getByRole("button", { name: button }).click())).toString();
  const svg = await save("SVG");
  expect(svg).toContain("部际协作网络 · 机构与事项 · 项目 · 项目按业务链归并 · 按文中所称的机构");
  expect(svg).toContain("方块为业务链");
  expect(svg).toContain("6 个项目归并为 6 条业务链");
  const gexf = await save(/^GEXF/);
  expect(gexf).toContain(`<node id="${chain}"`);
  expect(gexf).toContain("项目按业务链归并");
  // the citation names the folding, and its address leads back to it
  await dialog.getByText(/项目按业务链归并.*\[DS\]/).waitFor();
  // a file has the projects of what is seen
  const address = await dialog.getByRole("link", { name: "graphology JSON" }).getAttribute("href");
  const file = (await (await fetch(`${pages.server.url}${address}`)).json()) as { nodes: { key: string }[] };
  const bodies = (keys: readonly string[]) => keys.filter((key) => key.startsWith("BODY:")).sort();
  expect(bodies(file.nodes.map(({ key }) => key))).toEqual(bodies(all));
  expect(file.nodes.some(({ key }) => key.startsWith("PROJECT:"))).toBe(true);
  await page.keyboard.press("Escape");

  await page.goto(`${pages.server.url}/${VIEW}${hidden}&focus=${chain}`);
  await settled(explorer);
  const near = await explorer.drawn();
  expect(itemsOf(near)).toEqual([chain]);
  expect(near.length).toBeLessThan(all.length);
  await explorer.close();
});
