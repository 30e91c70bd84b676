import { useGraphiQL } from "@graphiql/react";
import { useEffect, useState } from "react";
import { toClipboard } from "../shared/clipboard";
import { queryLink } from "../shared/pageAddress";
import { useLanguage } from "./language";

const MESSAGE_STAYS_MS = 4000;

/** Writes the current query and variables to the address and the clipboard, or shows the link to copy by hand. */
export function CopyLink() {
  const { texts } = useLanguage();
  const currentLink = useCurrentLink();
  const [copied, setCopied] = useState(false);
  const [byHand, setByHand] = useState<string | null>(null);
  useEffect(() => {
    const timer = copied ? setTimeout(() => setCopied(false), MESSAGE_STAYS_MS) : undefined;
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    const link = currentLink();
    history.replaceState(null, "", link);
    const done = await toClipboard(link);
    setCopied(done);
    setByHand(done ? null : link);
  };
  return (
    <>
      <div className="copy-link">
        <span role="status">{copied ? texts.copied : ""}</span>
        <button type="button" onClick={() => void copy()}>
          {texts.copyLink}
        </button>
      </div>
      {byHand !== null && <LinkField link={byHand} close={() => setByHand(null)} />}
    </>
  );
}

function useCurrentLink(): () => string {
  const editors = useGraphiQL((state) => ({ query: state.queryEditor, variables: state.variableEditor }));
  return () => {
    const fragment = queryLink(editors.query?.getValue() ?? "", editors.variables?.getValue() ?? "");
    return new URL(fragment, location.href).href;
  };
}

function LinkField({ link, close }: { link: string; close: () => void }) {
  const { texts } = useLanguage();
  return (
    <div className="link-field">
      <label>
        <span>{texts.copyByHand}</span>
        <input readOnly autoFocus value={link} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <button type="button" onClick={close}>
        {texts.close}
      </button>
    </div>
  );
}
