/** Report on a verified data package. */
import path from "node:path";
import type { AnsweredAgain } from "../../services/citing/check-citation.js";
import type { Language } from "../printing/words.js";
import type { WholeCheck } from "./verify-package.js";
import { differenceLines } from "./verify-report.js";

const WORDS = {
  zh: {
    intact: (name: string, count: number) => `数据包 ${name}：${count} 个文件与清单一致`,
    version: (number: number, hash: string) => `数据版本 ${number}，各条记录与内容哈希相符：${hash}`,
    cited: (id: string) => `引用 ${id}：所引用的数据即此数据包`,
    notHeld: (id: string) =>
      `  包内没有所引的查询和结果，未作核验；在存有该引用处核验：npx xietong verify ${id}`,
    states: {
      IDENTICAL: "  编号与查询、变量、内容哈希和结果哈希相符；用包内记录重新回答，与引用时一致",
      DIFFERENT: "  编号与查询、变量、内容哈希和结果哈希相符；用包内记录重新回答，与引用时不同",
      VERSION_NOT_HERE: "  包内没有所引用的数据版本，未重新回答",
      NOT_ANSWERED: "  编号与查询、变量、内容哈希和结果哈希相符；此程序无法重新回答所引的查询",
      RECORD_CHANGED: "  编号与查询、变量、内容哈希和结果哈希不符：包内的引用被改动",
    },
    answer: (hash: string) => `  结果 SHA-256 ${hash}`,
    changed: "被改动：",
    missing: "缺少：",
    unlisted: "清单之外：",
  },
  en: {
    intact: (name: string, count: number) => `Package ${name}: ${count} files match the manifest`,
    version: (number: number, hash: string) =>
      `Data version ${number}: the records match the content hash ${hash}`,
    cited: (id: string) => `Citation ${id}: the cited data is that of this package`,
    notHeld: (id: string) =>
      `  The package does not hold the cited query and answer, so they were not verified. Verify them where the citation is stored: npx xietong verify ${id}`,
    states: {
      IDENTICAL:
        "  The id matches query, variables, content hash and answer hash. Answered again from the records of the package: identical to the cited answer",
      DIFFERENT:
        "  The id matches query, variables, content hash and answer hash. Answered again from the records of the package: different from the cited answer",
      VERSION_NOT_HERE: "  The package does not hold the cited data version, so nothing was answered again",
      NOT_ANSWERED:
        "  The id matches query, variables, content hash and answer hash. This program cannot answer the cited query again",
      RECORD_CHANGED:
        "  The id does not match query, variables, content hash and answer hash: the citation in the package was changed",
    },
    answer: (hash: string) => `  Answer SHA-256 ${hash}`,
    changed: "Changed: ",
    missing: "Missing: ",
    unlisted: "Not in the manifest: ",
  },
} as const;

export function packageReport(place: string, check: WholeCheck, language: Language, width: number): string {
  const words = WORDS[language];
  const { dataVersion, intact, citation, answer } = check;
  const faults = (["changed", "missing", "unlisted"] as const).flatMap((state) =>
    check[state].map((file) => words[state] + file),
  );
  return [
    words.intact(path.basename(place), intact.length),
    ...faults,
    ...(dataVersion ? [words.version(dataVersion.number, dataVersion.contentHash)] : []),
    ...(citation === null ? [] : [words.cited(citation)]),
    ...(citation === null ? [] : answerLines(citation, answer, language, width)),
  ].join("\n");
}

function answerLines(
  citation: string,
  answer: AnsweredAgain | null,
  language: Language,
  width: number,
): string[] {
  const words = WORDS[language];
  if (answer === null) return [words.notHeld(citation)];
  const { state, reason, resultSha256, differences } = answer;
  return [
    words.states[state],
    ...(resultSha256 === null ? [] : [words.answer(resultSha256)]),
    ...(reason === null || state === "RECORD_CHANGED" ? [] : [`  ${reason}`]),
    ...(differences ? differenceLines(differences, null, language, width) : []),
  ];
}
