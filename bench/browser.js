/** The browser of the tests: headless, with software WebGL, as on a machine without a graphics card. */
import { readFileSync } from "node:fs";
import Chromium from "@sparticuz/chromium";
import { chromium } from "playwright-core";

export const SCREEN = { width: 1440, height: 900 };

const ARGUMENTS = JSON.parse(
  readFileSync(new URL("../test/support/pages/chromium-arguments.json", import.meta.url), "utf8"),
);

export async function openBrowser() {
  return chromium.launch({
    executablePath: await Chromium.executablePath(),
    args: ARGUMENTS,
    headless: true,
  });
}

/** Opens a page in a fresh context and counts its frames. */
export async function openPage(browser) {
  const context = await browser.newContext({ viewport: SCREEN });
  const page = await context.newPage();
  await page.addInitScript(COUNTING);
  return page;
}

/** Records for each frame whether a layer was redrawn. */
const COUNTING = `(() => {
  const { clear } = WebGL2RenderingContext.prototype;
  let drawn = false;
  WebGL2RenderingContext.prototype.clear = function (bits) {
    drawn = true;
    return clear.call(this, bits);
  };
  window.benchDrawn = () => { const was = drawn; drawn = false; return was; };
})();`;

/** Polls until an expression gives a value; a page's policy may forbid evaluating code inside it. */
export async function until(page, expression, longestMs = 60_000) {
  const deadline = Date.now() + longestMs;
  for (;;) {
    const found = await page.evaluate(expression);
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`It never came about that ${expression}`);
    await page.waitForTimeout(30);
  }
}

/**
 * Drags the picture back and forth, one mouse event per frame, and counts the frames in which it was drawn.
 * @returns frames per second, and the longest time between two of them
 */
export function pan(page, selector, ms) {
  return page.evaluate(`new Promise((resolve) => {
    const box = document.querySelector(${JSON.stringify(selector)});
    const { left, top } = box.getBoundingClientRect();
    const target = box.querySelector(".sigma-mouse") ?? box;
    const at = (type, x) => target.dispatchEvent(new MouseEvent(type,
      { bubbles: true, composed: true, clientX: left + x, clientY: top + 5, button: 0, buttons: 1 }));
    const times = [];
    const begin = performance.now();
    at("mousedown", 5);
    const frame = (now) => {
      const past = now - begin;
      if (benchDrawn() && past < ${ms}) times.push(now);
      at("mousemove", 5 + (past < ${ms} ? 150 * Math.sin(past / 120) : 0));
      // held still at the end, so that inertia does not move it on
      if (past < ${ms} + 300) return requestAnimationFrame(frame);
      at("mouseup", 5);
      const gaps = times.slice(1).map((time, index) => time - times[index]);
      resolve({ fps: gaps.length / ((times.at(-1) - times[0]) / 1000), slowestMs: Math.max(...gaps) });
    };
    benchDrawn();
    requestAnimationFrame(frame);
  })`);
}

/** The page's JavaScript heap after a garbage collection. */
export async function heldBytes(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "JSHeapUsedSize").value;
}
