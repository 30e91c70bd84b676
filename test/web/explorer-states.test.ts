import { rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { openPage, screenshot } from "../support/pages/browser.js";
import { crowdFolder } from "../support/records/crowd.js";
import { explorerOn, settled, until } from "../support/pages/explorer.js";
import { READERS, Visit, type Reader } from "../support/pages/explorer-visit.js";
import { troubleIn } from "../support/pages/explorer-words.js";
import { writeParticipation } from "../support/pages/explorer-writing.js";
import { ownDatabase } from "../support/running/managed.js";
import { startForTests } from "../support/running/server.js";
import { SECRET } from "../support/running/tokens.js";
import { servePages } from "../support/pages/serve-pages.js";

/** The news since the last visit: how many pairs came, one of them with its evidence, a followed body, and that all was seen. */
async function seeWhatIsNew(visit: Visit): Promise<void> {
  const { page, reader, explorer } = visit;
  const { morning } = visit.words;
  if (reader.onPhone) await visit.pressButton(morning.unfoldNews);
  const news = page.getByRole("region", { name: morning.title });
  await news.getByText(morning.since.title(1)).waitFor();
  await news.getByText(morning.since.documents(0)).waitFor();
  const pairs = news.getByText(/^(机构对：新增 \d+|Pairs: \d+ gained)/);
  expect(await pairs.textContent()).toBe(morning.since.pairs(...MOVED));
  await visit.press(pairs);
  await visit.press(
    news
      .locator("li", { hasText: morning.since.shares(0, 1) })
      .getByRole("button")
      .first(),
  );
  await explorer.panel.getByRole("heading").getByText(reader.names.full("mof")).waitFor();
  await visit.press(
    explorer.panel.getByRole("heading").getByRole("button", { name: reader.names.full("mof") }),
  );
  await visit.pressButton(morning.follow);
  const followed = news.getByRole("list", { name: morning.follows });
  await followed.getByText(morning.moves(...MOVED)).waitFor();
  await screenshot(page, `states-${reader.name}-news`);
  await news.getByText(morning.findings.gained.body + morning.findings.afterVersion(1)).waitFor();
  await visit.press(news.getByRole("button", { name: morning.since.seen }));
  await news.getByText(morning.since.title(1)).waitFor({ state: "detached" });
  await news.getByText(morning.findings.most.body).waitFor();
  await visit.press(followed.getByRole("button", { name: /^(不再关注|No longer follow)/ }));
  await followed.waitFor({ state: "detached" });
  if (reader.name === "desk-zh") await forgetForeignVersion(visit);
}

/** What was seen of another database at this address would hide all news for ever. */
async function forgetForeignVersion({ page, explorer }: Visit): Promise<void> {
  for (const number of [1, 2]) {
    await page.evaluate(`localStorage.setItem("xietong:seen", '{"number":${number},"id":"foreign"}')`);
    await page.reload();
    await until(page, `!localStorage.getItem("xietong:seen").includes("foreign")`);
    await settled(explorer);
  }
}

/** The participation that was written: pairs gained, lost, and changed. */
const MOVED = [3, 0, 3] as const;

/** An answer in place of the findings. */
const REFUSED = "The findings cannot be computed.";

const NAMED = READERS.map((reader) => [reader.name, reader] as const);

describe("while the data changes and the database fails", () => {
  const pages = servePages("explorer", () => startForTests({ AUTH_SECRET: SECRET }, [], ownDatabase));

  it("newer data is offered, and loaded on request", async () => {
    const visits = await Promise.all(
      READERS.map((reader) => Visit.begin(pages.browser, pages.server.url, reader, "?view=TWO_MODE")),
    );
    const version = await writeParticipation(pages.server.url, "mof");
    for (const visit of visits) {
      const { words, page } = visit;
      await page.evaluate(`window.dispatchEvent(new Event("focus"))`);
      const offer = page.getByRole("alert").filter({ hasText: words.states.newer(version) });
      await offer.waitFor();
      await visit.pictureShows(40, 6, 63);
      await visit.press(offer.getByRole("button", { name: words.states.takeNewer }));
      await visit.pictureShows(40, 6, 64);
      await visit.addressHolds(`version=${version}`);
      await offer.waitFor({ state: "detached" });
      await seeWhatIsNew(visit);
      await visit.end();
    }
  });

  it("without WebGL there is a table, evidence and an explanation", async () => {
    const watched = await openPage(pages.browser, pages.server.url);
    await watched.page.addInitScript(`
      const get = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
        return /webgl/.test(kind) ? null : get.call(this, kind, ...rest);
      };`);
    await watched.page.goto(`${pages.server.url}/`);
    const explorer = explorerOn(watched);
    await watched.page.getByText("此浏览器不支持 WebGL").waitFor();
    await explorer.panel.locator("tbody tr").first().click();
    await explorer.panel.locator("mark").first().waitFor();
    await screenshot(watched.page, "explorer-no-webgl");
    await explorer.close();
  });

  it("a part of the page that fails says so in its place and can be tried again; the rest stays", async () => {
    const watched = await openPage(pages.browser, pages.server.url);
    const { page } = watched;
    // answers that no server gives: null where the schema promises an object
    await page.route("**/graphql", async (route) => {
      const sent = route.request().postData() ?? "";
      const field = /query (BuiltInSets|Years|Leaders)\b/.exec(sent)?.[1];
      if (!field) return route.continue();
      if (field === "Leaders") return route.fulfill({ json: { errors: [{ message: REFUSED }] } });
      return route.fulfill({
        json: { data: field === "Years" ? { timeline: null } : { builtInSets: [null] } },
      });
    });
    await page.route("**/assets/Picture-*", (route) => route.abort(), { times: 1 });
    await page.goto(`${pages.server.url}/?panel=years`);
    const broken = page.getByRole("alert").filter({ hasText: "页面的这一部分出错，其余部分仍可使用。" });
    await broken.nth(1).waitFor();
    expect(await broken.count()).toBe(2);
    await page.getByText("服务器没有响应，页面的这一部分未能载入。").waitFor();
    const retry = { name: "重试" } as const;
    await page.locator("main > .notice").first().getByRole("button", retry).click();
    await page.getByRole("application", { name: /40 个机构/ }).waitFor();
    const morning = page.getByRole("region", { name: "变化与发现" });
    await morning.locator("summary").click();
    await morning.getByText(REFUSED).waitFor();
    await page.unroute("**/graphql");
    // as the server answers for a network of a thousand bodies with a million links
    await page.route("**/graphql", async (route) => {
      if (!/query Broker\b/.test(route.request().postData() ?? "")) return route.continue();
      const refusal = { message: REFUSED, extensions: { code: "NETWORK_TOO_LARGE" } };
      return route.fulfill({ json: { errors: [refusal] } });
    });
    await morning.getByRole("button", retry).click();
    await morning.getByText("网络太大，未计算").waitFor();
    await morning.getByText("合作机构最多").waitFor();
    await morning.getByText("桥接最多").waitFor();
    await page.unroute("**/graphql");
    await page.locator("main .notice button").click();
    await page.locator("main .years").waitFor();
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "导出" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", retry).waitFor();
    await page.context().setOffline(false);
    await dialog.getByRole("button", retry).click();
    await dialog.getByRole("link", { name: "GraphML", exact: true }).waitFor();
    watched.forgive(/TypeError|Cannot read|ERR_FAILED|ERR_INTERNET_DISCONNECTED/);
    const { complaints } = watched;
    await watched.close();
    expect(complaints).toEqual([]);
  });

  it("picture and ranking survive a database failure; the evidence reports it", async () => {
    await pages.server.database.stop();
    const look = async (reader: Reader) => {
      const visit = await Visit.begin(pages.browser, pages.server.url, reader);
      const { words, explorer } = visit;
      await visit.statusSays(words.status.shown(40, 40));
      await explorer.panel.getByRole("row").nth(50).waitFor();
      await visit.pressAt(await visit.spotOf("mca"));
      // the server retries for some seconds before it gives up
      await explorer.panel
        .getByRole("alert")
        .getByText(troubleIn(words, "DATABASE_UNAVAILABLE"))
        .waitFor({ timeout: 30_000 });
      expect(await explorer.drawn()).toHaveLength(40);
      await screenshot(visit.page, `states-${reader.name}-database-away`);
      await visit.end();
    };
    await Promise.all(READERS.map(look));
  });
});

describe("with large data and a low cost limit", () => {
  const CROWD = 200;
  const PAIRS = (CROWD * (CROWD - 1)) / 2;
  const MOST_LINKS = 10_000;
  /** Enough for the picture and the ranking, but not for the evidence of an item. */
  const MAX_COST = "5000";
  const POLICIES = path.resolve(import.meta.dirname, "../../seed/policy-documents");
  const pages = servePages("explorer", async () => {
    const crowd = crowdFolder(CROWD);
    const server = await startForTests({ MAX_COST }, [POLICIES, crowd]);
    rmSync(crowd, { recursive: true });
    return server;
  });

  it.each(NAMED)(
    "reports truncation, refusals, and bodies that entered and left in a year, %s",
    async (name, reader) => {
      const visit = await Visit.begin(pages.browser, pages.server.url, reader, "?rule=ALL");
      const { words, explorer, page } = visit;
      await visit.statusSays(words.status.cut(0, PAIRS + 296 - MOST_LINKS));
      await visit.statusSays(words.status.linksOf(MOST_LINKS, PAIRS + 296));
      await screenshot(page, `states-${name}-cut`);
      await visit.choose(words.filters.unit, words.units.PROJECT);
      await visit.pressButton(words.panels.years);
      const { entered, left } = words.years;
      const year = explorer.panel.getByRole("heading", { name: "2018" }).locator("xpath=..");
      await visit.press(year.getByText(new RegExp(`^${left} \\d+$`)));
      await year.getByText(reader.names.short("zongzhi-office-2011"), { exact: true }).waitFor();
      await visit.press(year.getByText(new RegExp(`^${entered} \\d+$`)));
      await visit.pressButton(words.years.only(2018));
      await visit.statusSays(words.status.period(words.filters.bases.DOCUMENT, "2018", "2018"));
      await visit.rest();
      await explorer.panel.getByRole("heading", { name: "2014", exact: true }).waitFor();
      await explorer.choose(words.years.span, words.years.spans.UP_TO);
      await visit.statusSays(words.status.period(words.filters.bases.DOCUMENT, "", "2018"));
      await visit.rest();
      await screenshot(page, `states-${name}-year`);
      await visit.press((await visit.search(reader.names.full("universal-health-security"))).first());
      const refusal = explorer.panel.getByRole("alert");
      await refusal.getByText(troubleIn(words, "QUERY_TOO_COSTLY")).first().waitFor();
      if (reader.language === "zh") await visit.press(refusal.getByText(words.states.saidByServer));
      await refusal.getByText(/5,000/).waitFor();
      await screenshot(page, `states-${name}-costly`);
      await visit.pressButton(`← ${words.evidence.back}`);
      await refusal.waitFor({ state: "detached" });
      explorer.watched.forgive(/status of 400/);
      await visit.end();
    },
  );
});
