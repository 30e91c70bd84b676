import { langOf, useLanguage } from "./language";

/** A text of the data, which cannot change the direction of what surrounds it. */
export function Words({ children }: { readonly children: string }) {
  return <bdi lang={langOf(children) ?? "en"}>{children}</bdi>;
}

export interface Named {
  readonly nameZh: string;
  readonly nameEn?: string | null;
}

/** The name of a body, project or chain in the language of the page. */
export function useName(): (of: Named) => string {
  const { language } = useLanguage();
  return ({ nameZh, nameEn }) => (language === "en" && nameEn ? nameEn : nameZh);
}
