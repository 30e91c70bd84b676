import { Dialog } from "../shared/Dialog";
import { KeyList } from "../shared/KeyList";
import { useLanguage } from "./language";

/** All keys of the desk. */
export function Help({ close }: { close(): void }) {
  const { texts } = useLanguage();
  return (
    <Dialog title={texts.help} closing={texts.close} close={close}>
      <KeyList lines={texts.keys} />
      <p>{texts.helpNote}</p>
    </Dialog>
  );
}
