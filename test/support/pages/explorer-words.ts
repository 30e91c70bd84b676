import { en } from "../../../web/explorer/texts/en.js";
import { zh, type Texts } from "../../../web/explorer/texts/zh.js";

/** The texts of the page, which its tests look for. */
export type Words = Texts;

export const WORDS: Readonly<Record<"zh" | "en", Words>> = { zh, en };

const SERVER_MESSAGES = {
  DATABASE_UNAVAILABLE: /database (at .* )?cannot be reached/,
  QUERY_TOO_COSTLY: /The query costs/,
};

/** The page's text for an error: its own in Chinese, the server's in English. */
export const troubleIn = (words: Words, code: keyof typeof SERVER_MESSAGES): string | RegExp =>
  words.troubles(code) ?? SERVER_MESSAGES[code];
