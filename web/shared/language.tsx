import { createContext, use, useLayoutEffect, useMemo, useState, type ReactNode } from "react";
import { LANG, type Language } from "./languages";

const STORAGE_KEY = "xietong:language";

interface LanguageChoice<Texts> {
  readonly language: Language;
  readonly texts: Texts;
  choose(language: Language): void;
}

/** The stored choice; Chinese by default. */
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
    // Without storage, the choice is not remembered.
  }
}

/** The language that the address asks for with `?lang=`. */
function addressed(): Language | null {
  const lang = new URLSearchParams(location.search).get("lang");
  return lang === "zh" || lang === "en" ? lang : null;
}

/** An address that asks for a language asks for the chosen one from now on. */
function address(language: Language): void {
  if (addressed() === null) return;
  const url = new URL(location.href);
  url.searchParams.set("lang", language);
  history.replaceState(null, "", url);
}

/** Context and hook for the texts of a page in two languages. The address comes first and is not stored. */
export function languagesOf<Texts extends { readonly title: string }>(
  texts: Readonly<Record<Language, Texts>>,
) {
  const Context = createContext<LanguageChoice<Texts> | null>(null);

  function LanguageProvider({ children }: { children: ReactNode }) {
    const [language, setLanguage] = useState(() => addressed() ?? remembered());
    // before any request of the page, which asks in this language
    useLayoutEffect(() => {
      document.documentElement.lang = LANG[language];
      document.title = texts[language].title;
    }, [language]);
    const choice = useMemo(() => {
      const choose = (chosen: Language) => {
        remember(chosen);
        address(chosen);
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
