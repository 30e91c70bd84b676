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

/** The explorer as a person has it before them. */
export interface Explorer {
  readonly page: Page;
  readonly watched: WatchedPage;
  readonly status: Locator;
  readonly panel: Locator;
  button(name: string | RegExp): Locator;
  choose(name: string, option: string): Promise<void>;
  /** Ids of the nodes in the picture, whether or not their names find room. */
  drawn(): Promise<string[]>;
  /** What the picture says of itself to those who do not see it. */
  counts(): Promise<string>;
  close(): Promise<void>;
}

/** Opens the explorer as somebody who has never been here, and waits until the picture stands. */
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

/** Waits until an expression holds in the page, whose policy allows no code made from text, as Playwright's own way is. */
export async function until(page: Page, expression: string): Promise<void> {
  const deadline = Date.now() + LONGEST_WAIT_MS;
  while (!(await page.evaluate<boolean>(expression))) {
    if (Date.now() > deadline) throw new Error(`It never came about that ${expression}`);
    await page.waitForTimeout(50);
  }
}

/** How long the picture stands still before it counts as at rest, in drawings. */
const STILL_FOR = 4;

/** Whether names, nodes and address have stopped changing; false after ten seconds. */
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

/** The picture is drawn and moves no more, its fonts are there, and its data version stands in the address. */
export async function settled({ page }: Explorer): Promise<void> {
  await page.locator(".label").first().waitFor();
  await until(
    page,
    `location.search.includes("version=") && document.querySelector(".canvas").ariaBusy !== "true"`,
  );
  expect(await page.evaluate<boolean>(AT_REST)).toBe(true);
}

/** How many pairs of names lie upon each other. */
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

/** What a check of accessibility finds serious. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<{ violations: Found[] }>(`axe.run()`);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}
