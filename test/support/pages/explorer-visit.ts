import { expect } from "@jest/globals";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { DESK, openExplorer, PHONE, settled, until, type Explorer } from "./explorer.js";
import { namesIn, type Names } from "./explorer-names.js";
import { WORDS, type Words } from "./explorer-words.js";

/** A visitor on a desktop or a phone, in one of the languages. */
export interface Reader {
  readonly name: string;
  readonly language: "zh" | "en";
  readonly onPhone: boolean;
  readonly options: BrowserContextOptions;
  readonly words: Words;
  readonly names: Names;
}

const reader = (size: "desk" | "phone", language: "zh" | "en"): Reader => ({
  name: `${size}-${language}`,
  language,
  onPhone: size === "phone",
  // so that every state is seen in both themes
  options: { ...(size === "phone" ? PHONE : DESK), colorScheme: language === "en" ? "dark" : "light" },
  words: WORDS[language],
  names: namesIn(language),
});

export const READERS: readonly Reader[] = [
  reader("desk", "zh"),
  reader("desk", "en"),
  reader("phone", "zh"),
  reader("phone", "en"),
];

/** Two quick clicks count as a double click, wherever they are. */
const NOT_A_DOUBLE_CLICK_MS = 350;
/** So long a finger rests on a node to take hold of it, and longer. */
const HOLDS_MS = 600;
const LONGEST_WAIT_MS = 10_000;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Actions of a visitor on the page: clicks on a desktop, taps on a phone. */
export class Visit {
  private constructor(
    readonly reader: Reader,
    readonly explorer: Explorer,
  ) {}

  static async begin(browser: Browser, url: string, reader: Reader, query = ""): Promise<Visit> {
    const fields = new URLSearchParams(query);
    fields.set("lang", reader.language);
    const explorer = await openExplorer(browser, url, `?${fields.toString()}`, reader.options);
    explorer.page.setDefaultTimeout(LONGEST_WAIT_MS);
    return new Visit(reader, explorer);
  }

  get page(): Page {
    return this.explorer.page;
  }

  get words(): Words {
    return this.reader.words;
  }

  press(what: Locator): Promise<void> {
    return this.reader.onPhone ? what.tap() : what.click();
  }

  pressButton(name: string): Promise<void> {
    return this.press(this.explorer.button(name));
  }

  pressAt({ x, y }: Spot): Promise<void> {
    return this.reader.onPhone ? this.page.touchscreen.tap(x, y) : this.page.mouse.click(x, y);
  }

  /** On a phone a button shows the conditions. */
  async withConditions(act: () => Promise<void>): Promise<void> {
    if (this.reader.onPhone) await this.pressButton(this.words.filters.show);
    await act();
    if (this.reader.onPhone) await this.pressButton(this.words.filters.show);
  }

  choose(name: string, option: string): Promise<void> {
    return this.withConditions(() => this.explorer.choose(name, option));
  }

  /** The position of a body or item on the screen, found by name. */
  async spotOf(id: string): Promise<Spot> {
    const node = this.page.getByRole("img", { name: this.reader.names.full(id), exact: true });
    const box = await node.boundingBox();
    if (!box) throw new Error(`${id} is not in the picture`);
    return box;
  }

  async pick(id: string): Promise<void> {
    await this.pressAt(await this.spotOf(id));
    await this.panelSays(this.reader.names.full(id), "heading");
  }

  /** Adds a node to the selection; desktop only. */
  async pickAlso(id: string): Promise<void> {
    await this.page.waitForTimeout(NOT_A_DOUBLE_CLICK_MS);
    await this.page.keyboard.down("Shift");
    await this.pressAt(await this.spotOf(id));
    await this.page.keyboard.up("Shift");
  }

  /** Drags a node with the mouse, or with a finger that holds it. */
  async drag(from: Spot, by: Spot): Promise<void> {
    const way = [0.25, 0.5, 0.75, 1].map((share) => ({ x: from.x + by.x * share, y: from.y + by.y * share }));
    if (!this.reader.onPhone) {
      const { mouse } = this.page;
      await mouse.move(from.x, from.y);
      await mouse.down();
      for (const { x, y } of way) await mouse.move(x, y);
      return mouse.up();
    }
    const fingers = await this.page.context().newCDPSession(this.page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: Spot[]) =>
      fingers.send("Input.dispatchTouchEvent", { type, touchPoints });
    await touch("touchStart", [from]);
    await this.page.waitForTimeout(HOLDS_MS);
    for (const spot of way) await touch("touchMove", [spot]);
    await touch("touchEnd", []);
  }

  /** Waits until the status line contains these texts. */
  async statusSays(...parts: string[]): Promise<void> {
    for (const part of parts) await this.explorer.status.getByText(part).first().waitFor();
  }

  async panelSays(text: string, role: "heading" | null = null): Promise<void> {
    const { panel } = this.explorer;
    const found = role ? panel.getByRole(role, { name: text, exact: true }) : panel.getByText(text);
    await found.first().waitFor();
  }

  /** Waits until the address contains this text. */
  addressHolds(part: string): Promise<void> {
    return until(this.page, `decodeURIComponent(location.search).includes(${JSON.stringify(part)})`);
  }

  rest(): Promise<void> {
    return settled(this.explorer);
  }

  /** Waits until the picture shows these counts. */
  async pictureShows(bodies: number, items: number, links: number): Promise<void> {
    const said = this.words.picture.name(bodies, items, links);
    await this.page.getByRole("application", { name: said, exact: true }).waitFor();
    await this.rest();
    expect(await this.explorer.drawn()).toHaveLength(bodies + items);
  }

  /** Types into the search field. @returns the hits */
  async search(text: string): Promise<Locator> {
    const { name } = this.words.search;
    await this.page.getByRole("combobox", { name }).fill(text);
    return this.page.getByRole("listbox", { name }).getByRole("option");
  }

  /** Searches for an object and opens its evidence. */
  async find(id: string): Promise<void> {
    const name = this.reader.names.full(id);
    const hits = await this.search(name);
    await this.press(hits.first().getByText(name, { exact: true }));
    await this.panelSays(name, "heading");
  }

  end(): Promise<void> {
    return this.explorer.close();
  }
}
