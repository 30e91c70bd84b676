import { readFile } from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { openPage, screenshot, sidewaysOverflow } from "../support/pages/browser.js";
import { seriousFaults } from "../support/pages/explorer.js";
import { servePages } from "../support/pages/serve-pages.js";
import { gbk, workbook } from "../support/records/tables.js";
import { askAs } from "../support/running/ask-as.js";
import { startForTests } from "../support/running/server.js";
import { claims, inSeconds, SECRET, sign } from "../support/running/tokens.js";

const pages = servePages("import", () => startForTests({ AUTH_SECRET: SECRET }));
const tokenOf = (role = "EDITOR") => sign(claims({ sub: "某甲", role, exp: inSeconds(900) }));

/** 部门 is taken for a body that takes part, but here it is who issued. */
const JOINT = [
  "标题,编号,文号,日期,部门",
  "关于甲事项的通知,1,教财〔2020〕1号,2020-03-01,教育部、财政部、无此甲委员会",
  "关于乙事项的通知,2,教财〔2020〕2号,2020年4月,教育部办公厅、民政部",
  "关于丙事项的通知,3,教财〔2020〕3号,没有日期,教育部",
].join("\n");

/** The rows give neither title nor date: all are of one document. */
const DIVIDED = ["任务,牵头单位,配合单位", "戊一,教育部,财政部", "戊二,民政部,公安部、财政部"].join("\n");

const CODED = [
  ["文件标题", "发文日期", "项目", "单位", "角色"],
  ["关于丁工程的通知", "2021-05-06", "丁工程", "交通运输部", "主抓"],
  ["关于丁工程的通知", "2021-05-06", "丁工程", "公安部", "配合"],
];

async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const given = JSON.stringify([name, bytes.toString("base64")]);
  const data = await page.evaluateHandle(`(() => {
    const [name, text] = ${given};
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], name));
    return transfer;
  })()`);
  await page.locator(".drop").dispatchEvent("drop", { dataTransfer: data });
}

async function ask(query: string): Promise<Record<string, unknown>> {
  const body = JSON.stringify({ query });
  return (await askAs(pages.server.url, undefined, body)).body.data as Record<string, unknown>;
}

const own = `{ documents(where: { title: { in: ["关于甲事项的通知", "关于乙事项的通知", "关于丁工程的通知"] } }) { title } }`;
const cells = (table: Locator) =>
  table
    .locator("tr")
    .allInnerTexts()
    .then((rows) => rows.map((row) => row.split("\t")));

it("a GBK list is dropped, a wrong guess mended, unknown names resolved, then imported and undone", async () => {
  const watched = await openPage(pages.browser, pages.server.url);
  const { page } = watched;
  await page.goto(`${pages.server.url}/import#token=${await tokenOf()}`);
  await drop(page, "联合发文.csv", gbk(JOINT));
  await page.getByText("读到 3 行（gb18030，逗号分隔）").waitFor();
  await page.getByText(/还不能导入：.*缺少列 project, role/).waitFor();
  await screenshot(page, "import-columns-wrong");
  await page.getByLabel("“部门”的含义").selectOption({ label: "发文机关" });
  await page.getByText("前几行的识别结果").waitFor();
  await page.getByText("没有日期（不是日期）").waitFor();
  await page.getByLabel("名称", { exact: true }).fill("甲乙联合发文");
  await page.getByLabel("许可", { exact: true }).fill("CC BY 4.0");
  await page.getByRole("button", { name: "试导入", exact: true }).click();
  await page.getByText("1 个名称没有对应机构").waitFor();
  await page.getByText("“没有日期”不是日期").waitFor();
  await page.getByText("3 行中有 2 行需要改正").waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await screenshot(page, "import-trial");
  expect(await ask(own)).toEqual({ documents: [] });

  await page.getByLabel("为“无此甲委员会”查找机构").fill("发展改革");
  await page.getByRole("button", { name: "是 中华人民共和国国家发展和改革委员会" }).click();
  await page.getByText("3 行中有 1 行需要改正").waitFor();
  await page.getByRole("button", { name: "导入", exact: true }).click();
  await page.getByText(/^已写入数据版本 \d+。/).waitFor();
  await page.getByText("表中有 2 份文件").waitFor();
  const counts = await cells(page.locator(".counts"));
  expect(counts).toContainEqual(["陈述", "5", "0", "0"]);
  await page.evaluate("window.scrollTo(0, 0)");
  await screenshot(page, "import-done");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "下载这些行（CSV，含原因）" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("联合发文.refused.csv");
  expect(await readFile(await download.path(), "utf8")).toMatch(/^\ufeff标题,.*reason\n关于丙事项的通知/);
  expect((await ask(own)).documents).toHaveLength(2);
  const dataset = await ask(`{ datasets(where: { id: { eq: "联合发文" } }) { nameZh licence } }`);
  expect(dataset.datasets).toEqual([{ nameZh: "甲乙联合发文", licence: "CC BY 4.0" }]);

  await page.getByRole("button", { name: "撤销这次导入" }).click();
  await page.getByText("这次导入已全部撤销。").waitFor();
  expect(await ask(own)).toEqual({ documents: [] });

  await page.getByRole("button", { name: "导入另一个表格" }).click();
  await drop(page, "分工.csv", gbk(DIVIDED));
  await page.getByText(/还不能导入：.*缺少列 title, date；若各行出自同一份文件/).waitFor();
  await page.getByLabel("文件标题", { exact: true }).fill("关于戊工作的分工方案");
  await page.getByLabel("日期", { exact: true }).fill("2021年5月");
  await page.getByLabel("日期", { exact: true }).press("Enter");
  await page.getByText("前几行的识别结果").waitFor();
  expect(await cells(page.getByRole("group", { name: "前几行的识别结果" }))).toEqual([
    ["行", "文件标题", "日期", "项目、事项或任务", "牵头单位", "参与单位"],
    ["2", "关于戊工作的分工方案", "2021-05", "戊一", "教育部", "财政部"],
    ["3", "关于戊工作的分工方案", "2021-05", "戊二", "民政部", "公安部、财政部"],
  ]);
  await screenshot(page, "import-whole");
  await page.getByRole("button", { name: "试导入", exact: true }).click();
  await page.locator(".counts").waitFor();
  expect(await cells(page.locator(".counts"))).toContainEqual(["陈述", "5", "0", "0"]);
  expect(watched.complaints).toEqual([]);
  await watched.close();
}, 60_000);

it("a workbook is chosen on a phone, in English, a word for a role is given a meaning, and the keyboard does", async () => {
  const watched = await openPage(pages.browser, pages.server.url, { viewport: { width: 390, height: 844 } });
  const { page } = watched;
  await page.goto(`${pages.server.url}/import#token=${await tokenOf()}`);
  await page.getByRole("button", { name: "English" }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose a file" }).press("Enter"),
  ]);
  await chooser.setFiles({ name: "coded.xlsx", mimeType: "", buffer: workbook(CODED) });
  await page.getByLabel("主抓 (1 row)").selectOption({ label: "Leads" });
  await page.getByLabel("Id of the data set").press("Enter");
  await page.getByRole("button", { name: "Import", exact: true }).press("Enter");
  await page.getByText(/^Written as data version/).waitFor();
  expect(await cells(page.locator(".counts"))).toContainEqual(["Statements", "2", "0", "0"]);
  expect(await sidewaysOverflow(page)).toBe(0);
  expect(await seriousFaults(page)).toEqual([]);
  await screenshot(page, "import-phone");
  await page.getByRole("button", { name: "Import another table" }).click();
  const corrected = CODED.map((row) => row.map((cell) => ({ 公安部: "民政部", 主抓: "牵头" })[cell] ?? cell));
  await drop(page, "coded.xlsx", workbook(corrected));
  await page.getByRole("button", { name: "Try", exact: true }).click();
  await page.getByText(/^Facts of earlier imports that this table does not give.*\(1\)$/).click();
  await page.getByText(/^关于丁工程的通知：公安部 takes part in 丁工程（coded:/).waitFor();
  expect(await sidewaysOverflow(page)).toBe(0);
  await screenshot(page, "import-again");
  await page.reload();
  await drop(page, "broken.xlsx", workbook(CODED).subarray(0, 700));
  await page.getByText(/it is no workbook, or it is damaged/).waitFor();
  watched.forgive(/status of 400/);
  expect(watched.complaints).toEqual([]);
  await watched.close();
}, 60_000);

it("what the server says follows the language button, and speaks of the page alone", async () => {
  const watched = await openPage(pages.browser, pages.server.url);
  const { page } = watched;
  await page.goto(`${pages.server.url}/import#token=${await tokenOf()}`);
  const inBoth = async (zh: RegExp, en: RegExp) => {
    await page.getByText(zh).waitFor();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText(en).waitFor();
    expect(await page.locator("main").innerText()).not.toMatch(/ --|npx|octet-stream/);
    await page.getByRole("button", { name: "中文" }).click();
    await page.getByText(zh).waitFor();
    expect(await page.locator("main").innerText()).not.toMatch(/ --|npx|octet-stream|命令行/);
  };
  await drop(page, "分工.csv", Buffer.from("任务,牵头单位\n甲,教育部"));
  await inBoth(/缺少列 title, date；/, /the columns title, date are missing;/);
  await drop(page, "通知.pdf", Buffer.from("%PDF-1.7"));
  await inBoth(/这是 PDF 文件/, /it is a PDF/);
  await drop(page, "角色.csv", Buffer.from("标题,日期,项目,机构,角色\n关于己的通知,2020,己,教育部,管管"));
  await page.getByRole("button", { name: "试导入", exact: true }).click();
  await inBoth(/角色“管管”未知；/, /role "管管" is not known;/);
  await drop(page, "空.csv", Buffer.alloc(0));
  await inBoth(/文件是空的/, /The file is empty/);
  expect(await page.getByText("角色.csv").count()).toBe(0);
  watched.forgive(/status of 400/);
  expect(watched.complaints).toEqual([]);
  await watched.close();
}, 60_000);

describe("an upload", () => {
  const post = async (step: string, bytes: Buffer, options: object, token?: string, signal?: AbortSignal) =>
    fetch(`${pages.server.url}/import/${step}?options=${encodeURIComponent(JSON.stringify(options))}`, {
      method: "POST",
      headers: {
        "content-type": "application/octet-stream",
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: new Uint8Array(bytes),
      signal: signal ?? null,
    });

  it.each([
    ["from nobody", undefined, 403, "FORBIDDEN"],
    ["from a reader", "READER", 403, "FORBIDDEN"],
  ])("%s is refused", async (_, role, status, code) => {
    const token = role && (await tokenOf(role));
    const response = await post("run", Buffer.from(JOINT), { file: "a.csv", dataset: "a" }, token);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
  });

  it.each([
    ["is too large", Buffer.alloc(33 * 1024 * 1024), { file: "a.csv" }, /^The file is larger than 32 MB/],
    ["is empty", Buffer.alloc(0), { file: "a.csv" }, /^The request carries no file/],
    ["has options of no kind", Buffer.from("a"), { file: "a.csv", column: {} }, /^options cannot be used/],
    ["is an edge list", Buffer.from("source,target\na,b"), { file: "a.csv" }, /^a\.csv cannot .* edge list/],
  ])("that %s says what to do", async (_, bytes, options, message) => {
    const response = await post("look", bytes, options, await tokenOf());
    const { error } = (await response.json()) as { error: { message: string } };
    expect(error.message).toMatch(message);
  });

  it("that is ended before it is written leaves nothing", async () => {
    const rows = Array.from({ length: 4_000 }, (_, at) => `关于事项${at}的通知,2020-01-02,财政部、民政部`);
    const control = new AbortController();
    const file = Buffer.from(["标题,日期,发文机关", ...rows].join("\n"));
    const before = await ask("{ meta { dataVersion { number } } }");
    const response = await post(
      "run",
      file,
      { file: "b.csv", dataset: "b" },
      await tokenOf(),
      control.signal,
    );
    const reader = response.body!.getReader();
    const { value } = (await reader.read()) as { value: Uint8Array };
    expect(new TextDecoder().decode(value)).toMatch(/^\{"step":"READ","done":4000/);
    control.abort();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await ask("{ meta { dataVersion { number } } }")).toEqual(before);
  });
});
