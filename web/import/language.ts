import { languagesOf } from "../shared/language";
import { TEXTS } from "./texts";

export const { LanguageProvider, useLanguage } = languagesOf(TEXTS);
