import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { screenshot } from "../support/pages/browser.js";
import { collisions } from "../support/pages/explorer.js";
import { checkPage, checkSource } from "../support/pages/explorer-checks.js";
import { READERS, Visit } from "../support/pages/explorer-visit.js";
import { exportAll } from "../support/pages/explorer-export.js";
import { servePages } from "../support/pages/serve-pages.js";

const pages = servePages("explorer");

/** Search texts with the body expected first. */
const TYPED = [
  ["发展改革", "ndrc"],
  ["改革委员会", "ndrc"],
  ["工信部", "miit"],
  ["人民银行", "pbc"],
  ["fgw", "ndrc"],
  ["NDRC", "ndrc"],
] as const;

describe.each(READERS.map((reader) => [reader.name, reader] as const))("a visit, %s", (name, reader) => {
  let visit: Visit;
  const { words, names, onPhone } = reader;
  const { full, short } = names;
  const { filters, tools, evidence } = words;

  beforeAll(async () => {
    visit = await Visit.begin(pages.browser, pages.server.url, reader);
  });
  afterAll(() => visit?.end());

  it("starts with the bodies, a legend, and labels that do not overlap at five zoom levels", async () => {
    const { page } = visit;
    await visit.pictureShows(40, 0, 296);
    await visit.statusSays(words.status.shown(40, 40), words.status.links(296));
    const legend = await page.getByRole("list", { name: words.legend.title }).innerText();
    const lines = [1, 2, 3].map((shared) => words.legend.sharing(shared));
    for (const part of [words.paint.says[""](words.list(["1", "2", "4"])), ...lines])
      expect(legend).toContain(part);
    expect(await page.locator(".label").count()).toBeGreaterThan(25);
    await screenshot(page, `journey-${name}-start`);
    await checkPage(visit);
    const { nearer, farther } = tools;
    for (const zoom of [null, nearer, nearer, farther, farther, farther]) {
      if (zoom) await visit.pressButton(zoom);
      await visit.rest();
      expect(await collisions(page)).toBe(0);
    }
    await visit.addressHolds("camera=");
    await visit.pressButton(tools.fit);
    await visit.addressHolds("version=1&lang=");
  });

  it("selects a body, focuses on one and two steps around it, hides it and shows it again", async () => {
    const { page, explorer } = visit;
    const miit = await visit.spotOf("miit");
    if (!onPhone) {
      await page.mouse.move(miit.x, miit.y);
      await page.locator(".tip").getByText(full("miit"), { exact: true }).waitFor();
    }
    await visit.pick("miit");
    await visit.pressButton(tools.hops(1));
    await visit.statusSays(words.status.focus(short("miit"), 1), words.status.shown(26, 40));
    await visit.pressButton(tools.hops(2));
    await visit.statusSays(words.status.focus(short("miit"), 2), words.status.shown(40, 40));
    await visit.withConditions(() => visit.pressButton(filters.reset));
    await visit.addressHolds("select=BODY:miit&evidence=1&version=");
    await visit.pressButton(tools.hide);
    await visit.statusSays(words.status.hidden(1), words.status.shown(39, 40));
    await visit.rest();
    expect(await explorer.drawn()).not.toContain("BODY:miit");
    await visit.pressButton(words.status.showAll);
    await page.keyboard.press("Escape");
    await visit.pictureShows(40, 0, 296);
  });

  it("drags and pins a body, and resets it; on a desktop Shift selects several", async () => {
    const { page } = visit;
    const before = await visit.spotOf("ndrc");
    await visit.drag(before, { x: -40, y: -80 });
    await visit.addressHolds("pin=BODY:ndrc@");
    await visit.rest();
    const pinned = await visit.spotOf("ndrc");
    expect(Math.abs(pinned.x - before.x + 40) + Math.abs(pinned.y - before.y + 80)).toBeLessThan(16);
    await visit.pressButton(tools.unpin);
    await visit.rest();
    const back = await visit.spotOf("ndrc");
    expect(Math.abs(back.x - before.x) + Math.abs(back.y - before.y)).toBeLessThan(4);
    if (onPhone) return;
    await visit.pick("miit");
    await visit.pickAlso("aqsiq");
    await visit.panelSays(evidence.shares(2));
    await visit.addressHolds("select=BODY:miit+BODY:aqsiq");
    for (const key of ["Escape", "Escape"]) await page.keyboard.press(key);
  });

  it("goes from the ranking to the quoted source", async () => {
    const { page, explorer } = visit;
    const { panel } = explorer;
    await visit.pressButton(words.panels.pairs);
    await panel.getByText(words.ranking.count(50, 296)).waitFor();
    await explorer.choose(words.ranking.order, words.ranking.orders.JACCARD);
    await panel.getByRole("columnheader", { name: words.ranking.orders.JACCARD }).waitFor();
    await panel.getByRole("cell", { name: "1", exact: true }).first().waitFor();
    await explorer.choose(words.ranking.order, words.ranking.orders.SHARED_COUNT);
    const first = panel.getByRole("row").nth(1);
    await first.getByText(short("lgop-office")).waitFor();
    if (onPhone) await first.tap();
    else {
      await first.focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
    }
    await visit.panelSays(evidence.shares(3));
    await panel.locator("mark").getByText("国务院扶贫办").first().waitFor();
    expect(await panel.getByRole("blockquote").count()).toBe(3);
    await checkSource(visit, 10);
    await screenshot(page, `journey-${name}-evidence`);
    await checkPage(visit);
  });

  it("finds bodies by every name; a former name shows the successors", async () => {
    for (const [text, id] of TYPED) {
      const hits = await visit.search(text);
      await hits.first().getByText(full(id), { exact: true }).waitFor();
    }
    const old = await visit.search("铁道部");
    await old.first().getByText(words.search.ledTo("").trim()).waitFor();
    await screenshot(visit.page, `journey-${name}-search`);
    await visit.find("nhfpc");
    await visit.panelSays(evidence.lineage, "heading");
    const steps = visit.explorer.panel.getByRole("listitem");
    const merged = steps.filter({ hasText: words.successions.MERGED_INTO });
    await merged
      .filter({ hasText: "2013-03-14" })
      .filter({ hasText: short("moh") })
      .waitFor();
    await checkSource(visit, 10);
    await visit.find("universal-health-security");
    await visit.panelSays(short("nhfpc"));
    await checkSource(visit, 10);
  });

  it("shows bodies and items, the evidence of a chain, and the merges by document date", async () => {
    const { page, explorer } = visit;
    await visit.pressButton(filters.modes.TWO_MODE);
    await visit.pictureShows(40, 6, 63);
    await page.goBack();
    await visit.pictureShows(40, 0, 296);
    await page.goForward();
    await visit.pictureShows(40, 6, 63);
    const legend = await page.getByRole("list", { name: words.legend.title }).innerText();
    const { lead, part } = words.legend.roles;
    for (const said of [words.units.BUSINESS_CHAIN, lead, part]) expect(legend).toContain(said);
    await visit.pick("legal-entity-basic-information");
    await visit.panelSays(evidence.noLead);
    await visit.panelSays(evidence.members(13));
    expect(await explorer.panel.locator("mark").count()).toBe(13);
    await checkSource(visit, 9);
    const title = "《2013年中央国家机关电子政务转型发展实践》";
    await visit.press(explorer.panel.getByRole("button", { name: title }).first());
    await visit.panelSays(title.slice(1, -1), "heading");
    await page.goBack();
    await visit.panelSays(evidence.members(13));
    await visit.choose(filters.identity, words.identities.AT_DOCUMENT_DATE);
    await visit.pictureShows(38, 6, 62);
    expect(await collisions(page)).toBe(0);
    const report = explorer.status.locator(".merges summary");
    await report.getByText(words.status.merged(2), { exact: true }).waitFor();
    const merges = await explorer.status.innerText();
    expect(merges).toContain(words.status.merge(short("serc"), short("nea")));
    const two = words.list([short("moh"), short("npfpc")]);
    expect(merges).toContain(words.status.merge(two, short("nhfpc")));
  });

  it("has an address that shows a new visitor the same view", async () => {
    await visit.pressButton(tools.farther);
    await visit.addressHolds("camera=");
    const { search } = new URL(visit.page.url());
    const theirs = await Visit.begin(pages.browser, pages.server.url, reader, search);
    expect(theirs.page.url()).toBe(visit.page.url());
    expect(await theirs.explorer.drawn()).toEqual(await visit.explorer.drawn());
    expect(await theirs.explorer.status.innerText()).toBe(await visit.explorer.status.innerText());
    await theirs.panelSays(evidence.members(13));
    await theirs.end();
  });

  it("exports the view", async () => {
    await visit.pick("miit");
    await visit.pressButton(tools.hide);
    await visit.statusSays(words.status.hidden(1));
    await visit.rest();
    await visit.pressButton(words.exporting.open);
    await screenshot(visit.page, `journey-${name}-export`);
    await checkPage(visit);
    await exportAll(visit, pages.server.url);
  });

  it("shows one year, reports an empty result and an unreachable server, and recovers", async () => {
    const { page, explorer } = visit;
    await visit.pressButton(words.panels.years);
    await visit.pressButton(words.years.only(2014));
    await visit.statusSays(words.status.period(filters.bases.DOCUMENT, "2014", "2014"));
    await visit.pressButton(filters.modes.BODIES);
    await visit.choose(filters.roles, filters.onlyRole.LEAD);
    await page.getByText(words.states.empty.links).first().waitFor();
    await visit.press(explorer.button(words.states.reset).last());
    await visit.statusSays(words.status.shown(38, 38));
    await page.context().setOffline(true);
    await visit.choose(filters.identity, words.identities.AS_NAMED);
    await page.getByRole("alert").getByText(words.states.away).first().waitFor();
    await page.context().setOffline(false);
    await visit.press(explorer.button(words.states.retry).first());
    await visit.pictureShows(40, 0, 296);
    explorer.watched.forgive(/ERR_INTERNET_DISCONNECTED/);
  });

  it("works by keyboard alone", async () => {
    const { page } = visit;
    const { keyboard } = page;
    await page.getByRole("application").focus();
    for (const key of ["ArrowRight", "ArrowRight", "Enter"]) await keyboard.press(key);
    await visit.panelSays(evidence.shares(3));
    for (const key of ["Escape", "Escape"]) await keyboard.press(key);
    await page.getByRole("application").focus();
    for (const key of ["ArrowRight", "1"]) await keyboard.press(key);
    await visit.statusSays(words.status.focus(short("mohrss"), 1));
    await keyboard.press("Escape");
    await visit.statusSays(words.status.shown(40, 40));
    await keyboard.press("?");
    const help = page.getByRole("dialog", { name: words.help });
    for (const [key, does] of words.helpLines)
      await help
        .getByText(does || key)
        .first()
        .waitFor();
    const broken =
      "[...document.querySelectorAll('kbd')].filter((key) => key.getClientRects().length > 1).length";
    expect(await page.evaluate(broken)).toBe(0);
    await keyboard.press("Escape");
    await help.waitFor({ state: "detached" });
    await keyboard.press("/");
    await keyboard.type("fgw");
    await page.getByRole("option").first().getByText(full("ndrc")).waitFor();
    await keyboard.press("Enter");
    await visit.panelSays(full("ndrc"), "heading");
  });
});
