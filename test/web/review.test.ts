import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { en } from "../../web/review/texts/en.js";
import { zh } from "../../web/review/texts/zh.js";
import { UNKNOWN, writePolicyFolder } from "../support/files/policy-folder.js";
import { screenshot } from "../support/pages/browser.js";
import { ReviewVisit } from "../support/pages/review-visit.js";
import { servePages } from "../support/pages/serve-pages.js";
import { askAs } from "../support/running/ask-as.js";
import { at, each } from "../support/running/desk.js";
import { xietong } from "../support/running/program.js";
import { startForTests } from "../support/running/server.js";
import { SECRET } from "../support/running/tokens.js";

const DATASET = "samples";
const LONG = "教样发〔2016〕1号";
const home = mkdtempSync(path.join(os.tmpdir(), "xietong-review-"));
const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-policies-"));
afterAll(() => [home, folder].forEach((place) => rmSync(place, { recursive: true })));
let read = { documents: 0, code: null as number | null, stderr: "" };

const pages = servePages("review", async () => {
  const server = await startForTests({ AUTH_SECRET: SECRET, XIETONG_HOME: home });
  const { uri, user, password, database } = server.database.connection;
  const given = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  const documents = await writePolicyFolder(folder);
  const { code, stderr } = await xietong(["extract", folder, "--load", "--dataset", DATASET], {
    environment: { XIETONG_HOME: home, ...given },
  });
  read = { documents, code, stderr };
  return server;
});

async function ask(token: string, query: string, variables: object = {}): Promise<unknown> {
  const { body } = await askAs(pages.server.url, `Bearer ${token}`, JSON.stringify({ query, variables }));
  if (body.errors) throw new Error(body.errors[0]?.message);
  return body.data;
}

const exportedEdges = async (): Promise<number> =>
  (await (await fetch(`${pages.server.url}/export/edges-csv`)).text()).split("\n").length;
const HEADLINE = `{ coParticipation(first: 1) { totalCount nodes { sharedCount a { id } b { id } } } }`;
const STATEMENTS = `query S($id: ID!) { reviewDocument(id: $id) { proposed accepted rejected
  statements(first: 200) { nodes { statement { id predicate namedForm status reviewedBy subject { body { id } } object { project { id } } } } } } }`;
const REJECT = `mutation R($id: ID!) { reviewStatements(reviews: [{ statement: $id, decision: REJECT }]) { dataVersion { number } } }`;

interface Stated {
  id: string;
  predicate: string;
  namedForm: string;
  status: string;
  reviewedBy: string | null;
  subject: { body: { id: string } } | null;
}
const statedIn = async (token: string, id: string): Promise<Stated[]> => {
  const nodes = at(await ask(token, STATEMENTS, { id }), "reviewDocument.statements.nodes");
  return (nodes as { statement: Stated }[]).map(({ statement }) => statement);
};

describe("a folder of documents, read and reviewed as a person would", () => {
  let visit: ReviewVisit;

  it("comes into the queue, which filters, and looks right at all widths", async () => {
    expect(read).toMatchObject({ documents: 30, code: 0 });
    visit = await ReviewVisit.begin(pages.browser, pages.server.url, "A");
    const { page } = visit;
    await page.getByText(zh.queue.found(30)).waitFor();
    expect(await page.evaluate("location.hash")).toBe("");
    await visit.check("queue");
    await page.getByLabel(zh.queue.rule, { exact: true }).selectOption("rule:leads-with");
    await page.getByText(zh.queue.found(1)).waitFor();
    await page.getByLabel(zh.queue.rule, { exact: true }).selectOption("");
    const body = page.getByRole("combobox", { name: zh.queue.body, exact: true });
    await body.fill("审计署");
    await page.getByRole("option").filter({ hasText: "审计署" }).first().waitFor();
    await body.press("Enter");
    await page.getByText(zh.queue.found(1)).waitFor();
    await page.getByRole("button", { name: /^取消机构条件/ }).click();
  });

  it("shows the text beside the statements; a click on either side finds the other", async () => {
    const { page } = visit;
    await page.getByRole("button", { name: "教育部 财政部关于推进样例共享平台建设的通知" }).click();
    await visit.list.locator("button[aria-current]").waitFor();
    await visit.list
      .getByRole("button", { name: /民政部/ })
      .first()
      .click();
    await page.locator(".text mark[aria-current]", { hasText: "民政部" }).waitFor();
    await page.locator(".text mark", { hasText: UNKNOWN }).click();
    expect(await visit.active()).toContain(zh.unresolved);
    await visit.check("document");
  });

  it("decides by the keyboard alone, one step at a time, and undoes", async () => {
    const { page } = visit;
    const list = visit.list.getByRole("button");
    await list.first().click();
    await visit.press("a", 20);
    await visit.steps(20);
    await visit.press("x", 3);
    await visit.steps(23);
    await visit.press("r");
    await visit.press("j");
    await visit.press("r");
    await visit.steps(25);
    await visit.press("j");
    for (const [count, name] of ["审计署", "国家发展和改革委员会", "住房和城乡建设部"].entries()) {
      await visit.press("e");
      await visit.choose(name);
      await visit.steps(26 + count);
      await visit.press("j");
    }
    await visit.press("a", 2);
    await visit.steps(30);
    await visit.press("u");
    await visit.steps(29);
    await visit.press("u");
    await visit.steps(28);
    const stated = await statedIn(visit.token, LONG);
    const count = (status: string) => stated.filter((one) => one.status === status).length;
    expect([count("ACCEPTED"), count("REJECTED"), count("PROPOSED")]).toEqual([20, 3, 11]);
    expect(stated.filter(({ reviewedBy }) => reviewedBy === "A")).toHaveLength(28);
    await page.getByText(zh.progress.words({ accepted: 20, rejected: 3, proposed: 11 }, 34)).waitFor();
  });

  it("makes a body for a name that nobody answers to, in all documents at once", async () => {
    await visit.press("o");
    await visit.press("e");
    const dialog = visit.dialog(zh.body.title);
    await dialog.getByText(zh.body.everywhere(2, 2)).click();
    await dialog.getByText(zh.body.make).click();
    await screenshot(visit.page, "review-body");
    await visit.button(zh.body.makeIt).click();
    await visit.steps(29);
    const waiting = await ask(
      visit.token,
      `{ reviewQueue(namedForms: ["${UNKNOWN}"]) { nodes { subject { body { id kind } } } } }`,
    );
    expect(each(waiting, "reviewQueue.nodes", "subject.body.kind")).toEqual(["LOCAL", "LOCAL", "LOCAL"]);
  });

  it("adds two statements that the reader missed, from names selected in the text", async () => {
    const { page } = visit;
    await visit.selectText("民政部和司法部");
    await visit.press("i");
    const dialog = visit.dialog(zh.add.title);
    await dialog.getByRole("combobox", { name: "民政部" }).selectOption("LEADS");
    await dialog.getByLabel(zh.add.task).selectOption("");
    await dialog.getByLabel(zh.add.taskName).fill("移交样例档案");
    await screenshot(page, "review-add");
    await dialog.getByRole("button", { name: zh.add.take(2) }).click();
    await visit.steps(30);
    const added = (await statedIn(visit.token, LONG)).slice(-4);
    expect(added).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ predicate: "LEADS", namedForm: "民政部", status: "ACCEPTED" }),
        expect.objectContaining({ predicate: "PARTICIPATES_IN", namedForm: "司法部", status: "ACCEPTED" }),
      ]),
    );
  });

  it("shows both decisions when another has decided meanwhile, and loses neither", async () => {
    const { page } = visit;
    const form = LONG_LAST;
    await visit.list.getByRole("button", { name: form }).first().click();
    const { id } = (await statedIn(visit.token, LONG)).find(({ namedForm }) => namedForm === form)!;
    const ben = await ReviewVisit.begin(pages.browser, pages.server.url, "B", "?second");
    await ask(ben.token, REJECT, { id });
    await visit.press("a");
    const dialog = visit.dialog(zh.conflict.title);
    await dialog.getByText("B", { exact: true }).waitFor();
    await screenshot(page, "review-conflict");
    await visit.button(zh.conflict.keep).click();
    expect((await statedIn(visit.token, LONG)).find((one) => one.id === id)).toMatchObject({
      status: "REJECTED",
      reviewedBy: "B",
    });
    await ben.button(zh.second.right).click();
    await ben.page.getByText(zh.second.agreement({ compared: 1, agreed: 1, kappa: null })).waitFor();
    await screenshot(ben.page, "review-second");
    await ben.end();
  });

  it("moves the headline answer when a task is joined to a project on record, and says which pairs moved", async () => {
    const { page, token } = visit;
    const before = await ask(token, HEADLINE);
    const edges = await exportedEdges();
    await visit.list
      .getByRole("button", { name: /农业部/ })
      .first()
      .click();
    await visit.press("p");
    await visit.choose("全民健康保障");
    await visit.steps(31);
    await page.locator(".moved", { hasText: /业务链：新增 [1-9]/ }).waitFor();
    const after = await ask(token, HEADLINE);
    const total = (answer: unknown) => Number(at(answer, "coParticipation.totalCount"));
    expect(total(after)).toBeGreaterThan(total(before));
    expect(await exportedEdges()).toBeGreaterThan(edges);
    await visit.press("u");
    await visit.steps(30);
    expect(await ask(token, HEADLINE)).toEqual(before);
  });

  it("speaks English, and resumes where one left", async () => {
    const { page } = visit;
    await visit.button("English").click();
    await visit.press("?");
    await visit.dialog(en.help).waitFor();
    await visit.check("help-en", "en");
    await visit.press("Escape");
    await visit.button(en.toQueue).click();
    await page.getByRole("button", { name: new RegExp(`^${en.queue.resume}`) }).click();
    await page.locator(".proposals button[aria-current]", { hasText: "农业部" }).waitFor();
    await visit.check("document-en", "en");
    await visit.end(/409|400/);
  });
});

it("draws of a long document what is near the view, and all its text can be found", async () => {
  const line = (at: number) => `${at}．完善制度。${"健全机制。".repeat(40)}（教育部、财政部负责）`;
  const text = [
    "关于样例长文件的通知",
    ...Array.from({ length: 300 }, (_, at) => line(at + 1)),
    "2016年5月6日",
  ];
  const visit = await ReviewVisit.begin(pages.browser, pages.server.url, "C");
  const propose = `mutation P($text: String!) { proposeFromDocument(text: $text, dataset: "long") { changes { id kind } } }`;
  const proposed = await ask(visit.token, propose, { text: text.join("\n") });
  const changes = at(proposed, "proposeFromDocument.changes") as { id: string; kind: string }[];
  const { id } = changes.find(({ kind }) => kind === "documents")!;
  const { page } = visit;
  await page.goto(`${pages.server.url}/review?document=${encodeURIComponent(id)}`);
  await page.locator(".text mark[aria-current]").waitFor();
  const drawn = () => page.evaluate(`document.querySelectorAll(".text mark, .proposals button").length`);
  expect(await drawn()).toBeLessThan(400);
  expect(await page.locator(".text").textContent()).toContain("300．完善制度。");
  await page.evaluate(`document.querySelector(".text").scrollTo(0, 1e9)`);
  await page.locator(".text mark", { hasText: "财政部" }).last().waitFor();
  await page.locator(".text p", { hasText: "300．" }).locator("mark").first().click();
  await page.locator(".proposals button[aria-current]").waitFor();
  expect(await drawn()).toBeLessThan(400);
});

/** The last name of the long document's table of tasks, on which nobody has decided before. */
const LONG_LAST = "人民银行";
