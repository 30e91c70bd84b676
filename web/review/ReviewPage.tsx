import { useState } from "react";
import { LanguageSwitch } from "../shared/LanguageSwitch";
import { LANG } from "../shared/languages";
import { PageHeader } from "../shared/PageHeader";
import { ThemeSwitch } from "../shared/ThemeSwitch";
import { SignedInAs, SigningIn } from "../signing-in/SigningIn";
import { Opened } from "./document/Opened";
import { Help } from "./Help";
import { useLanguage } from "./language";
import { Queue } from "./queue/Queue";
import { useRoute } from "./route";
import { SecondOpinion } from "./second/SecondOpinion";

export function ReviewPage() {
  const { language, texts, choose } = useLanguage();
  const [route, go] = useRoute();
  const [help, setHelp] = useState(false);
  const toQueue = () => go({});
  return (
    <div className="page review" lang={LANG[language]} data-open={route.document !== null}>
      <PageHeader heading={texts.heading}>
        <SignedInAs language={language} />
        <a href="/">{texts.explorer}</a>
        <button type="button" onClick={() => setHelp(true)} aria-label={texts.help} title={texts.help}>
          ?
        </button>
        <ThemeSwitch language={language} />
        <LanguageSwitch name={texts.languages} language={language} choose={choose} />
      </PageHeader>
      <main>
        <SigningIn language={language} option="--review">
          {route.document !== null ? (
            <Opened
              key={route.document}
              id={route.document}
              toQueue={toQueue}
              openHelp={() => setHelp(true)}
            />
          ) : route.second ? (
            <SecondOpinion toQueue={toQueue} open={(document) => go({ document })} />
          ) : (
            <Queue open={(document) => go({ document })} openSecond={() => go({ second: true })} />
          )}
        </SigningIn>
      </main>
      {help && <Help close={() => setHelp(false)} />}
    </div>
  );
}
