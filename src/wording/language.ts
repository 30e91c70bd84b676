/** The language that a caller asks for, and messages in it. */
import { AsyncLocalStorage } from "node:async_hooks";
import { inChinese } from "./chinese.js";

export type Language = "zh" | "en";

/** The preferred one first. */
type Languages = readonly [Language, ...Language[]];

const asked = new AsyncLocalStorage<Languages>();

/** Runs what `act` starts in the languages asked for. */
export const inLanguages = <Result>(languages: Languages, act: () => Result): Result =>
  asked.run(languages, act);

/** The languages of an `Accept-Language` header; English where it names neither. */
export function acceptedLanguages(header: string | undefined): Languages {
  const weights = (header ?? "").split(",").map((part) => {
    const [tag = "", ...rest] = part.trim().toLowerCase().split(";");
    const quality = /^\s*q=([\d.]+)/.exec(rest.join(";"))?.[1];
    return { tag, weight: quality === undefined ? 1 : Number(quality) };
  });
  const weightOf = (language: Language) =>
    Math.max(0, ...weights.filter(({ tag }) => tag.split("-")[0] === language).map(({ weight }) => weight));
  const [zh, en] = [weightOf("zh"), weightOf("en")];
  const first = weights.find(({ tag }) => /^(zh|en)\b/.test(tag));
  const isChinese = zh === en ? (first?.tag.startsWith("zh") ?? false) : zh > en;
  const both = Math.min(zh, en) > 0;
  if (isChinese) return both ? ["zh", "en"] : ["zh"];
  return both ? ["en", "zh"] : ["en"];
}

/** The language of a command: what `--lang` says, else the terminal's. */
export function commandLanguage(argv: readonly string[], terminal: Language): Language {
  const said = /(?:^|\0)--lang[=\0](zh|en)(?:\0|$)/.exec(argv.join("\0"))?.[1];
  return (said as Language | undefined) ?? terminal;
}

/** The language that the caller asks for; English where it asks for none. */
export const askedLanguage = (): Language => asked.getStore()?.[0] ?? "en";

/** A message in a language, by default the one asked for. A message without Chinese is given as it is, and said to be English. */
export function worded(message: string, language: Language = askedLanguage()): string {
  return language === "en" ? message : (inChinese(message) ?? `原文（英文）：${message}`);
}

/** For a caller that takes both languages, the message in each: a page can change its language with a message on it. */
export function wordings(message: string): { wordings?: Readonly<Record<Language, string>> } {
  const isOfBoth = (asked.getStore()?.length ?? 0) > 1;
  return isOfBoth ? { wordings: { zh: worded(message, "zh"), en: message } } : {};
}
