import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import { TEXTS, type Texts } from "./texts";

export type Language = keyof typeof TEXTS;

/** The value of an HTML `lang` attribute for each language. */
export const LANG: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en" };

const STORAGE_KEY = "xietong:language";

interface LanguageChoice {
  readonly language: Language;
  readonly texts: Texts;
  choose(language: Language): void;
}

const LanguageContext = createContext<LanguageChoice | null>(null);

/** Chinese comes first; English only for those who chose it here before. */
function remembered(): Language {
  try {
    return localStorage.getItem(STORAGE_KEY) === "en" ? "en" : "zh";
  } catch {
    return "zh";
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // A browser without storage forgets the choice; the page works all the same.
  }
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(remembered);
  useEffect(() => {
    document.documentElement.lang = LANG[language];
    document.title = TEXTS[language].title;
    remember(language);
  }, [language]);
  const choice = useMemo(() => ({ language, texts: TEXTS[language], choose: setLanguage }), [language]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (!choice) throw new Error("useLanguage needs a LanguageProvider above it");
  return choice;
}
