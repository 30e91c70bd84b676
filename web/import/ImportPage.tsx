import { LanguageSwitch } from "../shared/LanguageSwitch";
import { LANG } from "../shared/languages";
import { PageHeader } from "../shared/PageHeader";
import { ThemeSwitch } from "../shared/ThemeSwitch";
import { SignedInAs, SigningIn } from "../signing-in/SigningIn";
import { useLanguage } from "./language";
import { About } from "./steps/About";
import { Choose } from "./steps/Choose";
import { Columns } from "./steps/Columns";
import { Outcome, Undo } from "./steps/Outcome";
import { Trial } from "./steps/Trial";
import { Working } from "./steps/Working";
import { useTroubleWords } from "./useTroubleWords";
import { useImport, type Import } from "./useImport";

export function ImportPage() {
  const { language, texts, choose } = useLanguage();
  return (
    <div className="page" lang={LANG[language]}>
      <PageHeader heading={texts.heading}>
        <SignedInAs language={language} />
        <a href="/">{texts.explorer}</a>
        <ThemeSwitch language={language} />
        <LanguageSwitch name={texts.languages} language={language} choose={choose} />
      </PageHeader>
      <main className="import">
        <SigningIn language={language} option="--import">
          <Steps />
        </SigningIn>
      </main>
    </div>
  );
}

function Steps() {
  const table = useImport();
  const { look, trial, result } = table;
  if (result) return <Outcome {...{ table, result }} />;
  return (
    <>
      <Choose table={table} />
      {look && <Columns {...{ table, look }} />}
      {look && !look.problem && <About table={table} />}
      {trial && <Trial {...{ table, trial }} />}
      <Working table={table} />
      <Trouble table={table} />
    </>
  );
}

/** Why the last step failed, or what became of an import that was stopped. */
function Trouble({ table: { trouble, stopped, file } }: { readonly table: Import }) {
  const { texts } = useLanguage();
  const words = useTroubleWords();
  if (stopped)
    return (
      <div className="notice" role="alert">
        <p>{stopped.written ? texts.stopped.written(...stopped.written) : texts.stopped.nothing}</p>
        {stopped.written && (
          <Undo first={stopped.written[0]} last={stopped.written[1]} file={file?.name ?? ""} />
        )}
      </div>
    );
  if (!trouble) return null;
  return (
    <p className="notice" role="alert">
      {words(trouble)}
    </p>
  );
}
