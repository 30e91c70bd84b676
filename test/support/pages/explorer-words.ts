import { en } from "../../../web/explorer/texts/en.js";
import { zh, type Texts } from "../../../web/explorer/texts/zh.js";

/** The words of the page that its tests look for, as the page itself has them. */
export type Words = Texts;

export const WORDS: Readonly<Record<"zh" | "en", Words>> = { zh, en };

const SAID = {
  DATABASE_UNAVAILABLE: /database (at .* )?cannot be reached/,
  QUERY_TOO_COSTLY: /The query costs/,
};

/** What the page says of a refusal: its own words in Chinese, the server's in English. */
export const troubleIn = (words: Words, code: keyof typeof SAID): string | RegExp =>
  words.troubles(code) ?? SAID[code];
