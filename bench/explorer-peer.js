/** A minimal sigma page with the graph that the explorer drew. */
import path from "node:path";
import { build } from "vite";
import { heldBytes, openPage, pan } from "./browser.js";
import { ROOT } from "./home.js";

const PAN_MS = 3_000;

/** @returns the page's script, bundled */
export async function bundlePeer() {
  const entry = path.join(ROOT, "bench", "peers", "bare-sigma.js");
  const lib = { entry, formats: ["iife"], name: "peer" };
  const built = await build({ configFile: false, logLevel: "error", build: { write: false, lib } });
  return [built].flat()[0].output[0].code;
}

/** @returns milliseconds of the first picture and of redrawing with fewer and more links, frames, and memory */
export async function measurePeer(browser, script, { graph, size }) {
  const page = await openPage(browser);
  await page.goto("about:blank");
  await page.addScriptTag({ content: script });
  await page.evaluate(([data, { width, height }]) => globalThis.prepare(data, width, height), [graph, size]);
  const firstMs = await page.evaluate("draw()");
  await page.waitForTimeout(500);
  const panned = await pan(page, "#picture", PAN_MS);
  const fewerMs = await page.evaluate("redraw(2)");
  await page.waitForTimeout(500);
  const moreMs = await page.evaluate("redraw(1)");
  const held = await heldBytes(page);
  await page.context().close();
  return { firstMs, ...panned, fewerMs, moreMs, held };
}
