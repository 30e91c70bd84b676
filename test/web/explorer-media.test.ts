/** How the page is seen: light or dark, with the colours of the system, on paper, on a touch screen and in another frame. */
import { expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { screenshot } from "../support/pages/browser.js";
import { checkPage } from "../support/pages/explorer-checks.js";
import { openExplorer, settled, until } from "../support/pages/explorer.js";
import { READERS, Visit } from "../support/pages/explorer-visit.js";
import { servePages } from "../support/pages/serve-pages.js";

const pages = servePages("explorer");
const [DESK_ZH, , PHONE_ZH] = READERS;

const style = (page: Page, element: string, property: string) =>
  page.evaluate<string>(`getComputedStyle(document.querySelector(${JSON.stringify(element)})).${property}`);
const ground = (page: Page) => style(page, "body", "backgroundColor");

const LIGHT = "rgb(244, 246, 249)";
const DARK = "rgb(18, 22, 28)";

it("light or dark is chosen and kept, also by the picture, and is there before the scripts", async () => {
  const visit = await Visit.begin(
    pages.browser,
    pages.server.url,
    DESK_ZH!,
    "?view=TWO_MODE&select=BODY:mof",
  );
  const { page, explorer } = visit;
  expect(await ground(page)).toBe(LIGHT);
  const square = page.locator(".legend rect");
  expect(await square.getAttribute("fill")).toBe("#9a5b00");
  await explorer.choose("外观", "深色");
  expect(await ground(page)).toBe(DARK);
  expect(await square.getAttribute("fill")).toBe("#e0a04a");
  await checkPage(visit);
  await screenshot(page, "explorer-dark");

  await page.route("**/assets/*.js", (route) => route.abort());
  await page.reload();
  expect(await page.locator("#root > h1").count()).toBe(1);
  expect(await ground(page)).toBe(DARK);
  await page.unroute("**/assets/*.js");
  explorer.watched.forgive(/ERR_FAILED/);

  await page.emulateMedia({ forcedColors: "active", colorScheme: "light" });
  await page.reload();
  await visit.rest();
  const [pressed, other] = [`.choices [aria-pressed="true"]`, `.choices [aria-pressed="false"]`];
  expect(await style(page, pressed, "backgroundColor")).not.toBe(await style(page, other, "backgroundColor"));
  // the dark choice gives way to the colours of the system
  expect(await square.getAttribute("fill")).toBe("#9a5b00");
  await page.locator(".legend .forced a").waitFor();
  await page.keyboard.press("Tab");
  expect(await style(page, ":focus-visible", "outlineStyle")).toBe("solid");
  await screenshot(page, "explorer-forced-colours");
  await visit.end();
});

it("paper has the picture, its conditions, source and table, and no controls", async () => {
  const visit = await Visit.begin(pages.browser, pages.server.url, DESK_ZH!, "?roles=PARTICIPANT");
  const { page, words } = visit;
  await explorerRows(page);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(3);
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]/);
  // as wide as A4 within its margins
  await page.setViewportSize({ width: 688, height: 1000 });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const paper = page.locator(".paper");
  await paper.getByText(words.exporting.conditions(words.filters.onlyRole.PARTICIPANT)).waitFor();
  await paper.getByText(words.exporting.sourceLine("1", page.url())).waitFor();
  expect(await paper.locator("svg circle").count()).toBe(37);
  expect(await page.locator("tbody tr:visible").count()).toBe(50);
  expect(await page.locator(":is(button, select, input, a):visible").count()).toBe(0);
  expect(await style(page, ".panel", "backgroundColor")).toBe("rgb(255, 255, 255)");
  expect(await style(page, "tbody tr", "breakInside")).toBe("avoid");
  await screenshot(page, "explorer-paper");
  await page.emulateMedia({ media: "screen" });
  await paper.waitFor({ state: "detached" });
  await visit.end();
});

const explorerRows = (page: Page) => page.locator("tbody tr").nth(49).waitFor();

/** Controls smaller than 24 pixels in either direction; those within sentences may be. */
const SMALL = `[...document.querySelectorAll("button, select, summary, a, input")]
  .filter((element) => element.checkVisibility() && !element.closest(".aside-text, p, td"))
  .map((element) => [element, (element.closest("label") ?? element).getBoundingClientRect()])
  .filter(([element, { width, height }]) => !element.matches(".skip") && Math.min(width, height) < 24)
  .map(([element]) => element.outerHTML.slice(0, 120))`;

it("on a touch screen no tip stays, and controls are large enough", async () => {
  const visit = await Visit.begin(pages.browser, pages.server.url, PHONE_ZH!, "?view=TWO_MODE");
  const { page, words } = visit;
  await visit.pick("mof");
  await until(page, `document.querySelector(".evidence") !== null`);
  await visit.rest();
  expect(await page.locator(".tip:visible").count()).toBe(0);
  expect(await page.evaluate(SMALL)).toEqual([]);
  await visit.withConditions(async () => {
    await page.getByText(words.filters.more, { exact: true }).tap();
    expect(await page.evaluate(SMALL)).toEqual([]);
    await screenshot(page, "explorer-phone-conditions");
  });
  await visit.end();
});

/** The colour of a selected node, #b3245c. */
const SELECTED = [179, 36, 92];

/** @returns red, green and blue of a pixel on the screen */
async function colourAt(page: Page, { x, y }: { x: number; y: number }): Promise<number[]> {
  const picture = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  return page.evaluate(`(async () => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d");
    canvas.drawImage(await createImageBitmap(new Blob([new Uint8Array([${picture.join()}])])), 0, 0);
    return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  })()`);
}

it("draws nodes over lines on one canvas, which follows the size of its frame", async () => {
  const explorer = await openExplorer(pages.browser, pages.server.url, "?select=BODY:mohrss");
  const { page } = explorer;
  const spot = async () => (await page.locator('.anchor[data-key="BODY:mohrss"]').boundingBox())!;
  const frame = async () => (await page.locator(".surface").boundingBox())!;
  const drawn = `(() => { const { width, height } = document.querySelector(".sigma-edges"); return { width, height }; })()`;
  expect(await page.locator(".surface .sigma-nodes, .surface .sigma-hoverNodes").count()).toBe(0);
  const before = await frame();
  expect(await colourAt(page, await spot())).toEqual(SELECTED);

  await page.setViewportSize({ width: 1100, height: 700 });
  await until(page, `${drawn}.width < ${Math.floor(before.width)}`);
  await settled(explorer);
  const { width, height } = await frame();
  expect(await page.evaluate(drawn)).toEqual({ width: Math.round(width), height: Math.round(height) });
  expect(await colourAt(page, await spot())).toEqual(SELECTED);
  await explorer.close();
});
