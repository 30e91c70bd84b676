import { expect, it } from "@jest/globals";
import { openPage, screenshot } from "../support/pages/browser.js";
import { startForTests } from "../support/running/server.js";
import { claims, SECRET, sign } from "../support/running/tokens.js";
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
