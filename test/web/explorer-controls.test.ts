import { describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { screenshot } from "../support/pages/browser.js";
import { downloaded } from "../support/pages/explorer-export.js";
import { checkPage } from "../support/pages/explorer-checks.js";
import { settled, until } from "../support/pages/explorer.js";
import { READERS, Visit } from "../support/pages/explorer-visit.js";
import { servePages } from "../support/pages/serve-pages.js";
import { startForTests } from "../support/running/server.js";

/** Not a server of one's own, so that the buttons of data sets open a dialog and load nothing. */
const pages = servePages("explorer", () => startForTests({ PUBLIC_URL: "https://xietong.example.org" }));

const NAMED = READERS.map((reader) => [reader.name, reader] as const);

/**
 * Marks the next visible control that was not pressed before, and describes it. Rows of a table repeat the same
 * controls, so the first ones of a table stand for all. The language has its own test, dialogs have theirs.
 */
const NEXT = `(() => {
  const pressed = (window.pressed ??= new Set());
  document.querySelectorAll("[data-next]").forEach((element) => element.removeAttribute("data-next"));
  for (const element of document.querySelectorAll("button, summary, select, input, [role=tab], [role=button]")) {
    if (!element.checkVisibility() || element.disabled || element.closest("dialog, .languages")) continue;
    const name = element.ariaLabel ?? element.closest("label")?.innerText ?? element.innerText;
    const place = element.closest("tbody") ? "row" : name;
    const key = [element.closest("section")?.className, element.tagName, element.className, place].join(" | ");
    if (pressed.has(key)) continue;
    pressed.add(key);
    element.setAttribute("data-next", element.tagName.toLowerCase());
    return key;
  }
  return null;
})()`;

/** An answer that arrives meanwhile may take a control away. */
const VANISHED_MS = 2_000;

/**
 * Uses the marked control: every option of a list, a text in a field, a press of anything else.
 * @returns false when the control is no longer there
 */
async function use(visit: Visit): Promise<boolean> {
  const { page } = visit;
  const control = page.locator("[data-next]");
  const tag = await control.getAttribute("data-next", { timeout: VANISHED_MS }).catch(() => null);
  if (tag === null) return false;
  if (tag === "select") {
    const values = await control.evaluate((list) =>
      [...(list as unknown as Options).options].map((o) => o.value),
    );
    for (const value of [...values.slice(-2), values[0]!]) await control.selectOption(value);
  } else if (await control.evaluate((field) => (field as unknown as { type: string }).type === "range")) {
    for (const key of ["End", "Home"]) await control.press(key);
  } else if (tag === "input" && (await control.getAttribute("type")) !== "checkbox") {
    await control.fill("2014");
    await control.fill("");
  } else await visit.press(control);
  return true;
}

interface Options {
  readonly options: readonly { readonly value: string }[];
}

async function checkWhole(page: Page): Promise<void> {
  expect(await page.locator(".explorer main .canvas").count()).toBe(1);
  expect(await page.locator(".explorer main .panel").count()).toBe(1);
  expect(await page.locator(".notice[role=alert]").allTextContents()).toEqual([]);
}

describe("every control", () => {
  it.each(NAMED)(
    "of the language keeps picture, selection and page, in both directions (%s)",
    async (_, reader) => {
      const visit = await Visit.begin(pages.browser, pages.server.url, reader, "?selected=BODY:mof");
      const { explorer, page } = visit;
      const before = await explorer.drawn();
      const away = reader.language === "zh" ? "English" : "中文";
      const back = reader.language === "zh" ? "中文" : "English";
      for (const name of [away, back, away]) {
        await visit.pressButton(name);
        const counts =
          name === "English" ? "/^Network: 40 bodies, 296 links$/" : "/^协作网络图：40 个机构，296 条连线$/";
        await until(page, `${counts}.test(document.querySelector(".surface")?.ariaLabel)`);
        await settled(explorer);
        expect(await explorer.drawn()).toEqual(before);
        expect(await page.getByRole("alert").count()).toBe(0);
      }
      await visit.end();
    },
  );

  it.each(NAMED)("leaves the page usable when it is used (%s)", async (_, reader) => {
    const visit = await Visit.begin(pages.browser, pages.server.url, reader);
    const { page } = visit;
    const used: string[] = [];
    const begin = async () => {
      if (reader.onPhone && (await page.locator(".filters[data-open=false]").count()) > 0)
        await visit.press(page.locator(".filters-open"));
    };
    await begin();
    for (let key = await next(page); key !== null; key = await next(page)) {
      if (await use(visit)) used.push(key);
      else await page.evaluate(`window.pressed.delete(${JSON.stringify(key)})`);
      await checkWhole(page);
      await page.keyboard.press("Escape");
      await begin();
    }
    expect(used.length).toBeGreaterThan(20);
    await visit.end();
  });
});

it("on a phone a matrix opens whole", async () => {
  const visit = await Visit.begin(pages.browser, pages.server.url, READERS[2]!);
  const { matrix } = visit.words;
  await visit.page.getByRole("combobox", { name: matrix.form }).selectOption({ label: matrix.forms.MATRIX });
  await visit.page.getByRole("application", { name: matrix.name(40) }).waitFor();
  await until(visit.page, WHOLE);
  await visit.end();
});

/** Cells have their largest side. */
const WIDEST = `(() => {
  const canvas = document.querySelector(".matrix-cells canvas");
  return canvas !== null && parseFloat(canvas.style.width) % 24 === 0 && document.querySelector(".picture[aria-busy=false]") !== null;
})()`;

const IN_SIGHT = `(() => {
  const frame = document.querySelector(".matrix").getBoundingClientRect();
  const cell = document.querySelector(".matrix-here").getBoundingClientRect();
  return cell.bottom <= frame.bottom + 1 && cell.top > frame.top + 90;
})()`;

const WHOLE = `(() => {
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.querySelector(".matrix");
  return scrollHeight <= clientHeight && scrollWidth <= clientWidth;
})()`;

it("as a matrix, the picture shows every pair by community and who leads whom; a cell opens its evidence", async () => {
  const reader = READERS[0]!;
  const visit = await Visit.begin(pages.browser, pages.server.url, reader);
  const { page, explorer } = visit;
  const { matrix, paint, evidence, tools, filters, exporting } = reader.words;
  const says = page.locator(".cell-says");
  const cells = page.getByRole("application", { name: matrix.name(40) });
  await visit.choose(matrix.form, matrix.forms.MATRIX);
  await page.getByText(paint.counted(paint.circle(1), 17)).waitFor();
  await until(page, WHOLE);
  await page.getByText("民政部", { exact: true }).first().waitFor();
  await cells.focus();
  await page.keyboard.press("ArrowRight");
  await says.getByText(matrix.cell.MATRIX("民政部", "中央政法委", 2)).waitFor();
  await page.keyboard.press("Enter");
  await visit.panelSays(evidence.shares(2));
  await checkPage(visit);
  await screenshot(page, "matrix");
  await visit.choose(matrix.form, matrix.forms.LEADS);
  await page.getByText(matrix.axes).waitFor();
  // public security leads what civil affairs takes part in, and not the reverse
  const box = (await cells.locator("canvas").boundingBox())!;
  const side = box.width / 40;
  await page.mouse.click(box.x + side / 2, box.y + 11.5 * side);
  await says.getByText(matrix.cell.LEADS("公安部", "民政部", 1)).waitFor();
  await page.mouse.move(box.x + 11.5 * side, box.y + side / 2);
  await says.getByText(matrix.cell.LEADS("民政部", "公安部", 0)).waitFor();
  // the largest zoom is kept under another condition, and the keys lead to a cell that is in sight
  for (let press = 0; press < 4; press += 1) await visit.pressButton(tools.nearer);
  await visit.choose(filters.roles, filters.onlyRole.PARTICIPANT);
  await page.getByRole("application", { name: matrix.name(37) }).waitFor();
  await until(page, WIDEST);
  await visit.choose(filters.roles, filters.anyRole);
  await cells.focus();
  for (let step = 0; step < 39; step += 1) await page.keyboard.press("ArrowDown");
  await until(page, IN_SIGHT);
  await page.setViewportSize({ width: 1280, height: 900 });
  await visit.pressButton(tools.fit);
  await until(page, WHOLE);
  await visit.choose(matrix.form, matrix.forms.ARROWS);
  await settled(explorer);
  const legend = page.getByRole("list", { name: reader.words.legend.title });
  await legend.getByText(matrix.arrows.leads(1)).waitFor();
  await visit.pressButton(exporting.open);
  const svg = await downloaded(page, () => page.getByRole("button", { name: "SVG" }).click());
  expect(svg.toString()).toContain(matrix.arrows.legend);
  expect(svg.toString().match(/<polygon /g)!.length).toBeGreaterThan(20);
  await visit.pressButton(reader.words.close);
  await visit.choose(matrix.form, matrix.forms[""]);
  await settled(explorer);
  await visit.end();
});

const next = (page: Page) => page.evaluate<string | null>(NEXT);
