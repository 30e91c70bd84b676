import { describe, expect, it } from "@jest/globals";
import type { Service } from "../../src/server/service.js";
import { screenshot } from "../support/pages/browser.js";
import { checkPage } from "../support/pages/explorer-checks.js";
import { downloaded } from "../support/pages/explorer-export.js";
import { READERS, Visit, type Reader } from "../support/pages/explorer-visit.js";
import { servePages } from "../support/pages/serve-pages.js";
import { builtProgram, settingsOn } from "../support/running/built.js";

const [POLICY, REPORTS] = ["policy-documents", "state-council-reports"];
const [deskZh, , , phoneEn] = READERS as readonly [Reader, Reader, Reader, Reader];
const pages = servePages("explorer");

const nameOf = ({ words }: Reader, set: string): string => words.sets.short[set]!;

/** A period, typed into the filter. @returns how many bodies the picture then shows */
async function drawnIn(visit: Visit, from: string, to: string): Promise<number> {
  const { filters } = visit.words;
  for (const [field, value] of [
    [filters.from, from],
    [filters.to, to],
  ] as const) {
    const input = visit.page.getByRole("textbox", { name: field, exact: true });
    await input.fill(value);
    await input.press("Enter");
    await visit.addressHolds(value);
  }
  await visit.rest();
  return (await visit.explorer.drawn()).length;
}

/** Places of the bodies in each of two pictures. */
const PLACES = `[...document.querySelectorAll(".framed")].map((picture) => Object.fromEntries(
  [...picture.querySelectorAll(".anchor")].map(({ dataset, style }) => [dataset.key, style.transform])))`;

/** The chosen decade beside the one before: in a table with evidence, as differences, side by side, and as a file. */
async function compareWithBefore(visit: Visit): Promise<void> {
  const { page, explorer, words } = visit;
  const { compare, legend } = words;
  const [before, chosen] = [
    { from: "1970", to: "1979" },
    { from: "1980", to: "1989" },
  ];
  await page.getByRole("checkbox", { name: compare.toggle }).check();
  await visit.addressHolds("compare=1970..1979+1980..1989");
  const row = page.locator(".differences tbody tr").first();
  await row.waitFor();
  const [, ...cells] = await row.getByRole("cell").allInnerTexts();
  const [first, second] = cells.map(Number);
  expect(cells[2]).toBe(`+${second! - first!}`);
  const lines = page.getByRole("list", { name: legend.title });
  await lines.getByText(compare.changes.GAINED("1970—1979", "1980—1989"), { exact: true }).waitFor();
  await visit.press(row.getByRole("button"));
  await visit.panelSays(compare.inPeriod(before, first!));
  await visit.panelSays(compare.inPeriod(chosen, second!));
  await page.goBack();
  await visit.press(page.locator(".tabs button").first());
  await visit.choose(compare.how, compare.ways.BESIDE);
  await page.getByRole("heading", { name: /^1970—1979：/ }).waitFor();
  await visit.rest();
  const [left, right] = await page.evaluate<Record<string, string>[]>(PLACES);
  const inBoth = Object.keys(left!).filter((key) => right![key] !== undefined);
  expect(inBoth.length).toBeGreaterThan(3);
  expect(inBoth.map((key) => left![key])).toEqual(inBoth.map((key) => right![key]));
  await checkPage(visit);
  await screenshot(page, "periods-beside");
  await explorer.button(words.exporting.open).click();
  const svg = await downloaded(page, () => page.getByRole("button", { name: "SVG" }).click());
  expect(svg.toString()).toContain(compare.says(words.filters.bases.DOCUMENT, before, chosen, "1989-12-31"));
  await visit.pressButton(words.close);
  await visit.withConditions(() => explorer.slide(words.filters.minShared, 2));
  await visit.statusSays(compare.ruleOver({ from: before.from, to: chosen.to }));
}

/** More documents than are drawn: the links to the others count too. */
async function seeAllCounted(visit: Visit): Promise<void> {
  const { page, explorer } = visit;
  await page.goto(`${pages.server.url}/?view=TWO_MODE&unit=DOCUMENT`);
  await page.locator(".cut").waitFor();
  await visit.rest();
  const [, all, drawn] = /(\d+) 条连线中的 (\d+) 条/.exec(await explorer.status.innerText()) ?? [];
  expect(Number(drawn)).toBeLessThan(Number(all));
}

async function command({ page, words, reader }: Visit, set: string): Promise<string> {
  const dialog = page.getByRole("dialog", { name: words.sets.load(nameOf(reader, set)) });
  await dialog.getByText(words.sets.byCommand).waitFor();
  return dialog.getByRole("code").innerText();
}

describe("the built-in data sets", () => {
  it("where the server is not one's own, the page gives the command and loads nothing", async () => {
    const { startService } = await builtProgram();
    const settings = await settingsOn(pages.server.database, { PUBLIC_URL: "https://xietong.example.org" });
    const service: Service = await startService(settings, () => undefined);
    const visit = await Visit.begin(pages.browser, service.url, phoneEn);
    await visit.pressButton(visit.words.sets.load(nameOf(phoneEn, REPORTS)));
    expect(await command(visit, REPORTS)).toBe(`npx xietong seed --set ${REPORTS}`);
    await checkPage(visit);
    await visit.end();
    expect(service.ready.current.current.collaboration.version.number).toBe(1);
    await service.stop();
  });

  it.each([
    [deskZh, REPORTS],
    [phoneEn, POLICY],
  ])("one click loads a set and opens it as a view of its own", async (reader, set) => {
    const visit = await Visit.begin(pages.browser, pages.server.url, reader);
    const { sets } = visit.words;
    const name = nameOf(reader, set);
    await visit.pressButton(sets.load(name));
    const shown = visit.explorer.button(name);
    await shown.waitFor({ timeout: 60_000 });
    await visit.addressHolds(`datasets=${set}`);
    await visit.rest();
    expect(await shown.getAttribute("aria-pressed")).toBe("true");
    await checkPage(visit);
    await screenshot(visit.page, `data-set-${reader.name}`);
    if (set === REPORTS) {
      expect((await visit.explorer.drawn()).length).toBe(199);
      expect(await drawnIn(visit, "1980", "1989")).toBe(82);
      await compareWithBefore(visit);
    }
    if (set === POLICY) {
      // the set is counted by project; who issued its documents is another unit
      const waiting = visit.explorer.button(sets.waiting(visit.words.units.DOCUMENT, 9, 13));
      await visit.press(waiting);
      await visit.addressHolds("unit=DOCUMENT");
      await visit.rest();
      expect((await visit.explorer.drawn()).length).toBe(13);
    }
    await visit.page.goto(`${pages.server.url}/?version=1&lang=${reader.language}`);
    await visit.rest();
    await visit.pressButton(name);
    const { states } = visit.words;
    const alert = visit.page.getByRole("alert").filter({ hasText: states.notInVersion("1") });
    await visit.press(alert.getByRole("button", { name: states.newest }));
    await visit.addressHolds(`datasets=${set}`);
    await visit.rest();
    if (set === REPORTS) await seeAllCounted(visit);
    if (set === POLICY) {
      // "State Council" is quoted from several documents
      const hits = await visit.search("国务院");
      await hits.nth(6).waitFor();
      const rows = await hits.allInnerTexts();
      expect(new Set(rows).size).toBe(rows.length);
      await visit.page.keyboard.press("Escape");
    }
    await visit.pressButton(sets.all);
    await shown.and(visit.page.locator("[aria-pressed=false]")).waitFor();
    await visit.end();
  });
});
