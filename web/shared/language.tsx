import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import { LANG, type Language } from "./languages";

const STORAGE_KEY = "xietong:language";

interface LanguageChoice<Texts> {
  readonly language: Language;
  readonly texts: Texts;
  choose(language: Language): void;
}

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

/**
 * The two languages of a page whose words are `texts`.
 * @param addressed the language that the address asks for, if it does; it is not remembered
 */
export function languagesOf<Texts extends { readonly title: string }>(
  texts: Readonly<Record<Language, Texts>>,
  addressed: () => Language | null = () => null,
) {
  const Context = createContext<LanguageChoice<Texts> | null>(null);

  function LanguageProvider({ children }: { children: ReactNode }) {
    const [language, setLanguage] = useState(() => addressed() ?? remembered());
    useEffect(() => {
      document.documentElement.lang = LANG[language];
      document.title = texts[language].title;
    }, [language]);
    const choice = useMemo(() => {
      const choose = (chosen: Language) => {
        remember(chosen);
        setLanguage(chosen);
      };
      return { language, texts: texts[language], choose };
    }, [language]);
    return <Context value={choice}>{children}</Context>;
  }

  function useLanguage(): LanguageChoice<Texts> {
    const choice = use(Context);
    if (!choice) throw new Error("useLanguage needs a LanguageProvider above it");
    return choice;
  }

  return { LanguageProvider, useLanguage };
}
