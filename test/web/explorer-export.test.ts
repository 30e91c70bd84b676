import { describe, expect, it } from "@jest/globals";
import { screenshot } from "../support/pages/browser.js";
import { openExplorer, seriousFaults } from "../support/pages/explorer.js";
import { READERS, Visit } from "../support/pages/explorer-visit.js";
import { downloaded } from "../support/pages/explorer-export.js";
import { startForTests } from "../support/running/server.js";
import { askAs } from "../support/running/ask-as.js";
import { claims, SECRET, sign } from "../support/running/tokens.js";
import { storyFile } from "../../web/explorer/stories/story.js";
import { servePages } from "../support/pages/serve-pages.js";

const VIEW = "?view=TWO_MODE&identity=AT_DOCUMENT_DATE&hide=BODY:miit&panel=links";

const pages = servePages("explorer", () => startForTests({ AUTH_SECRET: SECRET }));

async function openExport() {
  const explorer = await openExplorer(pages.browser, pages.server.url, VIEW);
  await explorer.button("导出").click();
  return { explorer, dialog: explorer.page.getByRole("dialog") };
}

describe("exporting", () => {
  it("gives the picture as SVG and PNG, with title and source", async () => {
    const { explorer, dialog } = await openExport();
    const { page } = explorer;
    const svg = (
      await downloaded(page, () => dialog.getByRole("button", { name: "SVG" }).click())
    ).toString();
    expect(svg).toMatch(/^<svg [^>]*lang="zh-CN"/);
    expect(svg.match(/<circle /g)).toHaveLength(37);
    expect(svg).toContain("部际协作网络 · 机构与事项 · 业务链 · 按文件当日的机构");
    expect(svg).toContain("实线为牵头，虚线为参与");
    expect(svg).toContain("来源：协同，数据版本 1，");
    // what a reader sees also says under which conditions, and can be laid out and coloured alike elsewhere
    expect(svg).toContain("条件：手动隐藏 1 个");
    const gexf = (
      await downloaded(page, () => dialog.getByRole("button", { name: /^GEXF/ }).click())
    ).toString();
    const drawn = (await explorer.drawn()).length;
    for (const part of ["<node ", "<viz:position ", "<viz:size "])
      expect(gexf.split(part)).toHaveLength(drawn + 1);
    expect(gexf).toContain("条件：手动隐藏 1 个");
    const png = await downloaded(page, () => dialog.getByRole("button", { name: "PNG" }).click());
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3200, 2200]);
    await explorer.close();
  });
});

/** Two saved views with texts, as a story: replayed, from its address, as a file and as a page without a network. */
describe("a story", () => {
  it.each(
    READERS.filter(({ name }) => ["desk-zh", "phone-en"].includes(name)).map(
      (one) => [one.name, one] as const,
    ),
  )("is made of saved views, replayed, shared and exported (%s)", async (name, reader) => {
    const visit = await Visit.begin(pages.browser, pages.server.url, reader);
    const { page, explorer } = visit;
    const { stories, filters, exporting } = visit.words;
    await page
      .context()
      .grantPermissions(["clipboard-read", "clipboard-write"], { origin: pages.server.url });
    const dialog = page.getByRole("dialog", { name: stories.title });
    const press = (button: string) => visit.press(dialog.getByRole("button", { name: button, exact: true }));
    const save = async (as: string) => {
      await visit.pressButton(stories.title);
      await dialog.getByLabel(stories.name).fill(as);
      await press(stories.save);
      await dialog.getByText(stories.saved(as === "B" ? 1 : 2)).waitFor();
    };
    await save("B");
    await dialog.getByLabel(stories.textOf(1)).fill("<b>");
    await page.keyboard.press("Escape");
    await visit.pressButton(filters.modes.TWO_MODE);
    await visit.pictureShows(40, 6, 63);
    await save("A");
    await visit.press(dialog.getByRole("button", { name: stories.earlier }).nth(1));
    await dialog.getByLabel(stories.storyTitle).fill("AB");
    await screenshot(page, `story-${name}-dialog`);
    expect(await seriousFaults(page)).toEqual([]);

    const file = await downloaded(page, () => press(stories.file));
    expect(JSON.parse(file.toString())).toMatchObject({
      title: "AB",
      scenes: [{ name: "A" }, { name: "B", text: "<b>" }],
    });
    const html = (await downloaded(page, () => press(stories.page))).toString();
    expect(html.match(/<svg /g)).toHaveLength(2);
    expect(html.match(/<circle /g)).toHaveLength(80);
    expect(html.match(/<rect [^>]*fill="#[^f]/g)).toHaveLength(6);
    expect(html).toContain("<p>&lt;b&gt;</p>");
    await press(stories.storyAddress);
    await dialog.getByText(exporting.copied).waitFor();
    const address = await page.evaluate<string>("navigator.clipboard.readText()");

    await press(stories.play);
    const player = page.getByRole("region", { name: stories.story });
    await player.getByText(`${stories.place(1, 2)} A`).waitFor();
    await visit.pictureShows(40, 6, 63);
    await visit.press(player.getByRole("button", { name: stories.on }));
    await visit.pictureShows(40, 0, 296);
    await screenshot(page, `story-${name}-player`);
    // the focus stays in the player, and afterwards near it
    expect(await page.locator(":focus").textContent()).toBe(stories.on);
    await page.goBack();
    await player.getByText(`${stories.place(1, 2)} A`).waitFor();
    await visit.press(player.getByRole("button", { name: stories.end }));
    await player.waitFor({ state: "detached" });
    expect(await page.locator(":focus").textContent()).toBe(stories.title);

    // as another reader, who has the address and the file
    await page.evaluate("localStorage.clear()");
    await page.goto("about:blank");
    await page.goto(address);
    await player.getByText(`${stories.place(1, 2)} A`).waitFor();
    await player.getByRole("heading", { name: "AB" }).waitFor();
    await visit.press(player.getByRole("button", { name: stories.on }));
    await visit.addressHolds("version=1");
    await page.reload();
    await player.getByText(`${stories.place(2, 2)} B`).waitFor();
    await visit.pictureShows(40, 0, 296);
    expect(page.url()).toContain("#story=");
    await visit.press(player.getByRole("button", { name: stories.end }));
    expect(page.url()).not.toContain("#story=");
    await page.evaluate(`location.hash = ${JSON.stringify(new URL(address).hash.slice(0, -9))}`);
    const damaged = page.getByRole("alert").filter({ hasText: stories.damaged });
    await visit.press(damaged.getByRole("button"));
    await damaged.waitFor({ state: "detached" });
    expect(page.url()).not.toContain("#story=");
    await visit.pressButton(stories.title);
    const choose = (given: string) =>
      dialog
        .getByLabel(stories.openFile)
        .setInputFiles({ name: "s.json", mimeType: "application/json", buffer: Buffer.from(given) });
    await choose("{}");
    await dialog.getByText(stories.noStory("s.json")).waitFor();
    await choose(file.toString());
    await dialog.getByText(stories.saved(2)).waitFor();
    await visit.press(dialog.getByRole("button", { name: stories.open, exact: true }).nth(1));
    await visit.pictureShows(40, 0, 296);
    await visit.pressButton(stories.title);
    await visit.press(dialog.getByRole("button", { name: stories.remove }).first());
    await dialog.getByText(stories.saved(1)).waitFor();
    const many = Array.from({ length: 200 }, () => ({ name: "x", text: "", search: "?version=1" }));
    await choose(storyFile({ title: "x", scenes: many }));
    await dialog.getByText(stories.tooMany(200, 200)).waitFor();
    // a browser that stores nothing more keeps the views for this visit, and says so
    await page.evaluate("Storage.prototype.setItem = () => { throw new Error('full') }");
    await dialog.getByLabel(stories.name).fill("C");
    await press(stories.save);
    await dialog.getByText(stories.saved(2)).waitFor();
    await dialog.getByRole("alert").getByText(stories.unsaved).waitFor();
    await explorer.close();
  });
});

describe("a link with a citation", () => {
  const PLACE = { name: "引文核验" };
  const STATEMENT = "egov-speech-2014:PARTICIPATES_IN:mca:universal-social-security";

  it("says that nothing has changed, and after a write what has", async () => {
    const { explorer, dialog } = await openExport();
    const { page } = explorer;
    await page
      .context()
      .grantPermissions(["clipboard-read", "clipboard-write"], { origin: pages.server.url });
    await dialog.getByRole("button", { name: "生成引文" }).click();
    await dialog.getByRole("button", { name: "复制带引文核验的链接" }).click();
    await dialog.getByText("已复制。").waitFor();
    const link = await page.evaluate<string>(`navigator.clipboard.readText()`);
    await explorer.close();

    const { search } = new URL(link);
    const same = await openExplorer(pages.browser, pages.server.url, search);
    const told = same.page.getByRole("region", PLACE);
    await told.getByText("此后的数据变更没有影响这一结果。").waitFor();
    await screenshot(same.page, "explorer-cited");
    await told.getByRole("button", { name: "关闭" }).click();
    await told.waitFor({ state: "detached" });
    expect(same.page.url()).not.toContain("cited=");
    await same.close();

    const editor = `Bearer ${await sign(claims({ role: "EDITOR" }))}`;
    const withdrawn = `mutation { withdrawStatement(id: "${STATEMENT}", reason: "test") { dataVersion { number } } }`;
    await askAs(pages.server.url, editor, JSON.stringify({ query: withdrawn }));
    const later = await openExplorer(pages.browser, pages.server.url, search);
    const changed = later.page.getByRole("region", PLACE);
    await changed.getByText("按当时的数据，结果与引用时完全一致。").waitFor();
    await changed.getByText(/按当前数据（版本 2），结果有 4 处不同。/).waitFor();
    await changed.getByText(/^查看/).click();
    await changed.getByText("删除").first().waitFor();
    await screenshot(later.page, "explorer-cited-changed");
    await later.close();
  });

  it("says where there is no such citation", async () => {
    const explorer = await openExplorer(pages.browser, pages.server.url, "?cited=0123456789abcdef");
    await explorer.page.getByText("无法核验引文 0123456789abcdef：").waitFor();
    await explorer.close();
  });
});
