import { Dialog } from "./Dialog";
import { useLanguage } from "./language";

/** All keyboard shortcuts of the page. */
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
