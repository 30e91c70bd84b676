import { describe, expect, it } from "@jest/globals";
import { screenshot } from "../support/pages/browser.js";
import { openExplorer } from "../support/pages/explorer.js";
import { downloaded } from "../support/pages/explorer-export.js";
import { startForTests } from "../support/running/server.js";
import { askAs } from "../support/running/ask-as.js";
import { claims, SECRET, sign } from "../support/running/tokens.js";
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
    const png = await downloaded(page, () => dialog.getByRole("button", { name: "PNG" }).click());
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3200, 2200]);
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
