import { LanguageSwitch } from "../shared/LanguageSwitch";
import { LANG } from "../shared/languages";
import { PageHeader } from "../shared/PageHeader";
import { SignedInAs, SigningIn } from "../signing-in/SigningIn";
import { useLanguage } from "./language";

export function ImportPage() {
  const { language, texts, choose } = useLanguage();
  return (
    <div className="page" lang={LANG[language]}>
      <PageHeader heading={texts.heading}>
        <SignedInAs language={language} />
        <a href="/">{texts.explorer}</a>
        <LanguageSwitch name={texts.languages} language={language} choose={choose} />
      </PageHeader>
      <main>
        <SigningIn language={language} option="--import">
          <p>{texts.begin}</p>
        </SigningIn>
      </main>
    </div>
  );
}
