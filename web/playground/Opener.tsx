import { useGraphiQLActions } from "@graphiql/react";
import { useEffect } from "react";
import { useOpenQuery } from "./useOpenQuery";
import { useWanted } from "./wanted";

const NARROW = "(max-width: 760px)";

/** Opens what the person wants as soon as the editor is there. */
export function Opener() {
  const { wanted, want } = useWanted();
  const { setVisiblePlugin } = useGraphiQLActions();
  const open = useOpenQuery();
  useEffect(() => {
    if (!wanted || !open) return;
    want(null);
    open(wanted);
    if (matchMedia(NARROW).matches) setVisiblePlugin(null);
  }, [wanted, want, open, setVisiblePlugin]);
  return null;
}
