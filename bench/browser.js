/** The browser of the tests: headless, and WebGL by software, as on a machine without a graphics card. */
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

/** A page that nobody visited before, and that counts its frames. */
export async function openPage(browser) {
  const context = await browser.newContext({ viewport: SCREEN });
  const page = await context.newPage();
  await page.addInitScript(COUNTING);
  return page;
}

/** Says of each frame whether a layer was drawn anew in it. */
const COUNTING = `(() => {
  const { clear } = WebGL2RenderingContext.prototype;
  let drawn = false;
  WebGL2RenderingContext.prototype.clear = function (bits) {
    drawn = true;
    return clear.call(this, bits);
  };
  window.benchDrawn = () => { const was = drawn; drawn = false; return was; };
})();`;

/** Waits until an expression gives something; pages may forbid code made from text, so that it is asked again. */
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
 * Drags the picture to and fro, and back to where it was, by an event of the mouse a frame, and counts frames in which it was drawn.
 * @returns frames a second, and the longest time between two of them
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
      // held still at last, so that it does not fly on
      if (past < ${ms} + 300) return requestAnimationFrame(frame);
      at("mouseup", 5);
      const gaps = times.slice(1).map((time, index) => time - times[index]);
      resolve({ fps: gaps.length / ((times.at(-1) - times[0]) / 1000), slowestMs: Math.max(...gaps) });
    };
    benchDrawn();
    requestAnimationFrame(frame);
  })`);
}

/** What the page's scripts hold after a collection. */
export async function heldBytes(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "JSHeapUsedSize").value;
}
