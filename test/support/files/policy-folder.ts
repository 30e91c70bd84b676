/** A folder of thirty policy documents of all kinds of files: four real ones, and others in their manner. */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as xlsx from "@e965/xlsx";
import { buffer } from "node:stream/consumers";
import yazl from "yazl";

/** Official documents, to which the Chinese copyright law does not apply (article 5). */
const REAL = path.resolve(import.meta.dirname, "../../fixtures/documents");

const DIGITS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
/** Who leads and who takes part in each task of the long document. */
const LONG_TASKS = [
  ["教育部", "财政部", "公安部"],
  ["民政部", "财政部", "司法部"],
  ["公安部", "教育部", "交通运输部"],
  ["农业部", "水利部", "财政部"],
  ["商务部", "海关总署", "税务总局"],
  ["科技部", "教育部", "财政部"],
  ["文化部", "教育部", "公安部"],
  ["水利部", "农业部", "国土资源部"],
  ["交通运输部", "公安部", "安全监管总局"],
  ["审计署", "财政部", "人民银行"],
] as const;
/** Nobody answers to this name. */
export const UNKNOWN = "飞天集团";

const head = (title: string, number: string): string[] => [
  `教育部 财政部关于${title}的通知`,
  `教样发〔2016〕${number}号`,
];
const FOOT = ["教育部　财政部", "2016年5月6日"];

const long: string[] = [
  ...head("推进样例共享平台建设", "1"),
  ...LONG_TASKS.map(
    ([lead, one, other], at) =>
      `${DIGITS[at]}、建设第${DIGITS[at]}类样例平台。由${lead}牵头，${one}、${other}参加。`,
  ),
  `十一、开展样例普查。（财政部、${UNKNOWN}负责）`,
  // the reader takes no role from this sentence
  "十二、各地要认真落实，民政部和司法部还将抓好档案的移交。",
  ...FOOT,
];

const short = (at: number): string[] => [
  ...head(`开展第${at}批样例检查`, String(at + 10)),
  "一、检查范围。由民政部会同财政部、公安部确定。",
  `二、经费。（财政部、${at % 9 === 0 ? UNKNOWN : "教育部"}负责）`,
  ...FOOT,
];

const lines = (text: readonly string[]): string => `${text.join("\n")}\n`;

/** Writes the documents into a folder. @returns their number */
export async function writePolicyFolder(folder: string): Promise<number> {
  cpSync(REAL, folder, { recursive: true });
  const write = (name: string, content: string | Uint8Array) =>
    writeFileSync(path.join(folder, name), content);
  mkdirSync(path.join(folder, "more"));
  for (let at = 1; at <= 18; at++) write(`more/check-${at}.txt`, lines(short(at)));
  write("long.docx", await docx(long));
  write("page.html", html(short(19)));
  write("printed.pdf", pdf(short(20)));
  write("notes.md", `# ${short(21).join("\n\n")}\n`);
  write("table.xlsx", sheet("xlsx", "22"));
  write("table.csv", sheet("csv", "23"));
  write("both.zip", await zip({ "a.txt": lines(short(24)), "b.txt": lines(short(25)) }));
  return 4 + 18 + 6 + 2;
}

function html([title, ...rest]: readonly string[]): string {
  const paragraphs = rest.map((text) => `<p>${text}</p>`).join("");
  return `<html><head><meta charset="utf-8"><title>${title}</title></head><body><nav>首页 | 导航</nav><article><h1>${title}</h1>${paragraphs}</article></body></html>`;
}

function sheet(bookType: "xlsx" | "csv", number: string): Uint8Array {
  const rows = [
    [`教育部关于第${number}批样例任务分工的通知`],
    ["任务", "牵头单位", "配合单位"],
    ["编制样例目录", "教育部", "财政部、民政部"],
    ["核对样例数据", "民政部", "公安部"],
    [`2016年6月${number}日`],
  ];
  const book = xlsx.utils.book_new(xlsx.utils.aoa_to_sheet(rows), "分工");
  return xlsx.write(book, { type: "buffer", bookType }) as Uint8Array;
}

export async function zip(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const archive = new yazl.ZipFile();
  for (const [name, content] of Object.entries(files)) archive.addBuffer(Buffer.from(content), name);
  archive.end();
  return buffer(archive.outputStream);
}

const OFFICE = "http://schemas.openxmlformats.org";

export async function docx(text: readonly string[]): Promise<Uint8Array> {
  const paragraphs = text.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join("");
  return zip({
    "[Content_Types].xml": `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="a" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`,
  });
}

/** One page with a text layer in a font that every reader knows, in UTF-16 unless another encoding is named. */
export function pdf(text: readonly string[], encoding = "UniGB-UTF16-H", ordering = "GB1"): Uint8Array {
  const hex = (line: string): string => Buffer.from(line, "utf16le").swap16().toString("hex");
  const content = `BT /F 12 Tf 18 TL 60 780 Td ${text.map((line) => `<${hex(line)}> Tj T*`).join(" ")} ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [6 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 4 >> /FontDescriptor 7 0 R >>`,
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.lastIndexOf("xref\n0 ")}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
