import { languagesOf } from "../shared/language";
import { en } from "./textsEn";
import { zh } from "./textsZh";

export const { LanguageProvider, useLanguage } = languagesOf({ zh, en });
