/** An editor at the review desk. */
import { expect } from "@jest/globals";
import type { Browser, Locator, Page } from "playwright-core";
import { zh } from "../../../web/review/texts/zh.js";
import { claims, sign } from "../running/tokens.js";
import { openPage, screenshot, sidewaysOverflow, type WatchedPage } from "./browser.js";
import { seriousFaults } from "./explorer.js";
import { strayWords } from "./explorer-languages.js";

/** Width and height: a desktop, a tablet, a phone. */
const SIZES = [
  [1440, 900],
  [820, 1180],
  [390, 844],
] as const;
const LONGEST_WAIT_MS = 15_000;

interface Box {
  left: number;
  right: number;
  middle: number;
}

/** Where words of the text stand that are in one piece. */
const boxOf = (words: string): string => `(() => {
  const words = ${JSON.stringify(words)};
  const pieces = [...document.querySelectorAll(".text p")].flatMap(({ childNodes }) => [...childNodes]);
  const piece = pieces.find(({ data }) => data?.includes(words));
  const range = document.createRange();
  range.setStart(piece, piece.data.indexOf(words));
  range.setEnd(piece, piece.data.indexOf(words) + words.length);
  const { left, right, top, height } = range.getBoundingClientRect();
  return { left, right, middle: top + height / 2 };
})()`;

export class ReviewVisit {
  private constructor(
    private readonly watched: WatchedPage,
    readonly page: Page,
    readonly token: string,
  ) {}

  static async begin(browser: Browser, url: string, name: string, query = ""): Promise<ReviewVisit> {
    const token = await sign(claims({ sub: name }));
    const watched = await openPage(browser, url);
    const { page } = watched;
    page.setDefaultTimeout(LONGEST_WAIT_MS);
    await page.goto(`${url}/review${query}#token=${token}`);
    return new ReviewVisit(watched, page, token);
  }

  get list(): Locator {
    return this.page.getByRole("list", { name: zh.list.title, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  dialog(title: string): Locator {
    return this.page.getByRole("dialog", { name: title, exact: true });
  }

  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time++) await this.page.keyboard.press(key);
  }

  /** Waits until the desk says that so many steps can be undone: each is a write, and twenty may be on their way. */
  async steps(count: number): Promise<void> {
    const said = this.page.locator(".said", { hasText: `可撤销 ${count} 步` });
    await said.waitFor({ timeout: 60_000 });
  }

  /** The statement that is active, as the list words it. */
  active(): Promise<string> {
    return this.list.locator("button[aria-current]").innerText();
  }

  /** Types a name into the dialog that is open and takes the first that is found. */
  async choose(name: string, expected = name): Promise<void> {
    await this.page.keyboard.type(name);
    await this.page.getByRole("option").filter({ hasText: expected }).first().waitFor();
    await this.page.keyboard.press("Enter");
  }

  /** Drags over words of the text. */
  async selectText(words: string): Promise<void> {
    const paragraph = this.page.locator(".text p").filter({ hasText: words });
    await paragraph.scrollIntoViewIfNeeded();
    const box = await this.page.evaluate<Box>(boxOf(words));
    const { mouse } = this.page;
    await mouse.move(box.left + 1, box.middle);
    await mouse.down();
    await mouse.move(box.right - 1, box.middle, { steps: 4 });
    await mouse.up();
  }

  /** Accessibility, language and layout at all widths. */
  async check(name: string, language: "zh" | "en" = "zh"): Promise<void> {
    expect(await strayWords(this.page, language)).toEqual([]);
    expect(await seriousFaults(this.page)).toEqual([]);
    for (const [width, height] of SIZES) {
      await this.page.setViewportSize({ width, height });
      expect([width, await sidewaysOverflow(this.page)]).toEqual([width, 0]);
      await screenshot(this.page, `review-${name}-${width}`);
    }
    await this.page.setViewportSize({ width: SIZES[0][0], height: SIZES[0][1] });
  }

  /** @param provoked complaints that the test provokes */
  async end(provoked?: RegExp): Promise<void> {
    if (provoked) this.watched.forgive(provoked);
    const { complaints } = this.watched;
    await this.watched.close();
    expect(complaints).toEqual([]);
  }
}
