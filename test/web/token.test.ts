import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { Browser } from "playwright-core";
import { openBrowser, openPage, requireBuiltPage, screenshot } from "../support/pages/browser.js";
import { startForTests, type TestServer } from "../support/running/server.js";
import { claims, SECRET, sign } from "../support/running/tokens.js";

const SETTLING_MS = 1_000;

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  requireBuiltPage("playground");
  server = await startForTests({ AUTH_SECRET: SECRET });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it("is sent from the headers editor of the playground, which keeps it nowhere", async () => {
  const token = await sign(claims());
  const watched = await openPage(browser, server.url);
  const { page } = watched;
  const run = () => page.getByRole("button", { name: /^Execute query/ }).click();
  const answer = (text: string) =>
    page.locator(".graphiql-response .view-lines").getByText(text).first().waitFor();
  const kept = () =>
    page.evaluate<string>(`JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href])`);

  await page.goto(`${server.url}/playground/#query=${encodeURIComponent("{ me { name access } }")}`);
  await page.getByRole("button", { name: "Headers", exact: true }).click();
  await page
    .getByLabel(/^请求头/)
    .locator(".view-lines")
    .first()
    .click();
  await page.keyboard.insertText(JSON.stringify({ Authorization: `Bearer ${token}` }));
  // GraphiQL takes what is typed over into its tabs, and from there into its history, a moment later
  await page.waitForTimeout(SETTLING_MS);
  await run();
  await answer("desk two");
  await screenshot(page, "playground-headers");
  await page.getByRole("button", { name: "Show History" }).click();
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
