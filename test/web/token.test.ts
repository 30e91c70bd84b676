import { describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { en } from "../../web/review/texts/en.js";
import { openPage, screenshot, sidewaysOverflow } from "../support/pages/browser.js";
import { startForTests } from "../support/running/server.js";
import { claims, inSeconds, SECRET, sign } from "../support/running/tokens.js";
import { ReviewVisit } from "../support/pages/review-visit.js";
import { servePages } from "../support/pages/serve-pages.js";

const SETTLING_MS = 1_000;

const pages = servePages("playground", () => startForTests({ AUTH_SECRET: SECRET }));

it("is sent from the headers editor of the playground, which does not store it", async () => {
  const token = await sign(claims());
  const watched = await openPage(pages.browser, pages.server.url);
  const { page } = watched;
  const run = () => page.getByRole("button", { name: /^Execute query/ }).click();
  const answer = (text: string) =>
    page.locator(".graphiql-response .view-lines").getByText(text).first().waitFor();
  const kept = () =>
    page.evaluate<string>(`JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href])`);

  await page.goto(`${pages.server.url}/playground/#query=${encodeURIComponent("{ me { name access } }")}`);
  await page.getByRole("button", { name: "Headers", exact: true }).click();
  await page
    .getByLabel(/^请求头/)
    .locator(".view-lines")
    .first()
    .click();
  await page.keyboard.insertText(JSON.stringify({ Authorization: `Bearer ${token}` }));
  // GraphiQL copies input to its tabs, and from there to its history, after a delay
  await page.waitForTimeout(SETTLING_MS);
  await run();
  await answer("desk two");
  await screenshot(page, "playground-headers");
  await page.getByRole("button", { name: "Show 历史 / History" }).click();
  await page.locator(".graphiql-history-item").first().waitFor();
  expect(await kept()).toContain("graphiql:queries");
  expect(await kept()).not.toContain(token);

  await page.reload();
  await page.locator(".graphiql-query-editor").getByText("me { name access }").waitFor();
  await run();
  await answer("anonymous");
  expect(await kept()).not.toContain(token);
  expect(watched.complaints).toEqual([]);
  await watched.close();
});

describe("signing in to a page for editors", () => {
  const storages = "JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href])";
  const visit = (page: Page, hash = "") => page.goto(`${pages.server.url}/import${hash}`);

  it("takes the link of `xietong open` out of the address, shows who is in, and has a way out", async () => {
    const token = await sign(claims({ sub: "某甲", exp: inSeconds(600) }));
    const watched = await openPage(pages.browser, pages.server.url);
    const { page } = watched;
    await visit(page);
    await page.getByText("npx xietong open --import").waitFor();
    await page.evaluate(`location.hash = "token=${token}"`);
    await page.getByText(/^某甲 已登录/).waitFor();
    expect(await page.evaluate("location.href")).toBe(`${pages.server.url}/import`);
    const [local] = JSON.parse(await page.evaluate<string>(storages)) as [object];
    expect(JSON.stringify(local)).not.toContain(token);
    await page.reload();
    await page.getByText(/^某甲 已登录/).waitFor();
    await screenshot(page, "signed-in");
    await page.getByRole("button", { name: "退出" }).click();
    await page.getByText("npx xietong open --import").waitFor();
    expect(await page.evaluate<string>(storages)).not.toContain(token);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });

  it.each([
    ["an expired token", { exp: inSeconds(-60) }, "登录已到期"],
    ["a reader's token", { role: "READER" }, "此页面需要 EDITOR"],
    ["another server's token", { aud: "elsewhere" }, "服务器不接受此令牌"],
  ])("says what to do with %s", async (_, changes, words) => {
    const watched = await openPage(pages.browser, pages.server.url, {
      viewport: { width: 390, height: 844 },
    });
    const { page } = watched;
    await visit(page, `#token=${await sign(claims({ exp: inSeconds(600), ...changes }))}`);
    await page.getByText(words).waitFor();
    await page.getByText("npx xietong open --import").waitFor();
    expect(await sidewaysOverflow(page)).toBe(0);
    await screenshot(page, "sign-in-phone");
    watched.forgive(/status of 401/);
    expect(watched.complaints).toEqual([]);
    await watched.close();
  });
});

it("finds no such document, says so in the language that is chosen then, and leads to the list", async () => {
  const visit = await ReviewVisit.begin(pages.browser, pages.server.url, "D");
  const { page } = visit;
  await page.goto(`${pages.server.url}/review?document=no-such-document`);
  await page
    .getByRole("alert")
    .filter({ hasText: /\p{Script=Han}/u })
    .waitFor();
  await visit.button("English").click();
  await page
    .getByRole("alert")
    .filter({ hasText: /^[^\p{Script=Han}]+$/u })
    .waitFor();
  await screenshot(page, "review-no-document-en");
  await visit.button(en.toQueue).click();
  await page.getByText(en.queue.title, { exact: true }).first().waitFor();
});
