import { languagesOf } from "../shared/language";
import { TEXTS } from "./texts";

export { LANG, type Language } from "../shared/languages";
export const { LanguageProvider, useLanguage } = languagesOf(TEXTS);
