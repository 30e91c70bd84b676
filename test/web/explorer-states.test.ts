import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Route } from "playwright-core";
import { openBrowser, openPage, requireBuiltPage, screenshot } from "../support/browser.js";
import { explorerOn, openExplorer, settled, type Explorer } from "../support/explorer.js";
import { startForTests, type TestServer } from "../support/server.js";

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  requireBuiltPage("explorer");
  server = await startForTests();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** An explorer whose server answers one operation in a way of its own. */
async function openWith(
  operation: string,
  answer: (route: Route) => Promise<void>,
  query = "",
): Promise<Explorer> {
  const watched = await openPage(browser, server.url);
  await watched.page.route("**/graphql", async (route) => {
    const body = route.request().postDataJSON() as { operationName: string };
    await (body.operationName === operation ? answer(route) : route.fallback());
  });
  await watched.page.goto(`${server.url}/${query}`);
  return explorerOn(watched);
}

const refuse = (code: string, message: string) => (route: Route) =>
  route.fulfill({ status: 200, json: { data: null, errors: [{ message, extensions: { code } }] } });

describe("the address", () => {
  it("is the view: a fresh visitor sees the same nodes, selection, camera and language", async () => {
    const query =
      "?lang=en&view=TWO_MODE&identity=AT_DOCUMENT_DATE&focus=BODY:mohrss&select=BODY:mca&evidence=1&hide=BODY:mps";
    const mine = await openExplorer(browser, server.url, query);
    await mine.button("Zoom in").click();
    await settled(mine);
    const [address, drawn, status] = [mine.page.url(), await mine.drawn(), await mine.status.innerText()];
    expect(address).toMatch(/camera=0\.5,0\.5,0\.6667/);
    expect(drawn).not.toContain("BODY:mps");
    await mine.close();

    const theirs = await openExplorer(browser, server.url, new URL(address).search);
    expect(await theirs.drawn()).toEqual(drawn);
    expect(await theirs.status.innerText()).toBe(status);
    await theirs.panel.getByRole("heading", { name: "Ministry of Civil Affairs" }).waitFor();
    expect(theirs.page.url()).toBe(address);
    await theirs.close();
  });

  it("has a way back for every step", async () => {
    const explorer = await openExplorer(browser, server.url);
    await explorer.button("机构与事项").click();
    await explorer.status.getByText("63 条连线").waitFor();
    await explorer.page.goBack();
    await explorer.status.getByText("296 条连线").waitFor();
    await explorer.close();
  });
});

describe("what can go wrong", () => {
  it("says that the server is away, and recovers by its button", async () => {
    let away = true;
    const explorer = await openWith("Drawn", (route) => (away ? route.abort() : route.fallback()));
    await explorer.page.getByRole("alert").getByText("服务器没有回应。").first().waitFor();
    await screenshot(explorer.page, "explorer-away");
    away = false;
    await explorer.button("再试一次").first().click();
    await settled(explorer);
    expect(await explorer.drawn()).toHaveLength(40);
    explorer.watched.forgive(/net::ERR_FAILED/);
    await explorer.close();
  });

  it("shows the picture while the database is away, and says that the evidence must wait", async () => {
    const explorer = await openWith(
      "BodyEvidence",
      refuse("DATABASE_UNAVAILABLE", "The database cannot be reached."),
      "?select=BODY:mca&evidence=1",
    );
    await settled(explorer);
    await explorer.panel.getByText("依据要等它恢复").waitFor();
    expect(await explorer.drawn()).toHaveLength(40);
    await explorer.close();
  });

  it("hands on the server's advice when a question costs too much", async () => {
    const advice = "The query costs 30,000; the limit is 20,000. Ask for `first: 33`.";
    const explorer = await openWith("Drawn", refuse("QUERY_TOO_COSTLY", advice));
    await explorer.page.getByRole("alert").getByText(advice).waitFor();
    await explorer.page.getByText("这个问题太费力").waitFor();
    await explorer.close();
  });

  it("says what was cut from a large network", async () => {
    const explorer = await openWith("Drawn", async (route) => {
      const response = await route.fetch();
      const answer = (await response.json()) as { data: { network: object } };
      const totals = { nodes: 4000, links: 90000, nodesCut: 3960, linksCut: 89704 };
      Object.assign(answer.data.network, { truncated: true, totals });
      await route.fulfill({ response, json: answer });
    });
    await explorer.status.getByText("另有 3960 个点、89704 条线没有画出").waitFor();
    await explorer.close();
  });

  it("offers newer data with a button and stays with the old until it is pressed", async () => {
    let number = 1;
    const explorer = await openWith("Newest", (route) =>
      route.fulfill({ json: { data: { meta: { dataVersion: { number } } } } }),
    );
    await settled(explorer);
    number = 2;
    await explorer.page.evaluate(`window.dispatchEvent(new Event("focus"))`);
    await explorer.page.getByText("有新数据（版本 2）").waitFor();
    expect(explorer.page.url()).toContain("version=1");
    await explorer.button("换用新数据").click();
    await explorer.page.waitForURL(/version=2/);
    // there is no second version here: the server says so, and the page hands it on
    await explorer.page.getByRole("alert").first().waitFor();
    explorer.watched.forgive(/status of 400|status of 404/);
    await explorer.close();
  });

  it("has table and evidence without WebGL, and says why there is no picture", async () => {
    const watched = await openPage(browser, server.url);
    await watched.page.addInitScript(`
      const get = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
        return /webgl/.test(kind) ? null : get.call(this, kind, ...rest);
      };`);
    await watched.page.goto(`${server.url}/`);
    const explorer = explorerOn(watched);
    await watched.page.getByText("这个浏览器不能画图").waitFor();
    await explorer.panel.locator("tbody tr").first().click();
    await explorer.panel.locator("mark").first().waitFor();
    await screenshot(watched.page, "explorer-no-webgl");
    await explorer.close();
  });
});
