import { languagesOf } from "../shared/language";
import { LANG } from "../shared/languages";
import { en } from "./texts/en";
import { zh } from "./texts/zh";

export { LANG, type Language } from "../shared/languages";
export const { LanguageProvider, useLanguage } = languagesOf({ zh, en });

/** The value of `lang` for a text with Chinese in it, such as a title, in a page of either language. */
export const langOf = (text: string): string | undefined =>
  /\p{Script=Han}/u.test(text) ? LANG.zh : undefined;
