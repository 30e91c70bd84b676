/** The picture on a phone: one finger scrolls the page, two move the picture, which never leaves its frame. */
import { describe, expect, it } from "@jest/globals";
import type { CDPSession, Page } from "playwright-core";
import { screenshot } from "../support/pages/browser.js";
import { openExplorer, PHONE, settled, until } from "../support/pages/explorer.js";
import type { Spot } from "../support/pages/explorer-visit.js";
import { servePages } from "../support/pages/serve-pages.js";

const pages = servePages("explorer");
const STEPS = 8;

const dispatch = (fingers: CDPSession, type: "touchStart" | "touchMove" | "touchEnd", touchPoints: Spot[]) =>
  fingers.send("Input.dispatchTouchEvent", { type, touchPoints });

/** Moves fingers together over the screen. */
async function swipe(page: Page, from: Spot[], down: number): Promise<void> {
  const fingers = await page.context().newCDPSession(page);
  await dispatch(fingers, "touchStart", from);
  for (let step = 1; step <= STEPS; step += 1) {
    const moved = from.map(({ x, y }) => ({ x, y: y + (down * step) / STEPS }));
    await dispatch(fingers, "touchMove", moved);
  }
  await dispatch(fingers, "touchEnd", []);
}

/** How many bodies are within the frame of the picture. */
const IN_SIGHT = `(() => {
  const frame = document.querySelector(".surface").getBoundingClientRect();
  return [...document.querySelectorAll(".anchor")].map((anchor) => anchor.getBoundingClientRect())
    .filter(({ left, top }) => left > frame.left && left < frame.right && top > frame.top && top < frame.bottom).length;
})()`;

const middleOf = async (page: Page): Promise<Spot> => {
  await page.evaluate(`document.querySelector(".surface").scrollIntoView({ block: "center" })`);
  const { x, y, width, height } = (await page.locator(".surface").boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
};

describe("on a phone", () => {
  it("one finger over the picture scrolls the page, and the page says what two do", async () => {
    const explorer = await openExplorer(pages.browser, pages.server.url, "", PHONE);
    const { page } = explorer;
    const middle = await middleOf(page);
    const before = await page.evaluate<number>("scrollY");
    await swipe(page, [middle], -160);
    await page.getByText("两指移动或缩放图，按住机构可拖动").waitFor();
    await screenshot(page, "explorer-two-fingers");
    await settled(explorer);
    expect(await page.evaluate<number>("scrollY")).toBeGreaterThan(before + 100);
    expect(await page.evaluate<string>("location.search")).not.toContain("camera=");
    await explorer.close();
  });

  it("two fingers move the picture, but not out of sight, and a button fits it again", async () => {
    const explorer = await openExplorer(pages.browser, pages.server.url, "", PHONE);
    const { page } = explorer;
    for (let time = 0; time < 4; time += 1) {
      const { x, y } = await middleOf(page);
      await swipe(
        page,
        [x - 60, x + 60].map((at) => ({ x: at, y: y - 140 })),
        300,
      );
      await settled(explorer);
    }
    const left = await page.evaluate<number>(IN_SIGHT);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(40);
    await explorer.button("全图").tap();
    await until(page, `${IN_SIGHT} === 40`);
    await explorer.close();
  });

  it("an address with a camera far away still shows a body", async () => {
    const explorer = await openExplorer(pages.browser, pages.server.url, "?camera=0.5,-2.9527,1", PHONE);
    expect(await explorer.page.evaluate<number>(IN_SIGHT)).toBeGreaterThan(0);
    await explorer.close();
  });
});
