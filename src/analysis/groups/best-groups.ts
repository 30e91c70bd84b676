/** The best groups of bodies found so far: more shared items first, then by the positions of the bodies. */
export interface Group {
  /** Positions, ascending. */
  bodies: readonly number[];
  shared: number;
}

export class BestGroups {
  /** In order. */
  readonly groups: Group[] = [];

  constructor(private readonly capacity: number) {}

  private get isFull(): boolean {
    return this.groups.length === this.capacity;
  }

  /** Groups that share fewer items can no longer enter. */
  get least(): number {
    return this.isFull ? this.groups.at(-1)!.shared : 0;
  }

  /** Whether a group that begins with these bodies and shares at most this many items may be among the best. */
  mayHold(beginning: readonly number[], shared: number): boolean {
    if (!this.isFull) return true;
    const last = this.groups.at(-1)!;
    return shared > last.shared || (shared === last.shared && comparePositions(beginning, last.bodies) <= 0);
  }

  offer(group: Group): void {
    if (!this.mayHold(group.bodies, group.shared)) return;
    if (this.isFull) this.groups.pop();
    let at = this.groups.length;
    while (at > 0 && compareGroups(group, this.groups[at - 1]!) < 0) at--;
    this.groups.splice(at, 0, group);
  }
}

function compareGroups(left: Group, right: Group): number {
  return right.shared - left.shared || comparePositions(left.bodies, right.bodies);
}

/** Compares by the first position that differs, up to the length of the shorter list. */
function comparePositions(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((position, place) => position !== right[place]);
  return at < 0 || at >= right.length ? 0 : left[at]! - right[at]!;
}
