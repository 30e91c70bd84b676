import { existsSync, readFileSync } from "node:fs";
import { mkdir, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Chromium from "@sparticuz/chromium";
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from "playwright-core";

const ROOT = join(import.meta.dirname, "../../..");
const ARTIFACTS = join(ROOT, "test", "artifacts");
const UNPACKING = join(tmpdir(), "xietong-chromium.lock");
const UNPACKING_MAY_TAKE_MS = 60_000;

/** Switches of Chromium: WebGL by software rendering, and no background network traffic. */
const ARGUMENTS = JSON.parse(
  readFileSync(join(import.meta.dirname, "chromium-arguments.json"), "utf8"),
) as string[];

/** A page that records errors and requests to other origins. */
export interface WatchedPage {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** Drops the complaints so far that match, for tests that provoke them. */
  forgive(expected: RegExp): void;
  close(): Promise<void>;
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await unpack(), args: ARGUMENTS, headless: true });
}

/** Unpacks the browser into the temporary directory, one test process at a time. */
async function unpack(): Promise<string> {
  const deadline = Date.now() + UNPACKING_MAY_TAKE_MS;
  for (;;) {
    const lock = await open(UNPACKING, "wx").catch(() => null);
    if (lock) {
      try {
        return await Chromium.executablePath();
      } finally {
        await lock.close();
        await rm(UNPACKING, { force: true });
      }
    }
    // A lock left by a killed run must not block later runs.
    if (Date.now() > deadline) await rm(UNPACKING, { force: true });
    await sleep(200);
  }
}

/** Opens an empty page that may send requests only to `origin`. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  let complaints: string[] = [];
  const complain = (text: string) => complaints.push(text);
  await context.route(
    (url) => url.origin !== new URL(origin).origin,
    async (route) => {
      complain(`asked another host: ${route.request().url()}`);
      await route.abort();
    },
  );
  const page = await context.newPage();
  page.on("pageerror", (error) => complain(`page error: ${error.message}`));
  page.on("websocket", (socket) => complain(`opened a web socket: ${socket.url()}`));
  page.on("console", (message) => {
    if (message.type() === "error") complain(`console error: ${message.text()} ${message.location().url}`);
  });
  return {
    page,
    get complaints() {
      return complaints;
    },
    forgive(expected) {
      complaints = complaints.filter((text) => !expected.test(text));
    },
    close: () => context.close(),
  };
}

/** Saves a screenshot for visual review, in a folder that git ignores. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await mkdir(ARTIFACTS, { recursive: true });
  await page.screenshot({ path: join(ARTIFACTS, `${name}.png`) });
}

/** Scrolls a pane until it shows the text: code editors render only the lines in view. */
export async function scrollTo(page: Page, pane: Locator, text: string): Promise<void> {
  const target = pane.getByText(text).first();
  for (let turn = 0; turn < 60; turn += 1) {
    if (await target.isVisible()) return;
    await pointAt(page, pane);
    await page.mouse.wheel(0, 200);
    await page.waitForTimeout(50);
  }
  throw new Error(`The pane never shows "${text}".`);
}

/** Moves the pointer over the visible part of a pane's editor. */
async function pointAt(page: Page, pane: Locator): Promise<void> {
  const editor = pane.locator("xpath=ancestor::*[contains(concat(' ', @class, ' '), ' monaco-editor ')][1]");
  await editor.scrollIntoViewIfNeeded();
  const box = await editor.boundingBox();
  if (!box) throw new Error("The pane is not on the page.");
  const bottom = Math.min(box.y + box.height, page.viewportSize()?.height ?? Infinity);
  await page.mouse.move(box.x + box.width / 2, (Math.max(box.y, 0) + bottom) / 2);
}

/** Horizontal overflow of the page in pixels; 0 if it fits. */
export async function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate<number>(`document.documentElement.scrollWidth - document.documentElement.clientWidth`);
}

/** Fails early if the pages have not been built: otherwise the tests would look like server failures. */
export function requireBuiltPage(name: string): void {
  const file = join(ROOT, "dist", "web", name, "index.html");
  if (!existsSync(file))
    throw new Error(`dist/web/${name} is missing: run "npm run build" before the web tests.`);
}
