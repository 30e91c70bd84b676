import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "@jest/globals";
import type { BrowserContextOptions, Page } from "playwright-core";
import {
  openPage,
  screenshot,
  scrollTo,
  sidewaysOverflow,
  type WatchedPage,
} from "../support/pages/browser.js";
import { servePages } from "../support/pages/serve-pages.js";

const MOHRSS = "人力资源和社会保障部";
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const pages = servePages("playground");
let watched: WatchedPage;
let page: Page;

beforeEach(() => visitAs());
afterEach(async () => {
  const { complaints } = watched;
  await watched.close();
  expect(complaints).toEqual([]);
});

/** Opens a page as a first-time visitor. */
async function visitAs(options: BrowserContextOptions = {}): Promise<void> {
  watched = await openPage(pages.browser, pages.server.url, options);
  page = watched.page;
}

const address = (fragment = ""): string => `${pages.server.url}/playground/${fragment}`;
const questions = () => page.locator(".questions li");
const questionLink = (id: string) => page.locator(`.questions a[href="#question=${id}"]`);
const queryPane = () => page.locator(".graphiql-query-editor .view-lines");
const answerPane = () => page.locator(".graphiql-response .view-lines");
const button = (name: string | RegExp) => page.getByRole("button", { name, exact: typeof name === "string" });

/** The page's content policy forbids waitForFunction to evaluate text while it polls. */
async function until(expression: string): Promise<void> {
  while (!(await page.evaluate<boolean>(expression))) await pause(20);
}

async function openPlayground(fragment = ""): Promise<void> {
  await page.goto(address(fragment));
  await queryPane().waitFor();
  await questionLink("shared-chains").waitFor();
  await until(`document.fonts.status === "loaded"`);
}

async function seeAnswer(expected: string): Promise<void> {
  await answerPane().getByText('"data"').first().waitFor();
  await scrollTo(page, answerPane(), expected);
}

it("opens in Chinese, with the bundled font, the questions and a first query that explains itself and runs", async () => {
  await openPlayground();
  expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
  expect(await page.title()).toContain("查询台");
  expect(await page.locator(".questions h2").innerText()).toBe("问题");
  expect(await questions().count()).toBeGreaterThan(0);
  await page.getByText("1 份文件（2014-05-29），63 条参与陈述").waitFor();
  await queryPane().getByText("哪些部门共享的业务链最多").waitFor();
  await queryPane().getByText("which bodies share").waitFor();
  const fonts = await page.evaluate<string[]>(
    `[...document.fonts].filter((font) => font.status === "loaded").map((font) => font.family)`,
  );
  expect(fonts.join()).toContain("Noto Sans SC Variable");
  await button(/^Execute query/).click();
  await seeAnswer(MOHRSS);
  await screenshot(page, "playground-zh");
});

it("opens and runs a named question with one click, and keeps it in the history", async () => {
  await openPlayground();
  await questionLink("shared-chains").click();
  await seeAnswer(MOHRSS);
  expect(await page.getByRole("tab").count()).toBe(1);
  expect(page.url()).toBe(address("#question=shared-chains"));
  await button("Show 历史 / History").click();
  await page.locator(".graphiql-history-item").first().waitFor();
  expect(await page.locator(".graphiql-history-item").count()).toBe(1);
  await screenshot(page, "playground-history");
});

it("leaves an edited query alone and opens the question in a tab of its own", async () => {
  await openPlayground();
  await queryPane().click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("# mine\n");
  await questionLink("shared-chains").click();
  await seeAnswer(MOHRSS);
  expect(await page.getByRole("tab").count()).toBe(2);
  await page.getByRole("tab").first().click();
  await queryPane().getByText("# mine").waitFor();
});

it("filters the questions by words of either language", async () => {
  await openPlayground();
  const title = await questionLink("shared-chains").innerText();
  await page.getByRole("searchbox", { name: "筛选问题" }).fill(title);
  expect(await questions().count()).toBe(1);
  await questionLink("shared-chains").waitFor();
  await page.getByRole("searchbox", { name: "筛选问题" }).fill("no question says this");
  await page.getByText("没有符合的问题。").waitFor();
});

it("opens the explorer next to the query", async () => {
  await openPlayground();
  await button("Show 查询生成器 / Query builder").click();
  await page.locator(".docExplorerWrap, .graphiql-explorer-root").first().waitFor();
  await page.locator(".graphiql-plugin").getByText("coParticipation").first().waitFor();
  await screenshot(page, "playground-explorer");
});

it("copies a link that shows the same query and variables to another visitor", async () => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: pages.server.url });
  await openPlayground("#question=shared-chains");
  await seeAnswer(MOHRSS);
  const operation = /query\s(\w+)/.exec(await queryPane().innerText())?.[1];
  if (!operation) throw new Error("the question has no named operation");
  await button("复制链接").click();
  await page.getByRole("status").getByText("链接已复制。").waitFor();
  const link = await page.evaluate<string>(`navigator.clipboard.readText()`);
  expect(link).toBe(page.url());
  expect(link).toContain("&variables=");

  await watched.close();
  await visitAs();
  await page.goto(link);
  await queryPane().getByText(operation).waitFor();
  // The editors now contain exactly what was copied.
  await page.evaluate(`history.replaceState(null, "", "#")`);
  await button("复制链接").click();
  await page.waitForURL(link);
});

it("opens a link without changing an edited query, on arrival and while the page is open", async () => {
  await openPlayground();
  await queryPane().click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("# mine\n");
  await page.evaluate(`location.hash = "#query=" + encodeURIComponent("query Second { __typename }")`);
  await queryPane().getByText("Second").waitFor();
  expect(await page.getByRole("tab").allInnerTexts()).toEqual(["TopSharedChains", "Second"]);

  // Tabs are stored half a second after a change.
  await until(`localStorage.getItem("graphiql:tabState")?.includes("Second")`);
  await page.goto("about:blank");
  await page.goto(address("#query=query%20Third%20%7B%20__typename%20%7D"));
  await queryPane().getByText("Third").waitFor();
  await page.getByRole("tab").first().click();
  await queryPane().getByText("# mine").waitFor();
});

it("shows the link in a selected field when the clipboard refuses", async () => {
  await page.addInitScript(`Object.defineProperty(navigator, "clipboard", { value: undefined })`);
  await openPlayground();
  await button("复制链接").click();
  const field = page.getByRole("textbox", { name: /复制此链接/ });
  await field.waitFor();
  expect(await field.inputValue()).toBe(page.url());
  expect(await page.evaluate<string>(`String(getSelection())`)).toBe(page.url());
  await screenshot(page, "playground-link-by-hand");
});

it("says so when a link names a question that does not exist", async () => {
  await openPlayground("#question=no-such-question");
  const notice = page.getByRole("alert").getByText("no-such-question");
  await notice.waitFor();
  await questionLink("shared-chains").click();
  await notice.waitFor({ state: "detached" });
});

it("switches to English and remembers it", async () => {
  await openPlayground();
  await button("English").click();
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  expect(await page.locator(".questions").getAttribute("lang")).toBe("en");
  expect(await page.locator(".questions h2").innerText()).toBe("Questions");
  await page.reload();
  await questionLink("shared-chains").waitFor();
  expect(await page.locator(".questions h2").innerText()).toBe("Questions");
  expect(await button("English").getAttribute("aria-pressed")).toBe("true");
  await screenshot(page, "playground-en");

  await page.goto(address("?lang=zh#question=shared-chains"));
  await questionLink("shared-chains").waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
  await button("English").click();
  expect(new URL(page.url()).search).toBe("?lang=en");
  expect(await page.locator(".to-explorer").getAttribute("href")).toBe("/?lang=en");
});

it("reports that the server is not responding, and recovers by its button", async () => {
  await page.route("**/graphql", (route) => route.abort());
  await page.goto(address());
  await page.getByRole("alert").getByText("服务器没有响应").waitFor();
  await screenshot(page, "playground-away");
  await page.unroute("**/graphql");
  await button("重试").click();
  await questionLink("shared-chains").waitFor();
  watched.forgive(/Failed to load resource: net::ERR_FAILED/);
});

it("shows the reason when the server gives no questions", async () => {
  await page.route("**/graphql", (route) =>
    route.fulfill({ json: { errors: [{ message: "too busy today" }] } }),
  );
  await page.goto(address());
  await page.getByRole("alert").getByText("too busy today").waitFor();
  await page.unroute("**/graphql");
});

it("lets the keyboard leave the editor by the documented key", async () => {
  await openPlayground();
  expect(await page.locator(".header-keys").innerText()).toContain("Ctrl+M");
  await queryPane().click();
  const inEditor = async () =>
    (await page.locator(".graphiql-query-editor .monaco-editor :focus").count()) > 0;
  await page.keyboard.press("Tab");
  expect(await inEditor()).toBe(true);
  await page.keyboard.press("Control+m");
  await page.keyboard.press("Tab");
  expect(await inEditor()).toBe(false);
});

it("gives every button a name", async () => {
  await openPlayground();
  const buttons = await page.getByRole("button").all();
  expect(buttons.length).toBeGreaterThan(10);
  expect(await page.getByRole("button", { name: /\S/ }).count()).toBe(buttons.length);
});

it("fits a phone: no horizontal overflow, and query and response stay reachable", async () => {
  await watched.close();
  await visitAs(PHONE);
  await openPlayground();
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  const panel = await page.locator(".graphiql-plugin").boundingBox();
  expect(panel?.height).toBeLessThan(844 / 2);
  await screenshot(page, "playground-phone");
  await questionLink("shared-chains").click();
  await seeAnswer(MOHRSS);
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  await answerPane().scrollIntoViewIfNeeded();
  await screenshot(page, "playground-phone-answer");
});
