import { describe, expect, it } from "@jest/globals";
import { screenshot } from "../support/pages/browser.js";
import { DESK, openExplorer, PHONE, settled, until, type Explorer } from "../support/pages/explorer.js";
import { servePages } from "../support/pages/serve-pages.js";

const pages = servePages("explorer");

const open = (query = "", options = DESK) => openExplorer(pages.browser, pages.server.url, query, options);

async function spotOf({ page }: Explorer, key: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(`.anchor[data-key="${key}"]`).boundingBox();
  if (!box) throw new Error(`${key} is not in the picture`);
  return box;
}

async function drag({ page }: Explorer, from: { x: number; y: number }, by: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 4 });
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 4 });
  await page.mouse.up();
}

const rows = ({ panel }: Explorer) => panel.locator("tbody tr");

describe("the picture", () => {
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

  it("is a single tab stop: arrows go to the strongest neighbours, Enter opens evidence, 1 focuses, Esc goes back", async () => {
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

  it("moves and pins a body by keys, and releases it", async () => {
    const explorer = await open();
    const { page } = explorer;
    await page.locator(".surface").focus();
    await page.keyboard.press("ArrowRight");
    const before = await spotOf(explorer, "BODY:mohrss");
    for (const key of ["Shift+ArrowUp", "Shift+ArrowLeft"]) await page.keyboard.press(key);
    await page.waitForURL(/pin=BODY:mohrss@/);
    await settled(explorer);
    const after = await spotOf(explorer, "BODY:mohrss");
    expect(after.x).toBeLessThan(before.x - 5);
    expect(after.y).toBeLessThan(before.y - 5);
    await page.keyboard.press("p");
    await until(page, `!location.search.includes("pin=")`);
    await settled(explorer);
    expect(await spotOf(explorer, "BODY:mohrss")).toEqual(before);
    await page.keyboard.press("p");
    await page.waitForURL(/pin=BODY:mohrss@/);
    await explorer.close();
  });

  it("recovers from a lost WebGL context", async () => {
    const explorer = await open();
    const { page } = explorer;
    await page.evaluate(`new Promise((lost) => {
      const canvas = document.querySelector(".sigma-edges");
      canvas.addEventListener("webglcontextlost", () => lost(), { once: true });
      canvas.getContext("webgl2").getExtension("WEBGL_lose_context").loseContext();
    })`);
    await until(
      page,
      `document.querySelector(".sigma-edges")?.getContext("webgl2").isContextLost() === false &&
        document.querySelectorAll(".anchor").length === 40`,
    );
    explorer.watched.forgive(/CONTEXT_LOST|context lost/i);
    await explorer.close();
  });

  it("does not animate under reduced motion", async () => {
    const explorer = await open("", { ...DESK, reducedMotion: "reduce" });
    await explorer.button("放大").click();
    await explorer.page.waitForURL(/camera=0\.5,0\.5,0\.6667/);
    await explorer.close();
  });
});

describe("mouse and touch", () => {
  it("zooms with the wheel and pans by dragging; the address keeps the camera, and one button shows all again", async () => {
    const explorer = await open();
    const { page } = explorer;
    const box = (await page.locator(".surface").boundingBox())!;
    const empty = { x: box.x + 60, y: box.y + 60 };
    await page.mouse.move(empty.x, empty.y);
    await page.mouse.wheel(0, -300);
    await page.waitForURL(/camera=/);
    const zoomed = page.url();
    await settled(explorer);
    await drag(explorer, empty, { x: 120, y: 80 });
    await until(page, `location.href !== ${JSON.stringify(zoomed)}`);
    await explorer.button("全图").click();
    await until(page, `!location.search.includes("camera=")`);
    await explorer.close();
  });

  it("pins a body where it is dropped, also in the link, until it is reset", async () => {
    const explorer = await open();
    const { page } = explorer;
    const before = await spotOf(explorer, "BODY:ndrc");
    await drag(explorer, before, { x: -60, y: -120 });
    await page.waitForURL(/pin=BODY:ndrc@/);
    await settled(explorer);
    const after = await spotOf(explorer, "BODY:ndrc");
    expect(Math.abs(after.x - before.x + 60) + Math.abs(after.y - before.y + 120)).toBeLessThan(12);
    const theirs = await open(new URL(page.url()).search);
    const there = await spotOf(theirs, "BODY:ndrc");
    expect(Math.abs(there.x - after.x) + Math.abs(there.y - after.y)).toBeLessThan(6);
    await theirs.close();
    await explorer.button("放回原位").click();
    await settled(explorer);
    const back = await spotOf(explorer, "BODY:ndrc");
    expect(Math.abs(back.x - before.x) + Math.abs(back.y - before.y)).toBeLessThan(4);
    await explorer.close();
  });

  it("works by touch on a phone: conditions behind a button, a tap opens the evidence below", async () => {
    const explorer = await open("", PHONE);
    const { page } = explorer;
    expect(await page.locator(".conditions").isVisible()).toBe(false);
    await explorer.button("筛选条件").tap();
    await explorer.choose("机构口径", "按文件当日的机构");
    await explorer.status.getByText("显示全部 38 个机构").waitFor();
    await explorer.button("筛选条件").tap();
    await settled(explorer);
    // the lower half of the picture is below the window
    await page.evaluate(`document.querySelector(".surface").scrollIntoView({ block: "end" })`);
    const { x, y } = await spotOf(explorer, "BODY:miit");
    await page.touchscreen.tap(x, y);
    await explorer.panel.getByRole("heading", { name: "中华人民共和国工业和信息化部" }).waitFor();
    await page.getByRole("link", { name: /查看依据/ }).tap();
    await until(page, `document.querySelector("#panel").getBoundingClientRect().y < 10`);
    await screenshot(page, "explorer-phone-evidence");
    await explorer.close();
  });

  it("announces each change once, politely", async () => {
    const explorer = await open();
    const { page } = explorer;
    expect(await page.locator(".explorer [aria-live]").count()).toBe(1);
    await page.evaluate(`
      window.said = [];
      new MutationObserver(() => window.said.push(document.querySelector("[aria-live]").textContent))
        .observe(document.querySelector("[aria-live]"), { childList: true, subtree: true, characterData: true });`);
    await explorer.slide("至少共享", 2);
    await explorer.status.getByText("49 条连线").waitFor();
    await settled(explorer);
    const said = await page.evaluate<string[]>(`[...new Set(window.said)]`);
    expect(said.at(-1)).toContain("49 条连线");
    expect(said.length).toBeLessThanOrEqual(2);
    await explorer.close();
  });
});

describe("the tables", () => {
  it("hold every pair of the picture, page by page", async () => {
    const explorer = await open();
    for (let page = 1; page < 6; page += 1) {
      expect(await rows(explorer).count()).toBe(page * 50);
      await explorer.button("再显示 50 对").click();
      await rows(explorer)
        .nth(page * 50)
        .waitFor();
    }
    expect(await rows(explorer).count()).toBe(296);
    await explorer.panel.getByText("共 296 对").waitFor();
    await explorer.close();
  });

  it("follow every condition, as the picture does, and every order", async () => {
    const explorer = await open("?min=2&noparents=1");
    expect(await explorer.counts()).toContain("49 条连线");
    await explorer.panel.getByText("共 49 对").waitFor();
    await explorer.choose("排序", "杰卡德系数");
    await explorer.panel.locator("th", { hasText: "杰卡德系数" }).waitFor();
    await explorer.panel.locator("td", { hasText: /^1$/ }).first().waitFor();
    await explorer.choose("角色", "仅牵头");
    await explorer.panel.getByText("没有符合条件的连线。").waitFor();
    await explorer.button("清除条件").last().click();
    await explorer.status.getByText("显示全部 40 个机构").waitFor();
    await explorer.close();
  });

  it("show who leads and who takes part, 63 in all", async () => {
    const explorer = await open("?view=TWO_MODE&panel=links");
    await explorer.panel.getByText("共 63 条").waitFor();
    expect(await rows(explorer).count()).toBe(63);
    expect(await explorer.panel.locator("td.leads").count()).toBe(5);
    await explorer.close();
  });

  it("rank bodies by any measure; colours and sizes say so in the legend", async () => {
    const explorer = await open("?panel=bodies");
    await explorer.choose("排序", "中介中心性");
    await rows(explorer).first().getByText("发改委").waitFor();
    await rows(explorer).first().getByText("0.202").waitFor();
    const legend = explorer.page.getByRole("list", { name: "图例" });
    await explorer.choose("颜色", "圈子（社区）");
    for (const circle of ["圈子 1（", "圈子 2（", "圈子 3（"]) await legend.getByText(circle).waitFor();
    await explorer.choose("大小", "中介中心性");
    await legend.getByText("中介中心性 0.050、0.202").waitFor();
    await screenshot(explorer.page, "explorer-circles");
    await explorer.close();
  });

  it("are replaced by what three bodies share", async () => {
    const explorer = await open("?select=BODY:mohrss+BODY:mca+BODY:lgop-office&evidence=1");
    await explorer.panel.getByText("共享 2 项").waitFor();
    await explorer.close();
  });
});
