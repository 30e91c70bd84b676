import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser } from "playwright-core";
import { openBrowser, requireBuiltPage, screenshot, sidewaysOverflow } from "../support/browser.js";
import { collisions, DESK, openExplorer, PHONE, seriousFaults, settled, until } from "../support/explorer.js";
import { startForTests, type TestServer } from "../support/server.js";

const SIZES = [
  ["desk", DESK],
  ["phone", PHONE],
] as const;

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

const open = (query = "", options = DESK) => openExplorer(browser, server.url, query, options);

describe.each(SIZES)("the picture on a %s", (size, options) => {
  it.each(["zh", "en"])(
    "in %s shows 40 bodies and 296 lines, no name upon another at five zooms",
    async (lang) => {
      const explorer = await open(`?lang=${lang}`, options);
      const { page } = explorer;
      expect(await explorer.counts()).toMatch(/40 .*296 /);
      expect(await explorer.drawn()).toHaveLength(40);
      expect(await page.locator("html").getAttribute("lang")).toBe(lang === "zh" ? "zh-CN" : "en");
      await screenshot(page, `explorer-${size}-${lang}`);
      const shown = await page.locator(".label").count();
      expect(shown).toBeGreaterThan(25);
      const zooms = [/放大|Zoom in/, /放大|Zoom in/, /缩小|Zoom out/, /缩小|Zoom out/, /缩小|Zoom out/];
      for (const zoom of zooms) {
        expect(await collisions(page)).toBe(0);
        await explorer.button(zoom).click();
        await page.waitForTimeout(500);
      }
      expect(await collisions(page)).toBe(0);
      expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
      await explorer.close();
    },
  );

  it("has nothing serious for axe, in either language, either picture, with evidence and a dialog", async () => {
    for (const query of [
      "?lang=zh",
      "?lang=en&view=TWO_MODE&panel=links",
      "?lang=zh&select=BODY:mohrss+BODY:mca&evidence=1",
      "?lang=en&select=BODY:nhfpc&evidence=1&panel=years",
    ]) {
      const explorer = await open(query, options);
      expect([query, await seriousFaults(explorer.page)]).toEqual([query, []]);
      await explorer.button(/^(带走|Take away)$/).click();
      expect([query, await seriousFaults(explorer.page)]).toEqual([query, []]);
      await screenshot(explorer.page, `explorer-${size}-taking`);
      await explorer.close();
    }
  });
});

describe("the picture", () => {
  it("tells bodies from chains by shape, leads from participants by line, both in a legend", async () => {
    const explorer = await open("?view=TWO_MODE");
    expect(await explorer.counts()).toMatch(/40 个机构，6 个事项，63 条连线/);
    expect(await explorer.page.locator(".legend").innerText()).toMatch(
      /机构\s+业务链\s+牵头（实线）\s+参与（虚线）/,
    );
    expect(
      await explorer.page.locator(".legend circle, .legend rect, .legend [stroke-dasharray]").count(),
    ).toBe(3);
    await screenshot(explorer.page, "explorer-two-mode");
    await explorer.close();
  });

  it("gives every node the same place from visit to visit, and under a filter", async () => {
    const places = `Object.fromEntries([...document.querySelectorAll(".anchor")].map(
      (element) => [element.dataset.key, element.style.transform]))`;
    const look = async (query: string) => {
      const explorer = await open(query);
      const found = await explorer.page.evaluate<Record<string, string>>(places);
      await explorer.close();
      return found;
    };
    const first = await look("");
    expect(await look("")).toEqual(first);
    const fewer = await look("?focus=BODY:saws");
    expect(Object.keys(fewer)).toHaveLength(8);
    expect(first).toMatchObject(fewer);
  });

  it("is one stop of the Tab key: arrows go to the strongest neighbours, Enter opens evidence, 1 focuses, Esc goes back", async () => {
    const explorer = await open();
    const { page } = explorer;
    const at = async () => {
      const id = await page.locator(".surface").getAttribute("aria-activedescendant");
      return page.locator(`[id="${id}"]`).getAttribute("aria-label");
    };
    await page.locator(".surface").focus();
    await page.keyboard.press("ArrowRight");
    expect(await at()).toBe("中华人民共和国人力资源和社会保障部");
    await page.keyboard.press("ArrowRight");
    const strongest = new Set(["国务院扶贫开发领导小组办公室", "中华人民共和国民政部"]);
    const first = await at();
    await page.keyboard.press("ArrowRight");
    expect(new Set([first, await at()])).toEqual(strongest);
    await page.keyboard.press("Enter");
    await explorer.panel.getByText("共享 3 项").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.locator(".surface").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("1");
    await explorer.status.getByText("40 个机构中的 28 个").waitFor();
    await page.keyboard.press("Escape");
    await explorer.status.getByText("显示全部 40 个机构").waitFor();
    await explorer.close();
  });

  it("answers a click with evidence, hides, shows again, and says how many of how many", async () => {
    const explorer = await open();
    const { page } = explorer;
    const spot = await page.locator('.anchor[data-key="BODY:miit"]').boundingBox();
    await page.mouse.click(spot!.x, spot!.y);
    await explorer.panel.getByRole("heading", { name: "中华人民共和国工业和信息化部" }).waitFor();
    await explorer.button("隐去").click();
    await explorer.status.getByText("显示 40 个机构中的 39 个").waitFor();
    await explorer.status.getByText("隐去 1 个").waitFor();
    expect(await explorer.drawn()).not.toContain("BODY:miit");
    await explorer.button("全部显示").click();
    await explorer.status.getByText("显示全部 40 个机构").waitFor();
    await explorer.close();
  });

  it("comes back when the browser takes the drawing surface away", async () => {
    const explorer = await open();
    const { page } = explorer;
    await page.evaluate(`new Promise((lost) => {
      const canvas = document.querySelector(".sigma-nodes");
      canvas.addEventListener("webglcontextlost", () => lost(), { once: true });
      canvas.getContext("webgl2").getExtension("WEBGL_lose_context").loseContext();
    })`);
    await until(
      page,
      `document.querySelector(".sigma-nodes")?.getContext("webgl2").isContextLost() === false &&
        document.querySelectorAll(".anchor").length === 40`,
    );
    explorer.watched.forgive(/CONTEXT_LOST|context lost/i);
    await explorer.close();
  });

  it("does not move where the person asked for less motion", async () => {
    const explorer = await open("", { ...DESK, reducedMotion: "reduce" });
    await explorer.button("放大").click();
    await settled(explorer);
    expect(explorer.page.url()).toContain("camera=0.5,0.5,0.6667");
    await explorer.close();
  });
});
