import { KeyList } from "../shared/KeyList";
import { Dialog } from "./Dialog";
import { useLanguage } from "./language";

/** All keyboard shortcuts of the page. */
export function Help({ close }: { close(): void }) {
  const { texts } = useLanguage();
  return (
    <Dialog title={texts.help} close={close}>
      <KeyList lines={texts.helpLines} />
      <p>{texts.openLists}</p>
    </Dialog>
  );
}
