import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser } from "playwright-core";
import { openBrowser, requireBuiltPage, screenshot } from "../support/browser.js";
import { openExplorer, settled, type Explorer } from "../support/explorer.js";
import { startForTests, type TestServer } from "../support/server.js";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  requireBuiltPage("explorer");
  server = await startForTests();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const open = (query = "") => openExplorer(browser, server.url, query);
const rows = ({ panel }: Explorer) => panel.locator("tbody tr");

describe("the ranking", () => {
  it("goes from the list to a pair to its evidence in two keystrokes", async () => {
    const explorer = await open();
    await rows(explorer).first().focus();
    await explorer.page.keyboard.press("ArrowDown");
    await explorer.page.keyboard.press("Enter");
    await explorer.panel.getByText("共享 3 项").waitFor();
    await explorer.panel.locator("mark", { hasText: "国务院扶贫办" }).first().waitFor();
    expect(await explorer.panel.locator("blockquote").count()).toBe(3);
    await screenshot(explorer.page, "explorer-evidence-pair");
    await explorer.close();
  });

  it("holds every pair of the picture, page by page", async () => {
    const explorer = await open();
    for (let page = 1; page < 6; page += 1) {
      expect(await rows(explorer).count()).toBe(page * 50);
      await explorer.button("再列 50 对").click();
      await rows(explorer)
        .nth(page * 50)
        .waitFor();
    }
    expect(await rows(explorer).count()).toBe(296);
    await explorer.panel.getByText("共 296 对").waitFor();
    await explorer.close();
  });

  it("follows every condition, as the picture does, and every order", async () => {
    const explorer = await open("?min=2&noparents=1");
    expect(await explorer.counts()).toContain("49 条连线");
    await explorer.panel.getByText("共 49 对").waitFor();
    await explorer.choose("排序", "杰卡德系数");
    await explorer.panel.locator("th", { hasText: "杰卡德系数" }).waitFor();
    await explorer.panel.locator("td", { hasText: /^1$/ }).first().waitFor();
    await explorer.choose("角色", "仅牵头");
    await explorer.panel.getByText("没有符合条件的机构。").waitFor();
    await explorer.button("清除条件").last().click();
    await explorer.status.getByText("显示全部 40 个机构").waitFor();
    await explorer.close();
  });
});

describe("the table of participations", () => {
  it("says who leads and who takes part, 63 in all", async () => {
    const explorer = await open("?view=TWO_MODE&panel=links");
    await explorer.panel.getByText("共 63 条").waitFor();
    expect(await rows(explorer).count()).toBe(63);
    expect(await explorer.panel.locator("td.leads").count()).toBe(5);
    await explorer.close();
  });
});

describe("the evidence", () => {
  it("of a body: roles, words with its name marked, document, place, review, open list, lineage", async () => {
    const explorer = await open("?select=BODY:nhfpc&evidence=1");
    const { panel } = explorer;
    await panel.locator("mark", { hasText: "卫计委" }).first().waitFor();
    const text = await panel.innerText();
    for (const words of [
      "牵头",
      "《2013年中央国家机关电子政务转型发展实践》",
      "2014-05-29",
      "第 10 段",
      "已采信",
      "名单以“等”结尾",
    ])
      expect(text).toContain(words);
    const lineage = await panel.locator(".lineage li").allInnerTexts();
    expect(lineage.join("\n")).toMatch(/2013-03-14[^]*卫生部 并入 卫计委[^]*2018-03-17/);
    await screenshot(explorer.page, "explorer-evidence-body");
    await explorer.close();
  });

  it("of a chain without a stated lead says so and invents none", async () => {
    const explorer = await open(
      "?view=TWO_MODE&select=BUSINESS_CHAIN:legal-entity-basic-information&evidence=1",
    );
    await explorer.panel.getByText("原文没有写明牵头机构").waitFor();
    await explorer.panel.getByText("13 个机构参与").waitFor();
    expect(await explorer.panel.locator("mark").count()).toBe(13);
    await explorer.close();
  });

  it("of three bodies shows what all of them share", async () => {
    const explorer = await open("?select=BODY:mohrss+BODY:mca+BODY:lgop-office&evidence=1");
    await explorer.panel.getByText("共享 2 项").waitFor();
    await explorer.close();
  });
});

describe("identity", () => {
  it("turns 40 bodies and 63 links into 38 and 62, and names every merge in one line", async () => {
    const explorer = await open("?view=TWO_MODE");
    expect(await explorer.counts()).toMatch(/40 个机构.*63 条连线/);
    await explorer.choose("机构口径", "文件当日");
    await explorer.status.getByText("显示全部 38 个机构").waitFor();
    await settled(explorer);
    expect(await explorer.counts()).toMatch(/38 个机构.*62 条连线/);
    const merges = await explorer.page.locator(".merges").innerText();
    expect(merges).toBe("按此口径合并： 电监会 → 能源局；卫生部、人口计生委 → 卫计委");
    await screenshot(explorer.page, "explorer-identity");
    await explorer.close();
  });
});

describe("the search", () => {
  it.each([
    ["发展改革", "国家发展和改革委员会"],
    ["改革委员会", "国家发展和改革委员会"],
    ["工信部", "工业和信息化部"],
    ["人民银行", "中国人民银行"],
    ["fgw", "国家发展和改革委员会"],
    ["NDRC", "国家发展和改革委员会"],
  ])("puts the right body first for %s", async (text, name) => {
    const explorer = await open();
    await explorer.page.keyboard.press("/");
    await explorer.page.keyboard.type(text);
    await explorer.page.getByRole("option").first().getByText(name).waitFor();
    await explorer.page.keyboard.press("Enter");
    await explorer.panel.getByRole("heading", { level: 2 }).getByText(name).waitFor();
    await explorer.close();
  });

  it("says which body an old name led to", async () => {
    const explorer = await open();
    await explorer.page.keyboard.press("/");
    await explorer.page.keyboard.type("铁道部");
    await explorer.page.getByRole("option").first().getByText(/^后为/).waitFor();
    await screenshot(explorer.page, "explorer-search");
    await explorer.close();
  });
});

describe("the years", () => {
  it("show documents, participations and the bodies that enter", async () => {
    const explorer = await open("?panel=years");
    await explorer.panel.getByText("文件 1 · 参与 63 · 机构对 296").waitFor();
    await explorer.button("只看 2014 年").click();
    await explorer.status.getByText("文件自 2014 至 2014").waitFor();
    await explorer.close();
  });
});
