/** A citation as a CSL-JSON item, the input of every style. */
import { creditedImprint, type ServiceImprint } from "../../domain/imprint.js";
import type { Citation } from "../../domain/citation.js";

const SHORT_HASH = 12;
/** Begins the titles that the program makes. */
export const PROJECT_TITLE = "协同 xietong";

export type CitationLanguage = "zh" | "en";

/** A person by family and given name, or a name that stands as it is. */
export type CslName = { literal: string } | { family: string; given: string };

/** The CSL-JSON 1.0 fields that are used. */
export interface CslItem {
  id: string;
  type: "dataset";
  language: string;
  author: CslName[];
  title: string;
  version: string;
  number: string;
  publisher?: string;
  URL?: string;
  issued: CslDate;
  accessed: CslDate;
  note: string;
}

interface CslDate {
  "date-parts": [[year: number, month: number, day: number]];
}

/** The fields of a citation that are printed. */
export type PrintedCitation = Pick<
  Citation,
  "id" | "title" | "dataVersion" | "resultSha256" | "citedAt" | "credits"
>;

const WORDS = {
  zh: {
    ...{ tag: "zh-CN", project: "协同：" },
    version: (number: number, hash: string) => `${number}（${hash}）`,
    number: (id: string) => `引用 ${id}`,
    note: ({ id, dataVersion: { number, contentHash }, resultSha256 }: PrintedCitation) =>
      `引用 ${id}。数据版本 ${number}，内容 SHA-256 ${contentHash}。结果（规范 JSON）SHA-256 ${resultSha256}。`,
  },
  en: {
    ...{ tag: "en-US", project: "xietong: " },
    version: (number: number, hash: string) => `${number} (${hash})`,
    number: (id: string) => `citation ${id}`,
    note: ({ id, dataVersion: { number, contentHash }, resultSha256 }: PrintedCitation) =>
      `Citation ${id}. Data version ${number}, content SHA-256 ${contentHash}. Answer, canonical JSON, SHA-256 ${resultSha256}.`,
  },
} as const;

/** The title in one language: titles that the program makes begin with its name in both. */
export function titleIn({ title }: Pick<Citation, "title">, language: CitationLanguage): string {
  const made = `${PROJECT_TITLE}: `;
  return title.startsWith(made) ? WORDS[language].project + title.slice(made.length) : title;
}

export function cslItem(
  citation: PrintedCitation,
  service: ServiceImprint,
  language: CitationLanguage,
): CslItem {
  const { id, dataVersion, citedAt, credits } = citation;
  const words = WORDS[language];
  const { authors, publisher } = creditedImprint(credits, service);
  return {
    id,
    type: "dataset",
    language: words.tag,
    author: authors[language].map(cslName),
    title: titleIn(citation, language),
    version: words.version(dataVersion.number, dataVersion.contentHash.slice(0, SHORT_HASH)),
    number: words.number(id),
    ...(publisher[language] === null ? {} : { publisher: publisher[language] }),
    ...(service.address === null ? {} : { URL: citationAddress(service.address, id, language) }),
    issued: cslDate(dataVersion.at),
    accessed: cslDate(citedAt),
    note: words.note(citation),
  };
}

/** The page of the explorer that verifies the citation. */
function citationAddress(service: string, id: string, language: CitationLanguage): string {
  return `${service}/?cited=${id}${language === "en" ? "&lang=en" : ""}`;
}

/** "Family, Given" is a person; any other name stands as it is. */
export function cslName(name: string): CslName {
  const [, family, given] = /^([^,，]+)[,，]\s*([^,，]+)$/.exec(name) ?? [];
  return family && given ? { family, given } : { literal: name };
}

/** The UTC date of an instant. */
function cslDate(instant: string): CslDate {
  const [year = 0, month = 0, day = 0] = instant.slice(0, 10).split("-").map(Number);
  return { "date-parts": [[year, month, day]] };
}

export function dayOf({ "date-parts": [parts] }: CslDate): string {
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
