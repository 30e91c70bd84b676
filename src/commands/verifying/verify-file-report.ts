/** Report on a verified network file: against its own data version, and against the current one. */
import type { FileCheck } from "../../services/network/verify-file.js";
import { differenceLines, versionText } from "./verify-report.js";
import type { Language } from "../printing/words.js";

const WORDS = {
  zh: {
    file: (name: string, format: string, bytes: number) => `文件 ${name}：${format}，${bytes} 字节`,
    citation: (id: string) => `所属引用 ${id}（核验：npx xietong verify ${id}）`,
    asWritten: "按文件所记的数据版本",
    now: "按当前的数据版本",
    separator: "：",
    states: {
      IDENTICAL: "逐字节一致",
      DIFFERENT: "已逐字节比对，文件与数据不符：写出后被改动，或由另一版本的程序写出",
      VERSION_NOT_HERE: "此处没有该数据版本",
    },
    network: {
      IDENTICAL: "网络相同",
      DIFFERENT: "网络已有不同",
      VERSION_NOT_HERE: "无从比较",
    },
    data: {
      IDENTICAL: "文件不符，如上；数据所给网络与文件所记版本的相同",
      DIFFERENT: "文件不符，如上；数据所给网络与文件所记版本的也已不同",
      VERSION_NOT_HERE: "无从比较",
    },
    place: (line: number, offset: number) => `  首个不同处：第 ${line} 行，第 ${offset} 字节`,
    found: "  文件：",
    expected: "  应为：",
    end: "（文件到此结束）",
    unknown: "（原数据版本不在此处，无法逐项比较）",
  },
  en: {
    file: (name: string, format: string, bytes: number) => `File ${name}: ${format}, ${bytes} bytes`,
    citation: (id: string) => `Belongs to citation ${id} (to verify it: npx xietong verify ${id})`,
    asWritten: "On the file's data version",
    now: "On the current data version",
    separator: ": ",
    states: {
      IDENTICAL: "identical, byte for byte",
      DIFFERENT:
        "compared byte by byte, and different: the file was changed after it was written, or another version of the program wrote it",
      VERSION_NOT_HERE: "that data version is not stored here",
    },
    network: {
      IDENTICAL: "the same network",
      DIFFERENT: "the network has changed",
      VERSION_NOT_HERE: "not compared",
    },
    data: {
      IDENTICAL:
        "the file differs, as above; the network that the data gives is the same as on the file's data version",
      DIFFERENT:
        "the file differs, as above; the network that the data gives has changed too since the file's data version",
      VERSION_NOT_HERE: "not compared",
    },
    place: (line: number, offset: number) => `  First difference: line ${line}, byte ${offset}`,
    found: "  found:    ",
    expected: "  expected: ",
    end: "(the file ends here)",
    unknown: "(the file's own data version is not stored here, so differences cannot be listed)",
  },
} as const;

export function fileReport(name: string, check: FileCheck, language: Language, width: number): string {
  const words = WORDS[language];
  const { format, bytes, sha256, citation } = check;
  return [
    words.file(name, format, bytes),
    `  SHA-256 ${sha256}`,
    ...(citation === null ? [] : [words.citation(citation)]),
    "",
    ...writtenLines(check, language),
    ...nowLines(check, language, width),
  ].join("\n");
}

function writtenLines({ asWritten }: FileCheck, language: Language): string[] {
  const words = WORDS[language];
  const { state, dataVersion, difference, reason } = asWritten;
  const lines = [head(words.asWritten, dataVersion, words.separator, words.states[state])];
  if (reason !== null) lines.push(`  ${reason}`);
  if (difference === null) return lines;
  return [
    ...lines,
    words.place(difference.line, difference.offset),
    words.found + shown(difference.found, words.end),
    words.expected + shown(difference.expected, words.end),
  ];
}

/** Replaces control characters, which could act on the terminal. */
function shown(text: string | null, end: string): string {
  return text === null ? end : text.trimEnd().replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "�");
}

/** Of a file that differs, only the networks of the two data versions can be compared. */
function nowLines({ now, asWritten }: FileCheck, language: Language, width: number): string[] {
  if (!now) return [];
  const words = WORDS[language];
  const { state, dataVersion, differences } = now;
  const found = differences ? differenceLines(differences, null, language, width) : [`  ${words.unknown}`];
  const { [differences ? state : "VERSION_NOT_HERE"]: told } =
    asWritten.state === "DIFFERENT" ? words.data : words.network;
  return ["", head(words.now, dataVersion, words.separator, told), ...found];
}

function head(
  title: string,
  version: { number: number; contentHash: string } | null,
  separator: string,
  told: string,
): string {
  return `${title}${version ? ` ${versionText(version)}` : ""}${separator}${told}`;
}
