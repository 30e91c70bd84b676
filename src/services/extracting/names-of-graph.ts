/** The names that texts are read with: those of all bodies of a data version. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { ItemSuggestions } from "../../extract/suggest-items.js";
import { textNames, type TextNames } from "../../extract/names/names.js";

const known = new WeakMap<Collaboration, TextNames>();

/** Built once for each data version. */
export function namesOfGraph(collaboration: Collaboration): TextNames {
  const found = known.get(collaboration) ?? textNames(collaboration.records.names, collaboration.lives);
  known.set(collaboration, found);
  return found;
}

const suggested = new WeakMap<Collaboration, ItemSuggestions>();

/** Which of the projects and chains on record a task may be. */
export function suggestionsOfGraph(collaboration: Collaboration): ItemSuggestions {
  const { projects, chains } = collaboration.records;
  const found = suggested.get(collaboration) ?? new ItemSuggestions([...projects, ...chains]);
  suggested.set(collaboration, found);
  return found;
}
