import { useEffect, useRef, useState, type ReactNode } from "react";
import { toClipboard } from "../shared/clipboard";
import { LANG, type Language } from "../shared/languages";
import { client } from "./client";
import { me } from "./generated/operations";
import { endSession, useSession, type Session, type SignedOut } from "./session";
import { TEXTS } from "./texts";

interface Props {
  readonly language: Language;
  /** The option of `npx xietong open` that leads to the page, such as `--import`. */
  readonly option: string;
  readonly children: ReactNode;
}

const mayEdit = (session: Session | null): boolean =>
  session !== null && ["EDITOR", "ADMIN"].includes(session.access);

/**
 * Shows the page to who is signed in as an editor, and to others how to sign in. When a session ends while the page is
 * in use, the page stays as it is below that, so that nothing on it is lost.
 */
export function SigningIn({ language, option, children }: Props) {
  const { session, signedOut } = useSession();
  const signedIn = mayEdit(session);
  useServersWord(session);
  const wasIn = useRef(false);
  if (signedIn) wasIn.current = true;
  else if (signedOut === "NONE") wasIn.current = false;
  return (
    <>
      {!signedIn && <HowTo {...{ language, option, session, signedOut }} kept={wasIn.current} />}
      {wasIn.current && <div inert={!signedIn}>{children}</div>}
    </>
  );
}

/** Asks the server whether it accepts the token; that it does not ends the session. */
function useServersWord(session: Session | null): void {
  useEffect(() => {
    // a server that does not answer says nothing about the token
    if (session) client.ask(me).catch(() => undefined);
  }, [session]);
}

interface HowToProps extends Omit<Props, "children"> {
  readonly session: Session | null;
  readonly signedOut: SignedOut;
  /** Whether the page was in use. */
  readonly kept: boolean;
}

function HowTo({ language, option, session, signedOut, kept }: HowToProps) {
  const texts = TEXTS[language];
  const command = `npx xietong open ${option}`;
  return (
    <section className="sign-in" role={signedOut === "NONE" ? undefined : "alert"} aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <p>
        {texts.why[signedOut]} {kept && texts.kept}
      </p>
      <p>{texts.run}</p>
      <p className="sign-in-command">
        <code lang="en">{command}</code> <CopyCommand command={command} language={language} />
      </p>
      <p>{texts.then}</p>
      <p>{texts.elsewhere}</p>
      {session && <p role="alert">{texts.reader(session.name, session.access)}</p>}
    </section>
  );
}

function CopyCommand({ command, language }: { command: string; language: Language }) {
  const texts = TEXTS[language];
  const [copied, setCopied] = useState(false);
  useEffect(() => setCopied(false), [command]);
  const copy = async () => setCopied(await toClipboard(command));
  return (
    <button type="button" onClick={() => void copy()}>
      {copied ? texts.copied : texts.copy}
    </button>
  );
}

/** Who is signed in and until when, with a way out; nothing where nobody is. */
export function SignedInAs({ language }: { readonly language: Language }) {
  const { session } = useSession();
  const texts = TEXTS[language];
  if (!session) return null;
  const day = { month: "numeric", day: "numeric" } as const;
  const isToday = new Date(session.expiresAt).toDateString() === new Date().toDateString();
  const until = new Date(session.expiresAt).toLocaleString(LANG[language], {
    hour: "2-digit",
    minute: "2-digit",
    ...(isToday ? {} : day),
  });
  return (
    <span className="signed-in">
      <span>{texts.who(session.name, until)}</span>
      <button type="button" onClick={() => endSession("NONE")}>
        {texts.leave}
      </button>
    </span>
  );
}
