import { useGraphiQLActions } from "@graphiql/react";
import { useEffect } from "react";
import { useOpenQuery } from "./useOpenQuery";
import { useRequest } from "./requestContext";

const NARROW = "(max-width: 760px)";

/** Opens the requested query as soon as the editor is ready. */
export function Opener() {
  const { request, setRequest } = useRequest();
  const { setVisiblePlugin } = useGraphiQLActions();
  const open = useOpenQuery();
  useEffect(() => {
    if (!request || !open) return;
    setRequest(null);
    open(request);
    if (matchMedia(NARROW).matches) setVisiblePlugin(null);
  }, [request, setRequest, open, setVisiblePlugin]);
  return null;
}
