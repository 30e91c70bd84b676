/** The language that a caller asks for, and messages in it. */
import { AsyncLocalStorage } from "node:async_hooks";
import { inChinese } from "./chinese.js";

export type Language = "zh" | "en";

const asked = new AsyncLocalStorage<Language>();

/** Runs what `act` starts in the language asked for. */
export const inLanguage = <Result>(language: Language, act: () => Result): Result => asked.run(language, act);

/** The language of an `Accept-Language` header: Chinese where it is preferred to English. */
export function acceptedLanguage(header: string | undefined): Language {
  const weights = (header ?? "").split(",").map((part) => {
    const [tag = "", ...rest] = part.trim().toLowerCase().split(";");
    const quality = /^\s*q=([\d.]+)/.exec(rest.join(";"))?.[1];
    return { tag, weight: quality === undefined ? 1 : Number(quality) };
  });
  const weightOf = (language: Language) =>
    Math.max(0, ...weights.filter(({ tag }) => tag.split("-")[0] === language).map(({ weight }) => weight));
  const [zh, en] = [weightOf("zh"), weightOf("en")];
  if (zh !== en) return zh > en ? "zh" : "en";
  const first = weights.find(({ tag }) => /^(zh|en)\b/.test(tag));
  return first?.tag.startsWith("zh") ? "zh" : "en";
}

/** The language of a command: what `--lang` says, else the terminal's. */
export function commandLanguage(argv: readonly string[], terminal: Language): Language {
  const said = /(?:^|\0)--lang[=\0](zh|en)(?:\0|$)/.exec(argv.join("\0"))?.[1];
  return (said as Language | undefined) ?? terminal;
}

/** The language that the caller asks for; English where it asks for none. */
export const askedLanguage = (): Language => asked.getStore() ?? "en";

/** A message in a language, by default the one asked for. A message without Chinese is given as it is, and said to be English. */
export function worded(message: string, language: Language = askedLanguage()): string {
  return language === "en" ? message : (inChinese(message) ?? `原文（英文）：${message}`);
}
