import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser } from "playwright-core";
import { openBrowser, openPage, requireBuiltPage, screenshot } from "../support/pages/browser.js";
import { crowdFolder } from "../support/records/crowd.js";
import { explorerOn } from "../support/pages/explorer.js";
import { READERS, Visit, type Reader } from "../support/pages/explorer-reader.js";
import { troubleIn } from "../support/pages/explorer-words.js";
import { writeParticipation } from "../support/pages/explorer-writing.js";
import { startForTests, type TestServer } from "../support/running/server.js";
import { SECRET } from "../support/running/tokens.js";
import { ownDatabase } from "../support/running/managed.js";

let browser: Browser;

beforeAll(async () => {
  requireBuiltPage("explorer");
  browser = await openBrowser();
});

afterAll(() => browser?.close());

const NAMED = READERS.map((reader) => [reader.name, reader] as const);

describe("while the data changes and goes away", () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startForTests({ AUTH_SECRET: SECRET }, [], ownDatabase);
  });
  afterAll(() => server?.stop());

  it("newer data is offered, and taken when wanted", async () => {
    const visits = await Promise.all(
      READERS.map((reader) => Visit.begin(browser, server.url, reader, "?view=TWO_MODE")),
    );
    const version = await writeParticipation(server.url, "mof");
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
      await visit.end();
    }
  });

  it("there is a table and evidence without WebGL, and a word why there is no picture", async () => {
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

  it("picture and ranking outlive the database; the evidence waits", async () => {
    await server.database.stop();
    const look = async (reader: Reader) => {
      const visit = await Visit.begin(browser, server.url, reader);
      const { words, explorer } = visit;
      await visit.statusSays(words.status.shown(40, 40));
      await explorer.panel.getByRole("row").nth(50).waitFor();
      await visit.pressAt(await visit.spotOf("mca"));
      // the server tries for some seconds before it gives up
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

describe("where there is much and little is allowed", () => {
  const CROWD = 200;
  const PAIRS = (CROWD * (CROWD - 1)) / 2;
  const MOST_LINKS = 10_000;
  /** Enough for the picture and the ranking, too little for the evidence of an item. */
  const MAX_COST = "5000";
  const POLICIES = path.resolve(import.meta.dirname, "../../seed/policy-documents");
  let server: TestServer;

  beforeAll(async () => {
    const crowd = crowdFolder(CROWD);
    server = await startForTests({ MAX_COST }, [POLICIES, crowd]);
    rmSync(crowd, { recursive: true });
  });
  afterAll(() => server?.stop());

  it.each(NAMED)(
    "what is cut, refused, and who came and went in a year is said, %s",
    async (name, reader) => {
      const visit = await Visit.begin(browser, server.url, reader);
      const { words, explorer, page } = visit;
      await visit.statusSays(words.status.cut(0, PAIRS + 296 - MOST_LINKS));
      await visit.statusSays(words.status.links(MOST_LINKS));
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
