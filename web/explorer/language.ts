import { languagesOf } from "../shared/language";
import { LANG } from "../shared/languages";
import { en } from "./texts/en";
import { zh } from "./texts/zh";

const addressed = () => {
  const lang = new URLSearchParams(location.search).get("lang");
  return lang === "zh" || lang === "en" ? lang : null;
};

export { LANG, type Language } from "../shared/languages";
export const { LanguageProvider, useLanguage } = languagesOf({ zh, en }, addressed);

/** The value of `lang` for a text with Chinese in it, such as a title, in a page of either language. */
export const langOf = (text: string): string | undefined =>
  /\p{Script=Han}/u.test(text) ? LANG.zh : undefined;
