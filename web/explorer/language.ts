import { languagesOf } from "../shared/language";
import { en } from "./texts/en";
import { zh } from "./texts/zh";

const addressed = () => {
  const lang = new URLSearchParams(location.search).get("lang");
  return lang === "zh" || lang === "en" ? lang : null;
};

export { LANG, type Language } from "../shared/languages";
export const { LanguageProvider, useLanguage } = languagesOf({ zh, en }, addressed);
