import { expect } from "@jest/globals";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { openPage, type WatchedPage } from "./browser.js";

export const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** An open explorer page with its main elements. */
export interface Explorer {
  readonly page: Page;
  readonly watched: WatchedPage;
  readonly status: Locator;
  readonly panel: Locator;
  button(name: string | RegExp): Locator;
  choose(name: string, option: string): Promise<void>;
  /** Moves a slider. */
  slide(name: string, value: number): Promise<void>;
  /** Keys of the nodes in the picture, including those without a visible label. */
  drawn(): Promise<string[]>;
  /** The text alternative of the picture, with its counts. */
  counts(): Promise<string>;
  close(): Promise<void>;
}

/** Opens the explorer as a first-time visitor and waits until the picture is at rest. */
export async function openExplorer(
  browser: Browser,
  url: string,
  query = "",
  options: BrowserContextOptions = DESK,
): Promise<Explorer> {
  const watched = await openPage(browser, url, options);
  const { page } = watched;
  await page.goto(`${url}/${query}`);
  const explorer = explorerOn(watched);
  await settled(explorer);
  return explorer;
}

export function explorerOn(watched: WatchedPage): Explorer {
  const { page } = watched;
  return {
    page,
    watched,
    status: page.locator(".status"),
    panel: page.locator("#panel"),
    button: (name) => page.getByRole("button", { name, exact: typeof name === "string" }),
    choose: async (name, option) => {
      await page.getByRole("combobox", { name, exact: true }).selectOption({ label: option });
    },
    slide: (name, value) => page.getByRole("slider", { name }).fill(String(value)),
    drawn: async () => (await page.evaluate<string[]>(DRAWN)).sort(),
    counts: async () => (await page.locator(".surface").getAttribute("aria-label")) ?? "",
    close: async () => {
      const { complaints } = watched;
      await watched.close();
      expect(complaints).toEqual([]);
    },
  };
}

const DRAWN = `[...document.querySelectorAll(".anchor")].map((element) => element.dataset.key)`;

const LONGEST_WAIT_MS = 30_000;

/** Waits until an expression is true in the page. Its Content-Security-Policy forbids eval, which Playwright's own wait uses. */
export async function until(page: Page, expression: string): Promise<void> {
  const deadline = Date.now() + LONGEST_WAIT_MS;
  while (!(await page.evaluate<boolean>(expression))) {
    if (Date.now() > deadline) throw new Error(`Timed out waiting for ${expression}`);
    await page.waitForTimeout(50);
  }
}

/** Number of unchanged frames after which the picture counts as at rest. */
const STILL_FOR = 4;

/** True once labels, nodes and address have stopped changing; false after ten seconds. */
const AT_REST = `new Promise((done) => {
  const layer = (name) => [...document.querySelectorAll(name)].map(({ style }) => style.transform).join();
  const look = (before, still, until) => {
    const now = [document.fonts.status, location.search, layer(".label"), layer(".anchor")].join();
    const isStill = now === before && document.fonts.status === "loaded";
    if (isStill && still === ${STILL_FOR}) done(true);
    else if (performance.now() > until) done(false);
    else requestAnimationFrame(() => look(now, isStill ? still + 1 : 0, until));
  };
  look("", 0, performance.now() + 10_000);
})`;

/** Waits until the picture is at rest, fonts are loaded and the address contains the data version. */
export async function settled({ page }: Explorer): Promise<void> {
  await page.locator(".label").first().waitFor();
  await until(
    page,
    `location.search.includes("version=") && document.querySelector(".canvas").ariaBusy !== "true"`,
  );
  expect(await page.evaluate<boolean>(AT_REST)).toBe(true);
}

/** Number of pairs of overlapping labels. */
export const collisions = (page: Page): Promise<number> =>
  page.evaluate<number>(`(() => {
    const boxes = [...document.querySelectorAll(".label")].map((label) => label.getBoundingClientRect());
    const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    return boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => meet(a, b))).length;
  })()`);

interface Found {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** Serious and critical findings of the accessibility check. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<{ violations: Found[] }>(`axe.run()`);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}
