import { flushSync } from "react-dom";
import { useEffect, useState } from "react";

/** Whether the page is being printed: it is drawn for paper before the browser takes it. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(() => matchMedia("print").matches);
  useEffect(() => {
    const media = matchMedia("print");
    const ends = new AbortController();
    const listen = (target: EventTarget, event: string, isPrinting: () => boolean) =>
      target.addEventListener(event, () => flushSync(() => setPrinting(isPrinting())), ends);
    listen(window, "beforeprint", () => true);
    listen(window, "afterprint", () => false);
    listen(media, "change", () => media.matches);
    return () => ends.abort();
  }, []);
  return printing;
}
