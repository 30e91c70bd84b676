import { useDesk } from "../document/deskContext";
import { AddDialog } from "./AddDialog";
import { BodyDialog } from "./BodyDialog";
import { BulkDialog } from "./BulkDialog";
import { ConflictDialog } from "./ConflictDialog";
import { ExtentDialog } from "./ExtentDialog";
import { HistoryDialog } from "./HistoryDialog";
import { ItemDialog } from "./ItemDialog";
import { NoteDialog } from "./NoteDialog";

/** The dialog that is open, if any; a conflict comes before all others. */
export function Dialogs() {
  const { dialog, openDialog, conflicts, current } = useDesk();
  const close = () => openDialog(null);
  const [conflict] = conflicts;
  if (conflict) return <ConflictDialog conflict={conflict} />;
  if (dialog === "add") return <AddDialog close={close} />;
  if (dialog === "bulk") return <BulkDialog close={close} />;
  if (dialog === null || !current) return null;
  const given = { item: current, close };
  switch (dialog) {
    case "body":
    case "accept":
      return <BodyDialog {...given} accept={dialog === "accept"} />;
    case "item":
      return <ItemDialog {...given} />;
    case "extent":
      return <ExtentDialog {...given} />;
    case "note":
      return <NoteDialog {...given} />;
    case "history":
      return <HistoryDialog {...given} />;
  }
}
