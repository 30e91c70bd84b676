import type { Unit } from "../generated/operations.js";
import { WITHOUT_ANY } from "./conditions.js";
import type { Fold, View } from "./view.js";
import type { UnitCounts } from "./waiting.js";

/** Without references to items, for when others replace them. */
const NO_REFERENCES: Partial<View> = {
  focus: [],
  hidden: [],
  selected: [],
  pinned: [],
  evidence: false,
};

export const forUnit = (unit: Unit): Partial<View> => ({ unit, ...NO_REFERENCES });

export const forFold = (fold: Fold): Partial<View> => ({ fold, ...NO_REFERENCES });

/** A data set as a view of its own: counted by its unit, without other conditions. */
export const ofSet = ({ id, unit }: { id: string; unit: Unit }): Partial<View> => ({
  ...WITHOUT_ANY,
  ...forUnit(unit),
  datasets: [id],
  camera: null,
});

/** A document as a view of its own: what it says beside the picture of it, without other conditions. */
export const ofDocument = (id: string, unit: Unit): Partial<View> => ({
  ...WITHOUT_ANY,
  ...forUnit(unit),
  documents: [id],
  selected: [`DOCUMENT:${id}`],
  evidence: true,
  camera: null,
});

/** The unit in use, where it counts anything, or else the first that does. */
export const unitWith = (counts: UnitCounts, inUse: Unit): Unit | null => {
  const units = [inUse, ...(Object.keys(counts) as Unit[])];
  return units.find((unit) => counts[unit].itemsInvolved > 0) ?? null;
};
