import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { Browser } from "playwright-core";
import { openBrowser, requireBuiltPage, screenshot } from "../support/browser.js";
import { DESK, openExplorer, PHONE, settled, until, type Explorer } from "../support/explorer.js";
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

const open = (query = "", options = DESK) => openExplorer(browser, server.url, query, options);

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

it("zooms with the wheel and pans by dragging; the address keeps the camera, and one button shows all again", async () => {
  const explorer = await open();
  const { page } = explorer;
  const box = (await page.locator(".surface").boundingBox())!;
  const empty = { x: box.x + 60, y: box.y + 60 };
  await page.mouse.move(empty.x, empty.y);
  await page.mouse.wheel(0, -300);
  await page.waitForURL(/camera=/);
  const zoomed = page.url();
  await page.waitForTimeout(500);
  await drag(explorer, empty, { x: 120, y: 80 });
  await until(page, `location.href !== ${JSON.stringify(zoomed)}`);
  await explorer.button("全图").click();
  await until(page, `!location.search.includes("camera=")`);
  await explorer.close();
});

it("pins a body where it is dropped, for whoever gets the link, until it is put back", async () => {
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

it("selects several with Shift, tells a full name by hovering, and focuses by a double click", async () => {
  const explorer = await open();
  const { page } = explorer;
  const [one, other] = [await spotOf(explorer, "BODY:miit"), await spotOf(explorer, "BODY:aqsiq")];
  await page.mouse.move(one.x, one.y);
  await page.locator(".tip").getByText("中华人民共和国工业和信息化部").waitFor();
  await page.mouse.click(one.x, one.y);
  await page.waitForTimeout(400);
  await page.keyboard.down("Shift");
  await page.mouse.click(other.x, other.y);
  await page.keyboard.up("Shift");
  await explorer.panel.getByText("共享 2 项").waitFor();
  expect(page.url()).toContain("select=BODY:miit+BODY:aqsiq");
  await page.waitForTimeout(400);
  await page.mouse.dblclick(one.x, one.y);
  await page.waitForURL(/focus=BODY:miit/);
  await explorer.status.getByText("工信部一步之内").waitFor();
  await explorer.close();
});

it("works by touch on a phone: conditions behind a button, a tap opens the evidence below", async () => {
  const explorer = await open("", PHONE);
  const { page } = explorer;
  expect(await page.locator(".conditions").isVisible()).toBe(false);
  await explorer.button("条件").tap();
  await explorer.choose("机构口径", "文件当日");
  await explorer.status.getByText("显示全部 38 个机构").waitFor();
  await explorer.button("条件").tap();
  await settled(explorer);
  const { x, y } = await spotOf(explorer, "BODY:miit");
  await page.touchscreen.tap(x, y);
  await explorer.panel.getByRole("heading", { name: "中华人民共和国工业和信息化部" }).waitFor();
  await page.getByRole("link", { name: /看依据/ }).tap();
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
  await explorer.choose("至少共享", "2");
  await explorer.status.getByText("49 条连线").waitFor();
  await page.waitForTimeout(500);
  const said = await page.evaluate<string[]>(`[...new Set(window.said)]`);
  expect(said.at(-1)).toContain("49 条连线");
  expect(said.length).toBeLessThanOrEqual(2);
  await explorer.close();
});
