/** Every control of the explorer, found on the page itself, in both languages and themes, at three sizes of data and screen. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { openBrowser, screenshot, sidewaysOverflow } from "../support/pages/browser.js";
import { openExplorer, seriousFaults, until } from "../support/pages/explorer.js";
import { freshFolder, removeFolders } from "../support/running/managed-processes.js";
import { serveFor, xietong, type RunningServer } from "../support/running/program.js";

const DENSE: string = "../../bench/dense-sheet.js";
const bench = (await import(DENSE)) as { denseSheet: () => string };

const SETS = ["policy-documents", "state-council-reports"].map((set) => ["seed", "--set", set]);
const SIZES = [
  { name: "speech", commands: [["seed"]] },
  { name: "sets", commands: [["seed"], ...SETS] },
  { name: "dense", commands: [["seed"], ["import", "--dataset", "dense", "--table"]] },
];
const SCREENS = [1440, 1280, 390];
const LONGEST_MS = 3_600_000;
const SETTLING_MS = 300;

/**
 * Marks the next visible control that was not used before, and describes it. Rows of a table and entries of a list repeat
 * the same controls: the first stands for all.
 */
const NEXT = `(() => {
  const used = (window.used ??= new Set());
  document.querySelectorAll("[data-next]").forEach((element) => element.removeAttribute("data-next"));
  const found = [...document.querySelectorAll("button, summary, select, input, textarea, a[href^='#'], [role=application]")];
  const open = document.querySelector("dialog[open]");
  for (const element of found) {
    if (!element.checkVisibility() || element.disabled || (open && !open.contains(element))) continue;
    if (element.closest(".languages") || element.ariaDisabled === "true") continue;
    // loading another set would change the size of the data
    if (element.closest(".sets") && /^(载入|Load)/.test(element.innerText)) continue;
    const name = element.ariaLabel ?? element.closest("label")?.innerText ?? element.innerText;
    const repeated = element.closest("tbody, .tables li, .evidence li, .morning li, .evidence figure, .chips, .documents li");
    const around = element.closest("section, dialog, header, footer, .filters, .sets");
    const place = [around?.className || around?.ariaLabel, element.tagName, repeated ? element.className : name].join(" | ");
    if (used.has(place)) continue;
    used.add(place);
    element.setAttribute("data-next", element.tagName.toLowerCase() + " " + (element.type ?? ""));
    return place;
  }
  return null;
})()`;

/** Every option of a list, a text in a field, the ends of a slider, a press of anything else. */
async function use(page: Page): Promise<void> {
  const control = page.locator("[data-next]");
  const kind = (await control.getAttribute("data-next")) ?? "";
  const timeout = 10_000;
  if (kind.startsWith("a ")) await control.press("Enter");
  else if (kind.startsWith("select")) {
    const values = await control.evaluate((list) =>
      [...(list as unknown as { options: Iterable<{ value: string }> }).options].map(({ value }) => value),
    );
    for (const value of [...values, values[0]!]) {
      if ((await control.count()) === 0) return;
      await control.selectOption(value, { timeout });
    }
  } else if (/range/.test(kind)) for (const key of ["End", "Home"]) await control.press(key);
  else if (/^(input (text|search)|textarea)/.test(kind)) {
    await control.fill("2014", { timeout });
    await page.waitForTimeout(SETTLING_MS);
    await control.fill("", { timeout });
  } else await control.click({ timeout });
}

/** What is wrong with the page as it is. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const overflow = await sidewaysOverflow(page);
  if (overflow > 0) faults.push(`overflows by ${overflow}`);
  for (const part of [".canvas", ".panel"])
    if ((await page.locator(`.explorer main ${part}`).count()) !== 1) faults.push(`has no ${part}`);
  if ((await page.locator("main").innerText()).trim() === "") faults.push("is empty");
  return faults;
}

/** To bodies and their projects, which have a control of their own: what they are folded into. */
const TO_PROJECTS = `(() => {
  const address = new URL(location.href);
  address.searchParams.set("view", "TWO_MODE");
  address.searchParams.set("unit", "PROJECT");
  history.pushState(null, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
})()`;

interface Case {
  readonly language: "zh" | "en";
  readonly width: number;
}

/** Uses all controls that come to be seen. @returns which, and what was wrong */
async function sweep(browser: Browser, url: string, size: string, { language, width }: Case) {
  const options = {
    ...{ viewport: { width, height: width < 800 ? 844 : 900 }, hasTouch: width < 800, isMobile: width < 800 },
    colorScheme: (language === "en") === width > 1300 ? ("dark" as const) : ("light" as const),
  };
  const explorer = await openExplorer(browser, url, `?lang=${language}`, options);
  const { page, watched } = explorer;
  const faults: string[] = [];
  const used: string[] = [];
  let panels = new Set<string>();
  let isLast = false;
  for (;;) {
    if (width < 800 && (await page.locator(".filters[data-open=false]").count()) > 0)
      await page.locator(".filters-open").tap();
    const place = await page.evaluate<string | null>(NEXT);
    if (place === null && (await page.locator("dialog[open]").count()) === 0) {
      if (isLast) break;
      isLast = true;
      await page.evaluate(TO_PROJECTS);
    } else if (place === null) await page.keyboard.press("Escape");
    else {
      used.push(place);
      await use(page).catch((error: Error) => faults.push(`${place}: ${error.message.split("\n")[0]}`));
    }
    await page.waitForTimeout(SETTLING_MS);
    await until(page, `document.querySelector(".canvas")?.ariaBusy !== "true"`);
    for (const fault of await faultsOf(page)) faults.push(`after ${place}: ${fault}`);
    const state = await page.evaluate<string>(STATE);
    if (panels.has(state)) continue;
    panels = panels.add(state);
    for (const fault of await seriousFaults(page)) faults.push(`after ${place}: ${fault}`);
    await screenshot(page, `control-${size}-${language}-${width}-${String(panels.size).padStart(2, "0")}`);
  }
  faults.push(...watched.complaints);
  await watched.close();
  return { used, faults };
}

/** What is open: a dialog, a panel, evidence, the form of the picture. Each is looked at once. */
const STATE = `[
  document.querySelector("dialog[open]")?.ariaLabel,
  document.querySelector(".tabs [aria-pressed=true]")?.innerText,
  document.querySelector(".evidence h2") !== null,
  document.querySelector(".matrix") !== null,
  document.querySelector(".hits") !== null,
  document.querySelector(".player") !== null,
  document.querySelector(".choices [aria-pressed=true]")?.innerText,
].join()`;

const CASES = SCREENS.flatMap((width) =>
  (["zh", "en"] as const).map((language): Case => ({ language, width })),
);

describe.each(SIZES)("every control of the explorer with the data of $name", ({ name, commands }) => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    const home = path.join(freshFolder(), "home");
    const environment = { XIETONG_HOME: home };
    const sheet = path.join(freshFolder(), "dense.csv");
    writeFileSync(sheet, bench.denseSheet());
    for (const command of commands) {
      const argv = command.at(-1) === "--table" ? [...command, sheet] : command;
      const { code, stderr } = await xietong(argv, { environment, ownProcess: true });
      expect([argv, code, code === 0 ? "" : stderr]).toEqual([argv, 0, ""]);
    }
    server = await serveFor(LONGEST_MS, environment);
    browser = await openBrowser();
  }, LONGEST_MS);
  afterAll(async () => {
    await browser?.close();
    await server?.end("SIGTERM");
    await removeFolders();
  });

  it.each(CASES)(
    "in $language, $width wide: no error, nothing empty, nothing overflows, all accessible",
    async (given) => {
      const { used, faults } = await sweep(browser, server.url, name, given);
      process.stdout.write(`${name} ${given.language} ${given.width}: ${used.length} controls\n`);
      expect(faults).toEqual([]);
      expect(used.length).toBeGreaterThan(30);
      expect(used.filter((place) => /项目归并|Fold projects/.test(place))).toHaveLength(1);
    },
    LONGEST_MS,
  );
});
