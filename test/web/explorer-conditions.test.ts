import { rmSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { screenshot } from "../support/pages/browser.js";
import { crowdFolder } from "../support/records/crowd.js";
import { until } from "../support/pages/explorer.js";
import { READERS, Visit, type Reader } from "../support/pages/explorer-visit.js";
import { startForTests } from "../support/running/server.js";
import { servePages } from "../support/pages/serve-pages.js";

const SPEECH = "egov-speech-2014";
const NAMED = READERS.map((reader) => [reader.name, reader] as const);
/** Bodies of a generated data set, all in one project: more pairs than are drawn. */
const [CROWD, NAMED_FIRST] = [460, 200];
const pairsOf = (bodies: number): number => (bodies * (bodies - 1)) / 2;

const pages = servePages("explorer", async () => {
  const crowd = crowdFolder(CROWD, NAMED_FIRST);
  const server = await startForTests({}, [crowd]);
  rmSync(crowd, { recursive: true });
  return server;
});

const visitTo = (reader: Reader, query: string) =>
  Visit.begin(pages.browser, pages.server.url, reader, query);
/** Opens another view on the same page. */
const openView = (address: string): string =>
  `history.pushState(null, "", "${address}"); dispatchEvent(new PopStateEvent("popstate"))`;
const chip = ({ page, words }: Visit, text: string) =>
  page.getByRole("list", { name: words.filters.title }).getByRole("listitem").filter({ hasText: text });

/** How often the answer that came last was drawn. */
const PICTURES_OF_LAST_DATA = `(() => {
  const of = (name) => performance.getEntriesByName(name).map(({ startTime }) => startTime);
  return of("xietong:drawn").filter((time) => time > of("xietong:data").at(-1)).length;
})()`;

/** Totals of the speech under a condition, from the server. */
const counted = (filter: string, minShared = 1) =>
  network(`filter: {datasetIds: ["${SPEECH}"] ${filter}}, minShared: ${minShared}`);

/** Totals of a network, from the server. */
async function network(asked: string): Promise<{ nodes: number; links: number }> {
  const response = await fetch(`${pages.server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: `{ network(${asked}) { totals { nodes links } } }` }),
  });
  const { data } = (await response.json()) as {
    data: { network: { totals: { nodes: number; links: number } } };
  };
  return data.network.totals;
}

describe.each(NAMED)("conditions, %s", (name, reader) => {
  const { words } = reader;
  const { filters, status } = words;

  it("each shows what it excludes, as the server counts it, and has a button that removes it", async () => {
    const visit = await visitTo(reader, `?datasets=${SPEECH}`);
    await visit.choose(filters.roles, filters.onlyRole.PARTICIPANT);
    await visit.choose(filters.kinds, words.kinds.STATE_COUNCIL_MINISTRY);
    await visit.choose(filters.kinds, words.kinds.CENTRAL_BANK);
    await visit.withConditions(() => visit.explorer.slide(filters.minShared, 2));
    const KINDS = "bodyKinds: [STATE_COUNCIL_MINISTRY, CENTRAL_BANK]";
    const all = await counted(`roles: [PARTICIPANT] ${KINDS}`, 2);
    await visit.statusSays(status.links(all.links));
    const anyRole = await counted(KINDS, 2);
    const anyKind = await counted("roles: [PARTICIPANT]", 2);
    const anyNumber = await counted(`roles: [PARTICIPANT] ${KINDS}`);
    const told = (without: { nodes: number; links: number }) =>
      status.excluded.BODIES(without.nodes - all.nodes, without.links - all.links);
    await chip(visit, filters.onlyRole.PARTICIPANT).getByText(told(anyRole)).waitFor();
    const kinds = words.list([words.kinds.STATE_COUNCIL_MINISTRY, words.kinds.CENTRAL_BANK]);
    await chip(visit, kinds).getByText(told(anyKind)).waitFor();
    await chip(visit, `${filters.minShared} 2`).getByText(told(anyNumber)).waitFor();
    expect(anyKind.links).toBeGreaterThan(all.links);
    await screenshot(visit.page, `conditions-${name}`);
    await visit.press(chip(visit, kinds).getByRole("button"));
    await visit.statusSays(status.links(anyKind.links));
    await visit.addressHolds("roles=PARTICIPANT");
    await visit.end();
  });

  it("rarely used ones are collapsed, and offer the existing documents and data sets", async () => {
    const visit = await visitTo(reader, "?min=2&select=BODY:mca");
    const { page, explorer } = visit;
    await visit.withConditions(async () => {
      await visit.press(page.getByText(filters.more, { exact: true }));
      const datasets = page.getByRole("combobox", { name: filters.datasets, exact: true });
      await datasets.locator(`option[value="${SPEECH}"]`).waitFor({ state: "attached" });
      await datasets.selectOption(SPEECH);
      await visit.statusSays(status.links(49));
      await explorer.choose(filters.confidence, "≥ 1");
      await explorer.choose(filters.statuses, filters.states.ACCEPTED_PROPOSED);
      await explorer.choose(filters.basis, filters.bases.PARTICIPATION);
    });
    await visit.press(page.getByRole("button", { name: words.tools.involving }));
    await chip(visit, status.involving(reader.names.short("mca"))).waitFor();
    for (const part of ["datasets=", "confidence=1", "states=ACCEPTED+PROPOSED", "involving=mca", "basis="])
      await visit.addressHolds(part);
    const { links } = await counted(
      `involving: ["mca"], minConfidence: 1, statuses: [ACCEPTED, PROPOSED]`,
      2,
    );
    await visit.statusSays(status.links(links));
    await visit.withConditions(async () => {
      await explorer.choose(filters.unit, words.units.PROJECT);
      await visit.press(page.getByRole("checkbox", { name: filters.nestedOnce }));
    });
    await visit.addressHolds("nestedonce=1");
    await chip(visit, filters.nestedOnce).waitFor();
    await visit.withConditions(() => visit.press(explorer.button(filters.reset).first()));
    await page.getByRole("list", { name: filters.title }).waitFor({ state: "detached" });
    await visit.end();
  });

  it("a network that is too large is not drawn, with advice; a large one is drawn in part, and in full on request", async () => {
    const visit = await visitTo(reader, `?datasets=${SPEECH}`);
    await visit.press(chip(visit, "").getByRole("button"));
    const { page, explorer } = visit;
    const { states, rules } = words;
    await visit.statusSays(rules.says.strongest(3), rules.byPage);
    await visit.press(explorer.button(rules.drawAll));
    await visit.addressHolds("rule=ALL");
    const refusal = page.getByRole("alert").filter({ hasText: states.links(pairsOf(CROWD) + 296) });
    await refusal.waitFor();
    await visit.statusSays(status.notDrawn(40 + CROWD));
    await explorer.panel.getByRole("row").nth(50).waitFor();
    await screenshot(page, `conditions-${name}-too-large`);
    await visit.press(refusal.getByRole("button", { name: states.atLeast(2) }));
    await visit.statusSays(status.links(49));
    await visit.end();

    const cut = await visitTo(reader, "?documents=crowd&rule=ALL");
    await cut.statusSays(
      status.linksOf(10_000, pairsOf(NAMED_FIRST)),
      status.cut(0, pairsOf(NAMED_FIRST) - 10_000),
    );
    await cut.press(cut.page.getByRole("button", { name: status.drawAll(10_000, 100_000) }));
    await cut.statusSays(status.links(pairsOf(NAMED_FIRST)));
    await cut.addressHolds("all=1");
    await cut.withConditions(async () => {
      await cut.explorer.choose(words.rules.name, words.rules.choices.STRONGEST);
      await cut.explorer.choose(words.rules.strongest, "1");
    });
    await cut.statusSays(words.rules.says.strongest(1));
    await cut.addressHolds("strongest=1");
    const { links } = await network(`filter: {documentIds: ["crowd"]}, backbone: {strongest: 1}`);
    await cut.statusSays(status.linksOf(links, pairsOf(NAMED_FIRST)));
    await cut.page.locator('.canvas[aria-busy="false"]').waitFor();
    // at once, where nodes were, and again with its own layout; the former picture may be marked late
    await until(cut.page, `${PICTURES_OF_LAST_DATA} >= 2`);
    await cut.press(cut.explorer.button(words.exporting.open));
    const file = cut.page.getByRole("link", { name: "GEXF", exact: true });
    const linksIn = async () => {
      const address = `${pages.server.url}${await file.getAttribute("href")}`;
      return Number((await fetch(address, { method: "HEAD" })).headers.get("x-edges"));
    };
    expect(await linksIn()).toBe(links);
    await cut.press(cut.page.getByLabel(words.exporting.allLinks(pairsOf(NAMED_FIRST))));
    expect(await linksIn()).toBe(pairsOf(NAMED_FIRST));
    await cut.end();
  });

  it("an empty result names its focus, and offers to drop each condition whose removal helps", async () => {
    const visit = await visitTo(reader, `?datasets=${SPEECH}`);
    const { page } = visit;
    await visit.withConditions(() => visit.explorer.slide(filters.minShared, 2));
    await visit.choose(filters.roles, filters.onlyRole.LEAD);
    const { links } = await counted("", 2);
    const way = page.getByRole("button", {
      name: words.states.without.links(filters.onlyRole.LEAD, links),
    });
    await screenshot(page, `conditions-${name}-empty`);
    await visit.press(way.first());
    await visit.statusSays(status.links(links));

    // this body leads nothing; as the picture never had it, its name is looked up
    const canvas = page.locator(".canvas");
    const alone = canvas.getByText(words.focus.alone(reader.names.short("mca")));
    const { links: own } = await network(`filter: {datasetIds: ["${SPEECH}"]}, seeds: {bodies: ["mca"]}`);
    const focus = `?datasets=${SPEECH}&roles=LEAD&focus=BODY:mca&lang=${reader.language}`;
    for (const [picture, loosen] of [
      ["", words.states.without.links(filters.onlyRole.LEAD, own)],
      ["&view=TWO_MODE&unit=PROJECT&fold=BUSINESS_CHAIN", status.drop(filters.onlyRole.LEAD)],
    ]) {
      await page.evaluate(openView(focus + picture));
      await alone.waitFor();
      await visit.press(canvas.getByRole("button", { name: loosen }));
      await alone.waitFor({ state: "detached" });
      await page.getByRole("img", { name: reader.names.full("mca"), exact: true }).waitFor();
    }
    await visit.end();
  });
});
