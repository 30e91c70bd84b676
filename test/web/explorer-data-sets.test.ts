import { describe, expect, it } from "@jest/globals";
import type { Service } from "../../src/server/service.js";
import { screenshot } from "../support/pages/browser.js";
import { checkPage } from "../support/pages/explorer-checks.js";
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
    }
    if (set === POLICY) {
      // the set is counted by project; who issued its documents is another unit
      const waiting = visit.explorer.button(sets.waiting(visit.words.units.DOCUMENT, 9, 13));
      await visit.press(waiting);
      await visit.addressHolds("unit=DOCUMENT");
      await visit.rest();
      expect((await visit.explorer.drawn()).length).toBe(13);
    }
    await visit.pressButton(sets.all);
    await shown.and(visit.page.locator("[aria-pressed=false]")).waitFor();
    await visit.end();
  });
});
