import type { Unit } from "../generated/operations.js";
import { WITHOUT_ANY } from "./conditions.js";
import type { View } from "./view.js";
import type { UnitCounts } from "./waiting.js";

/** A change of unit replaces the items, so references to them are cleared. */
export const forUnit = (unit: Unit): Partial<View> => ({
  unit,
  focus: [],
  hidden: [],
  selected: [],
  pinned: [],
  evidence: false,
});

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
