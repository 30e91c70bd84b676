import { Dialog } from "./Dialog";
import { useLanguage } from "./language";

/** Every key that the page knows. */
export function Help({ close }: { close(): void }) {
  const { texts } = useLanguage();
  return (
    <Dialog title={texts.help} close={close}>
      <dl className="keys">
        {texts.helpLines.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>{texts.openLists}</p>
    </Dialog>
  );
}
