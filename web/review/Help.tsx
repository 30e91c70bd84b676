import { Dialog } from "../shared/Dialog";
import { useLanguage } from "./language";

/** All keys of the desk. */
export function Help({ close }: { close(): void }) {
  const { texts } = useLanguage();
  return (
    <Dialog title={texts.help} closing={texts.close} close={close}>
      <KeyList />
      <p>{texts.helpNote}</p>
    </Dialog>
  );
}

function KeyList() {
  const { texts } = useLanguage();
  return (
    <dl className="keys">
      {texts.keys.map(([key, does]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
