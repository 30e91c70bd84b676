import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import * as xlsx from "@e965/xlsx";
import { textNames } from "../../../src/extract/names/names.js";
import { readText } from "../../../src/exchange/document/read-text.js";
import { readPlaces } from "../../../src/services/extracting/read-places.js";
import { docx, pdf, zip } from "../../support/files/policy-folder.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const { lives, records } = seedCollaboration();
const names = textNames(records.names, lives);

const TEXT = "由教育部牵头，财政部参加。";
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (name: string, bytes: Uint8Array): Promise<string> => readText({ name, bytes });
const refusal = (name: string, bytes: Uint8Array): Promise<string> =>
  text(name, bytes).then(
    () => "",
    (error: Error) => error.message,
  );
/** 由教育部牵头，财政部参加。 in GB 18030. */
const GB = Uint8Array.from([
  ...[0xd3, 0xc9, 0xbd, 0xcc, 0xd3, 0xfd, 0xb2, 0xbf, 0xc7, 0xa3, 0xcd, 0xb7, 0xa3, 0xac, 0xb2, 0xc6],
  ...[0xd5, 0xfe, 0xb2, 0xbf, 0xb2, 0xce, 0xbc, 0xd3, 0xa1, 0xa3],
]);

describe("the text of a file", () => {
  it.each([
    ["UTF-8 with a mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(TEXT)])],
    ["GB 18030", GB],
    ["UTF-16", Uint8Array.from(Buffer.from(`\ufeff${TEXT}`, "utf16le"))],
  ])("in %s", async (_, bytes) => {
    expect(await text("a.txt", bytes)).toBe(TEXT);
  });

  it("may be in any script, and in UTF-16 without a mark", async () => {
    const russian = "Министерство образования и Министерство финансов";
    expect(await text("a.txt", utf8(russian))).toBe(russian);
    const long = `${"由教育部牵头，财政部参加。".repeat(20)}\n`;
    expect(await text("a.txt", Uint8Array.from(Buffer.from(long, "utf16le")))).toBe(long);
  });

  it("of a page is the article with its tables, not the menu", async () => {
    const rows = "<tr><td rowspan=2>教育部</td><td>财政部</td></tr><tr><td>民政部</td></tr>";
    const page = `<html><head><title>样例通知</title></head><body><nav>首页 导航</nav><div><h1>样例通知</h1><p>${TEXT}</p><table>${rows}</table></div></body></html>`;
    const found = await text("a.html", utf8(page));
    expect(found).toContain(TEXT);
    expect(found).toContain("教育部\t财政部\n教育部\t民政部");
    expect(found).not.toContain("导航");
  });

  it("of a table has a line a row, with merged cells in each row that they cover", async () => {
    const sheet = xlsx.utils.aoa_to_sheet([
      ["任务", "牵头单位", "配合单位"],
      ["编制方案", "教育部", "财政部"],
      ["", "", "民政部"],
    ]);
    sheet["!merges"] = [xlsx.utils.decode_range("A2:A3"), xlsx.utils.decode_range("B2:B3")];
    const book = xlsx.utils.book_new(sheet, "分工");
    const bytes = xlsx.write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array;
    expect(await text("a.xlsx", bytes)).toBe(
      "任务\t牵头单位\t配合单位\n编制方案\t教育部\t财政部\n编制方案\t教育部\t民政部",
    );
    expect(await text("a.csv", utf8('任务,牵头单位\n编制,"教育部\n财政部"\n'))).toBe(
      "任务\t牵头单位\n编制\t教育部 财政部",
    );
    expect(
      await text("a.md", utf8("# 样例\n\n| 任务 | 牵头单位 |\n| --- | --- |\n| 编制 | **教育部** |")),
    ).toBe("样例\n\n任务\t牵头单位\n编制\t教育部");
  });

  it("of a Word file and of a PDF are their paragraphs and lines", async () => {
    const lines = ["关于编制样例方案并认真抓好贯彻落实工作的通知", `一、${TEXT}`, "2016年5月6日"];
    expect((await text("a.docx", await docx(lines))).split(/\n+/)).toEqual(lines);
    expect((await text("a.pdf", pdf(lines))).split("\n")).toEqual(lines);
  });

  it("is refused where a small Word file would unpack to a large one", async () => {
    const bomb = await zip({ "word/document.xml": " ".repeat(3_000_000) });
    expect(bomb.length).toBeLessThan(10_000);
    expect(await refusal("bomb.docx", bomb)).toContain("it would unpack to far more");
  });

  it("is refused where the fonts of a PDF number their glyphs and do not say which characters they are", async () => {
    const glyphs = Array.from({ length: 10 }, () => String.fromCharCode(...[...Array(31).keys()].slice(1)));
    const bytes = pdf(glyphs, "Identity-H", "Identity");
    expect(await refusal("glyphs.pdf", bytes)).toContain("its fonts do not say which characters they hold");
  });

  it.each([
    ["empty.txt", new Uint8Array(), "it is empty"],
    ["noise.txt", Uint8Array.from({ length: 4_000 }, (_, at) => (at * 37) % 32), "it is binary"],
    ["old.doc", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "save it as .docx or PDF"],
    ["broken.docx", utf8("PK\u0003\u0004 nothing"), "it is damaged"],
    ["broken.pdf", utf8("%PDF-1.4 nothing"), "damaged or locked PDF"],
    ["blank.txt", utf8(" \n\u3000"), "it holds no text"],
  ])("of %s is refused with the reason", async (name, bytes, reason) => {
    expect(await refusal(name, bytes)).toContain(reason);
  });
});

describe("a folder of documents", () => {
  const folder = mkdtemp(path.join(os.tmpdir(), "xietong-documents-"));
  afterAll(async () => rm(await folder, { recursive: true }));

  it("gives each text once, and says which file gives none", async () => {
    const place = await folder;
    await writeFile(path.join(place, "a.txt"), TEXT);
    await writeFile(path.join(place, "b.txt"), TEXT);
    await writeFile(path.join(place, "c.txt"), "");
    const lines: string[] = [];
    for await (const one of readPlaces([place], names, "2018"))
      lines.push(
        "error" in one
          ? one.error.message
          : one.statements.map(({ role, bodyId }) => `${role} ${bodyId}`).join(" "),
      );
    expect(lines[0]).toBe("LEAD moe PARTICIPANT mof");
    expect(lines[1]).toContain("holds the same text as");
    expect(lines[2]).toContain("it is empty");
  });

  it("may be a zip, whose files are read one by one", async () => {
    const place = path.join(await folder, "both.zip");
    await writeFile(
      place,
      await zip({ "a.txt": TEXT, "in/b.docx": await docx(["由民政部牵头，财政部参加。"]) }),
    );
    const found: string[] = [];
    for await (const one of readPlaces([place], names, "2018"))
      found.push("error" in one ? one.error.message : one.statements.map(({ bodyId }) => bodyId).join(" "));
    expect(found).toEqual(["moe mof", "mca mof"]);
  });
});
