import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { client } from "../../signing-in/client";
import { Dialogs } from "../deciding/Dialogs";
import { DocumentDesk } from "../deciding/DocumentDesk";
import { useDeskKeys } from "../deciding/useDeskKeys";
import { opened } from "../generated/operations";
import { useLanguage } from "../language";
import { lastPlace, rememberPlace } from "../route";
import { Failure, Loading } from "../states";
import { useAnswer } from "../useAnswer";
import { DeskProvider, useDesk, type Desk, type DialogName, type OpenDocument } from "./deskContext";
import { Detail } from "./Detail";
import { DocumentHead } from "./DocumentHead";
import { isWaiting } from "./items";
import { ProposalList } from "./ProposalList";
import { TextPlaces } from "./places";
import type { Range } from "./pieces";
import { TextPane } from "./TextPane";

interface Props {
  readonly id: string;
  toQueue(): void;
  openHelp(): void;
}

export function Opened({ id, toQueue, openHelp }: Props) {
  const { data, trouble, again } = useAnswer(id, async (signal) => {
    const { reviewDocument } = await client.ask(opened, { id }, { signal });
    return { ...reviewDocument, places: new TextPlaces(reviewDocument.text ?? "") };
  });
  if (trouble) return <Failure trouble={trouble} again={again} toQueue={toQueue} />;
  if (!data) return <Loading />;
  return <Document document={data.document} places={data.places} toQueue={toQueue} openHelp={openHelp} />;
}

interface DocumentProps extends Omit<Props, "id"> {
  readonly document: OpenDocument;
  readonly places: TextPlaces;
}

function Document({ document, places, toQueue, openHelp }: DocumentProps) {
  const [desk] = useState(() => new DocumentDesk(document.id));
  const state = useSyncExternalStore(desk.subscribe, desk.snapshot);
  const [dialog, openDialog] = useState<DialogName | null>(null);
  const [onlyWaiting, setOnlyWaiting] = useState(false);
  const [selected, setSelected] = useState<Range | null>(null);
  useEffect(() => {
    const last = lastPlace();
    void desk.load(last?.document === document.id ? last.statement : null);
  }, [desk]);
  useEffect(() => {
    if (state.loaded)
      rememberPlace({ document: document.id, title: document.title, statement: state.active });
  }, [state.active, state.loaded]);
  const { items, active } = state;
  const shown = useMemo(
    () => (onlyWaiting ? items.filter((item) => isWaiting(item) || item.id === active) : items),
    [items, active, onlyWaiting],
  );
  const current = items.find((item) => item.id === active);
  const value: Desk = {
    ...state,
    ...{ desk, document, places, shown, current, selected, dialog, openDialog, openHelp },
  };
  return (
    <DeskProvider value={value}>
      <DocumentHead toQueue={toQueue} />
      <Panes {...{ onlyWaiting, setOnlyWaiting, setSelected }} />
      <Dialogs />
    </DeskProvider>
  );
}

interface PanesProps {
  readonly onlyWaiting: boolean;
  setOnlyWaiting(only: boolean): void;
  setSelected(range: Range | null): void;
}

function Panes({ onlyWaiting, setOnlyWaiting, setSelected }: PanesProps) {
  const { texts } = useLanguage();
  const { places, loaded, items } = useDesk();
  useDeskKeys();
  return (
    <div className="panes">
      {places.text === "" ? <p className="notice">{texts.noText}</p> : <TextPane select={setSelected} />}
      <section className="side" aria-label={texts.list.title}>
        <Detail />
        <label className="only-waiting">
          <input
            type="checkbox"
            checked={onlyWaiting}
            onChange={(event) => setOnlyWaiting(event.currentTarget.checked)}
          />
          {texts.list.onlyWaiting}
        </label>
        {loaded && items.length === 0 && <p>{texts.list.none}</p>}
        <ProposalList />
        {!loaded && <Loading />}
      </section>
    </div>
  );
}
