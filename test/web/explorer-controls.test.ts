import { describe, expect, it } from "@jest/globals";
import { DESK, openExplorer, settled, until } from "../support/pages/explorer.js";
import { servePages } from "../support/pages/serve-pages.js";

const pages = servePages("explorer");

const open = (query: string) => openExplorer(pages.browser, pages.server.url, query, DESK);

/** Everything that can be pressed on the page as it is now, in order. */
const CONTROLS = "button, summary, [role=tab], [role=button]";

describe("every control", () => {
  it("of the language keeps the picture, the selection and the page, in both directions", async () => {
    const explorer = await open("?selected=BODY:mof");
    const before = await explorer.drawn();
    for (const [name, counts] of [
      ["English", /^Network: 40 bodies, 296 links$/],
      ["中文", /40/],
      ["English", /^Network: 40 bodies, 296 links$/],
    ] as const) {
      await explorer.button(name).click();
      await until(explorer.page, `${String(counts)}.test(document.querySelector(".surface")?.ariaLabel)`);
      await settled(explorer);
      expect(await explorer.drawn()).toEqual(before);
      expect(await explorer.page.getByRole("alert").count()).toBe(0);
    }
    await explorer.close();
  });

  it.each(["zh", "en"])("leaves the page usable when it is pressed (%s)", async (lang) => {
    const explorer = await open(`?lang=${lang}`);
    const { page } = explorer;
    const controls = page.locator(CONTROLS);
    const count = await controls.count();
    expect(count).toBeGreaterThan(10);
    for (let place = 0; place < count; place += 1) {
      const control = controls.nth(place);
      if (!(await control.isVisible()) || !(await control.isEnabled())) continue;
      await control.click();
      expect(await page.locator(".explorer main").count()).toBe(1);
      expect(await page.locator(".notice[role=alert]").allTextContents()).toEqual([]);
      await page.keyboard.press("Escape");
    }
    await explorer.close();
  });
});
