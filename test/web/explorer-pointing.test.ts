import { describe, expect, it } from "@jest/globals";
import { DESK, openExplorer, PHONE, settled, until } from "../support/pages/explorer.js";
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
      else {
        await page.mouse.move(middle, low);
        await until(
          page,
          `getComputedStyle(document.elementFromPoint(${middle}, ${low})).cursor === "pointer"`,
        );
        await page.mouse.click(middle, low);
      }
      const name = await page.locator(`.anchor[data-key="${key}"]`).getAttribute("aria-label");
      await explorer.panel.getByRole("heading", { name: name! }).first().waitFor();
      await settled(explorer);
    }
    await explorer.close();
  });
});

describe("while an answer takes long", () => {
  it("the counts remain those of the picture before, and are faded", async () => {
    const explorer = await openExplorer(pages.browser, pages.server.url);
    const { page, status } = explorer;
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route("**/graphql", async (route) => {
      if (/query Whole\b/.test(route.request().postData() ?? "")) await held;
      await route.continue();
    });
    const others = page.waitForResponse((response) =>
      /query Drawn\b/.test(response.request().postData() ?? ""),
    );
    await explorer.choose("统计对象", "联合发文");
    await others;
    await page.locator(".status.waiting").waitFor();
    expect(await status.getByRole("status").textContent()).toContain("显示全部 40 个机构");
    expect(await page.locator(".canvas").getAttribute("aria-busy")).toBe("true");
    const findings = `getComputedStyle(document.querySelector(".findings")).visibility`;
    const opacity = (part: string) => `getComputedStyle(document.querySelector("${part}")).opacity`;
    await until(page, `${opacity(".pictures")} === "0.65"`);
    await until(page, `${findings} === "hidden"`);
    // tools that can be used do not look as if they could not
    expect(await page.evaluate(`[${opacity(".picture")}, ${opacity(".picture-bar")}]`)).toEqual(["1", "1"]);
    answer();
    await page.locator(".status:not(.waiting)").waitFor();
    expect(await status.getByRole("status").textContent()).not.toContain("显示全部 40 个机构");
    await until(page, `${findings} === "visible"`);
    await explorer.close();
  });
});
