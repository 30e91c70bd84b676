import { createContext, use } from "react";
import type { DocumentDesk, Snapshot } from "../deciding/DocumentDesk";
import type { OpenedDocumentQuery } from "../generated/operations";
import type { Item } from "./items";
import type { Range } from "./pieces";
import type { TextPlaces } from "./places";

export type OpenDocument = OpenedDocumentQuery["reviewDocument"]["document"];

/** `accept`: choosing a body also accepts the statement. */
export type DialogName = "body" | "accept" | "item" | "extent" | "note" | "bulk" | "add" | "history";

export interface Desk extends Snapshot {
  readonly desk: DocumentDesk;
  readonly document: OpenDocument;
  readonly places: TextPlaces;
  /** The statements that the list shows. */
  readonly shown: readonly Item[];
  readonly current: Item | undefined;
  /** What is selected in the text. */
  readonly selected: Range | null;
  readonly dialog: DialogName | null;
  openDialog(name: DialogName | null): void;
  openHelp(): void;
}

const Context = createContext<Desk | null>(null);
export const DeskProvider = Context;

export function useDesk(): Desk {
  const desk = use(Context);
  if (!desk) throw new Error("useDesk needs an opened document above it");
  return desk;
}
