/** The built-in data sets as one caller sees them: which are loaded, and loading another. */
import { reaches, type Caller } from "../../domain/callers.js";
import type { DataVersion } from "../../domain/history.js";
import { quoted, UserError } from "../../errors.js";
import type { Graph } from "../../store/graph.js";
import { requireAccess } from "../access.js";
import type { CurrentCollaboration } from "../data/current-collaboration.js";
import { builtInSets, type BuiltInSet } from "./built-in-sets.js";
import { loadBuiltInSet } from "./seeding.js";

export interface OfferedSet extends BuiltInSet {
  loaded: boolean;
  /** Whether this caller may load it. */
  mayLoad: boolean;
  /** The command that loads it. */
  command: string;
}

export interface LoadedSet {
  set: OfferedSet;
  dataVersion: DataVersion;
}

interface Settings {
  graph: Graph;
  current: CurrentCollaboration;
  /** Runs a write when its turn comes. */
  inTurn: <Result>(write: () => Promise<Result>) => Promise<Result>;
}

export class OfferedData {
  constructor(
    private readonly settings: Settings,
    private readonly caller: Caller,
  ) {}

  async sets(): Promise<OfferedSet[]> {
    const { datasets } = this.settings.current.current.collaboration.records;
    return (await builtInSets()).map((set) => ({
      ...set,
      loaded: datasets.some(({ id }) => id === set.id),
      mayLoad: mayLoad(this.caller),
      command: `npx xietong seed --set ${set.id}`,
    }));
  }

  /** @throws UserError FORBIDDEN, DATASET_NOT_FOUND */
  async load(id: string): Promise<LoadedSet> {
    if (!mayLoad(this.caller)) requireAccess(this.caller, "EDITOR");
    await this.find(id);
    const { graph, current, inTurn } = this.settings;
    await inTurn(() => loadBuiltInSet(graph, id));
    await current.refresh();
    return { set: await this.find(id), dataVersion: current.current.collaboration.version };
  }

  private async find(id: string): Promise<OfferedSet> {
    const sets = await this.sets();
    const found = sets.find((set) => set.id === id);
    if (found) return found;
    const known = sets.map((set) => set.id).join(", ");
    throw new UserError("DATASET_NOT_FOUND", `There is no built-in set ${quoted(id)}. There is: ${known}.`);
  }
}

/** It adds only what the program ships, so the owner of a server of one's own needs no token for it. */
function mayLoad(caller: Caller): boolean {
  return caller.atTheMachine === true || reaches(caller.access, "EDITOR");
}
