import { readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import type { BrowserContextOptions, Page } from "playwright-core";
import { openPage, screenshot, sidewaysOverflow } from "../support/pages/browser.js";
import { DESK, PHONE, seriousFaults, until } from "../support/pages/explorer.js";
import { servePages } from "../support/pages/serve-pages.js";

const CHECKING_TAKES_MS = 3000;
const pages = servePages("playground");

async function onPlayground(
  fragment: string,
  act: (page: Page) => Promise<void>,
  options: BrowserContextOptions = DESK,
): Promise<void> {
  const watched = await openPage(pages.browser, pages.server.url, options);
  const { page } = watched;
  await page.goto(`${pages.server.url}/playground/${fragment}`);
  await page.locator(".graphiql-query-editor .view-lines").waitFor();
  await act(page);
  const { complaints } = watched;
  await watched.close();
  expect(complaints).toEqual([]);
}

const answered = (page: Page) =>
  page.locator(".graphiql-response .view-lines").getByText('"data"').first().waitFor();

/** What the editor of variables marks as wrong, once it knows the types of the variables and has had time to check. */
async function variableErrors(page: Page): Promise<string[]> {
  const monaco = "globalThis.__MONACO";
  await until(page, `(${monaco}?.languages.json.jsonDefaults.diagnosticsOptions.schemas ?? []).length > 0`);
  await page.waitForTimeout(CHECKING_TAKES_MS);
  return page.evaluate<string[]>(`${monaco}.editor.getModelMarkers({})
    .filter(({ resource }) => resource.path.endsWith("variables.json")).map(({ message }) => message)`);
}

it.each(["ego-network", "profile"])("marks no error in the variables of the question %s", (id) =>
  onPlayground(`#question=${id}`, async (page) => {
    await answered(page);
    expect(await variableErrors(page)).toEqual([]);
  }),
);

it.each(['{"filter": {"identity": {"mode": "NEVER"}}, "body": "mof"}', '{"hops": 2}'])(
  "marks the error in the variables %s",
  (variables) => {
    const document =
      "query Q($body: ID!, $hops: Int! = 1, $filter: ParticipationFilter! = {}) { __typename }";
    const fragment = `#query=${encodeURIComponent(document)}&variables=${encodeURIComponent(variables)}`;
    return onPlayground(fragment, async (page) => {
      await page.locator(".graphiql-query-editor").getByText("__typename").waitFor();
      expect(await variableErrors(page)).toHaveLength(1);
    });
  },
);

const WORDS = {
  zh: { save: "下载表格", none: "结果中没有可列成表格的内容。请先运行查询。", explorer: "协作网络图" },
  en: {
    save: "Download table",
    none: "The response holds no list to make a table of. Run a query first.",
    explorer: "Explorer",
  },
} as const;

it.each([
  ["desk-zh", "zh", DESK],
  ["desk-en", "en", DESK],
  ["phone-zh", "zh", PHONE],
  ["phone-en", "en", PHONE],
] as const)("gives the answer as a table, and leads to the explorer (%s)", (name, language, options) => {
  const words = WORDS[language];
  const act = async (page: Page) => {
    if (language === "en") await page.getByRole("button", { name: "English" }).click();
    const save = page.getByRole("button", { name: words.save });
    await answered(page);
    const [file] = await Promise.all([page.waitForEvent("download"), save.click()]);
    expect(file.suggestedFilename()).toBe("xietong-answer.csv");
    const table = readFileSync(await file.path(), "utf8");
    const [head, first, ...others] = table.slice(1).trimEnd().split("\r\n");
    expect(table[0]).toBe("\uFEFF");
    expect(head).toMatch(/^rank,.*a\.nameZh,.*b\.nameZh,/);
    expect(first).toMatch(/^1,.*国务院扶贫开发领导小组办公室,.*中华人民共和国人力资源和社会保障部,/);
    expect(others.length).toBeGreaterThan(3);
    await screenshot(page, `playground-${name}-table`);
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.getByRole("link", { name: words.explorer }).click();
    await page.locator(".explorer").waitFor();
  };
  return onPlayground("#question=shared-chains", act, options);
});

it("says so where there is no answer yet", () =>
  onPlayground("", async (page) => {
    await page.getByRole("button", { name: WORDS.zh.save }).click();
    await page.getByRole("status").getByText(WORDS.zh.none).waitFor();
  }));

/** Within GraphiQL's own elements: tabs with a button inside, and the list of the query builder without a name. */
const OF_GRAPHIQL =
  /^(nested-interactive: <li [^|]*graphiql-tab[^|]*|select-name: <select style="flex-grow: 2;">[^|]*)$/;

it.each(["light", "dark"] as const)("follows the %s theme with its editor, accessibly", (colorScheme) =>
  onPlayground(
    "#question=shared-chains",
    async (page) => {
      await answered(page);
      await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
      await page.locator(".graphiql-doc-explorer-type-name").first().waitFor();
      const faults = await seriousFaults(page);
      expect(faults.filter((fault) => !OF_GRAPHIQL.test(fault))).toEqual([]);
      const other = colorScheme === "dark" ? "light" : "dark";
      await page.getByRole("combobox", { name: "外观" }).selectOption(other);
      await page.locator(`body.graphiql-${other}`).waitFor();
      await page
        .locator(`.monaco-editor.${other === "dark" ? "vs-dark" : "vs"}`)
        .first()
        .waitFor();
      await screenshot(page, `playground-${other}`);
    },
    { ...DESK, colorScheme },
  ),
);

const MAIN = `document.querySelector(".graphiql-main")`;
/** How far the page scrolls beyond the answer, and how far the document scrolls besides. */
const BEYOND = `(() => {
  const main = ${MAIN};
  const end = main.getBoundingClientRect().top - main.scrollTop + main.scrollHeight;
  const { scrollHeight, clientHeight } = document.documentElement;
  return [end - main.querySelector(".graphiql-response").getBoundingClientRect().bottom, scrollHeight - clientHeight];
})()`;
const EDITOR_TOP = `document.querySelector(".graphiql-query-editor .monaco-editor").getBoundingClientRect().top`;

it("scrolls on a phone no farther than its content, with its editors", () =>
  onPlayground(
    "#question=shared-chains",
    async (page) => {
      await answered(page);
      const [beyond, outer] = await page.evaluate<[number, number]>(BEYOND);
      expect(beyond).toBeLessThan(20);
      expect(outer).toBe(0);
      await page.evaluate(`${MAIN}.scrollTop = 0`);
      const before = await page.evaluate<number>(EDITOR_TOP);
      const scrolled = await page.evaluate<number>(`${MAIN}.scrollTop = 1e5, ${MAIN}.scrollTop`);
      expect(scrolled).toBeGreaterThan(0);
      expect(await page.evaluate(EDITOR_TOP)).toBeCloseTo(before - scrolled, 0);
      await screenshot(page, "playground-phone-end");
    },
    PHONE,
  ));
