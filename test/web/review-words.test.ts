import { expect, it } from "@jest/globals";
import { en } from "../../web/review/texts/en.js";
import { zh } from "../../web/review/texts/zh.js";
import { ReviewVisit } from "../support/pages/review-visit.js";
import { servePages } from "../support/pages/serve-pages.js";
import { askAs } from "../support/running/ask-as.js";
import { at } from "../support/running/desk.js";
import { startForTests } from "../support/running/server.js";
import { claims, SECRET, sign } from "../support/running/tokens.js";

const pages = servePages("review", () => startForTests({ AUTH_SECRET: SECRET }));
const TEXT = "财政部关于样例文件的通知\n1．完善制度。（教育部、财政部负责）\n2016年5月6日";
const PROPOSE = `mutation P($text: String!) { proposeFromDocument(text: $text, dataset: "words") { changes { id kind } } }`;
const REVIEW = `mutation R($id: ID!) { reviewStatements(reviews: [{ statement: $id, decision: ACCEPT }]) { dataVersion { number } } }`;

async function ask(name: string, query: string, variables: object): Promise<unknown> {
  const token = await sign(claims({ sub: name }));
  const { body } = await askAs(pages.server.url, `Bearer ${token}`, JSON.stringify({ query, variables }));
  if (body.errors) throw new Error(body.errors[0]?.message);
  return body.data;
}

it("what the desk says of a statement is in the language of the page, also after it changes", async () => {
  const changes = at(await ask("甲", PROPOSE, { text: TEXT }), "proposeFromDocument.changes");
  const { id } = (changes as { id: string; kind: string }[]).find(({ kind }) => kind === "documents")!;
  const visit = await ReviewVisit.begin(pages.browser, pages.server.url, "甲");
  const { page } = visit;
  await page.goto(`${pages.server.url}/review?document=${encodeURIComponent(id)}`);
  await visit.list.getByRole("button", { name: /发文/ }).first().click();
  expect(await page.locator(".actions button:disabled").count()).toBe(2);
  const statement = await visit.list
    .getByRole("button", { name: /参与.*财政部/s })
    .first()
    .getAttribute("data-item");
  const own = visit.list.locator(`[data-item="${statement}"]`);
  await own.click();
  await visit.press("r");
  await visit.steps(1);
  await visit.press("e");
  await visit.choose("审计署");
  await visit.steps(2);
  await own.click();
  await visit.press("w");
  await visit.press("ArrowLeft");
  await visit.press("Enter");
  await visit.steps(3);
  await own.click();
  await visit.press("x");
  await visit.steps(4);
  await own.click();

  await visit.press("h");
  const lines = page.locator(".history li li");
  await lines.first().waitFor();
  expect(await lines.allInnerTexts()).toEqual(
    expect.arrayContaining(["状态：待审 → 已驳回", "机构：中华人民共和国财政部 → 中华人民共和国审计署"]),
  );
  expect((await lines.allInnerTexts()).join("\n")).not.toMatch(/[A-Z_]{4,}/);
  await visit.press("Escape");
  await visit.button("English").click();
  await page.getByText(`${en.did} ${en.steps.REJECT(1)}`).waitFor();
  await visit.press("h");
  await lines.getByText("Waiting → Rejected").waitFor();
  await visit.press("Escape");
  await visit.button("中文").click();
  await page.getByText(`${zh.did} ${zh.steps.REJECT(1)}`).waitFor();

  await ask("乙", REVIEW, { id: statement });
  await visit.press("u");
  await page.getByText(/^版本 \d+ 不能撤销/).waitFor();
  await visit.button("English").click();
  await page.getByText(/^Version \d+ cannot be undone/).waitFor();
  expect(await page.getByRole("alert").innerText()).not.toMatch(/不能撤销/);
  await visit.end(/400|409/);
});
