import { describe, expect, it } from "@jest/globals";
import { DESK, openExplorer, PHONE, settled } from "../support/pages/explorer.js";
import { servePages } from "../support/pages/serve-pages.js";

const pages = servePages("explorer");

describe("the names in the picture", () => {
  it.each([
    ["clicked", DESK],
    ["touched", PHONE],
  ])("select their body when %s", async (_, options) => {
    const explorer = await openExplorer(pages.browser, pages.server.url, "", options);
    const { page } = explorer;
    const keys = await page.evaluate<string[]>(
      "[...document.querySelectorAll('.label')].map(({ dataset }) => dataset.key)",
    );
    expect(keys.length).toBeGreaterThan(10);
    for (const key of keys.slice(0, options === PHONE ? 1 : 6)) {
      const { x, y, width, height } = (await page.locator(`.label[data-key="${key}"]`).boundingBox())!;
      const [middle, low] = [x + width / 2, y + height / 2];
      if (options === PHONE) await page.touchscreen.tap(middle, low);
      else await page.mouse.click(middle, low);
      const name = await page.locator(`.anchor[data-key="${key}"]`).getAttribute("aria-label");
      await explorer.panel.getByRole("heading", { name: name! }).first().waitFor();
      await settled(explorer);
    }
    await explorer.close();
  });
});
