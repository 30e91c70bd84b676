/**
 * The statements of one document and what is decided on them. Writes are sent one after the other, so that the next
 * decision need not wait; each says in which version its statements were read, so that none overrules another unseen.
 */
import type { ReviewInput, StatementInput, WrittenFragment } from "../generated/operations";
import { inTextOrder, isWaiting, type Item } from "../document/items";
import type { Texts } from "../texts/zh";
import { troubleOf, type Trouble } from "./trouble";
import {
  newestVersion,
  readMoved,
  readStatements,
  sendProposals,
  sendReviews,
  sendUndo,
  type Moved,
} from "./writes";

/** What a step is called, in the language that the desk has by then. */
export type Label = (texts: Texts) => string;

/** Something that was done, with the versions that it made. */
export interface Step {
  readonly label: Label;
  readonly versions: readonly number[];
  readonly ids: readonly string[];
}

/** A decision that was refused, because another had decided meanwhile. */
export interface Conflict {
  readonly label: Label;
  readonly reviews: readonly ReviewInput[];
  /** The statements as the caller saw them, and as the other left them. */
  readonly seen: readonly Item[];
  readonly ids: readonly string[];
}

export interface Snapshot {
  readonly items: readonly Item[];
  readonly loaded: boolean;
  readonly active: string | null;
  readonly sending: number;
  readonly steps: readonly Step[];
  /** The oldest first; each waits until the caller has settled it. */
  readonly conflicts: readonly Conflict[];
  readonly trouble: Trouble | null;
  readonly warnings: readonly string[];
  readonly moved: Moved | null;
}

const EMPTY: Snapshot = {
  ...{ items: [], loaded: false, active: null, sending: 0, steps: [] },
  ...{ conflicts: [], trouble: null, warnings: [], moved: null },
};

type Before = () => Promise<WrittenFragment[]>;
const NOTHING: Before = async () => [];

export class DocumentDesk {
  private state: Snapshot = EMPTY;
  private readonly listeners = new Set<() => void>();
  private line: Promise<void> = Promise.resolve();
  /** The version up to which the statements are known. */
  private version = 0;
  /** The versions that decisions made since the last word on what they moved. */
  private untold: { readonly from: number; readonly to: number } | null = null;

  constructor(readonly document: string) {}

  readonly snapshot = (): Snapshot => this.state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** @param first the statement to begin with, if it is there */
  async load(first: string | null): Promise<void> {
    try {
      const version = await newestVersion();
      await this.mergeAll(0);
      this.version = version;
      const { items } = this.state;
      const active = items.find(({ id }) => id === first) ?? items.find(isWaiting) ?? items[0];
      this.become({ loaded: true, active: active?.id ?? null });
    } catch (error) {
      this.become({ loaded: true, trouble: troubleOf(error) });
    }
  }

  select(id: string | null): void {
    this.become({ active: id });
  }

  /** Goes through the statements that are shown. */
  move(by: 1 | -1, shown: readonly Item[]): void {
    const at = shown.findIndex(({ id }) => id === this.state.active);
    const next = shown[at < 0 ? 0 : Math.min(Math.max(at + by, 0), shown.length - 1)];
    if (next) this.select(next.id);
  }

  item(id: string | null): Item | undefined {
    return this.state.items.find((one) => one.id === id);
  }

  /** @param before what must be there first, such as a new body */
  review(label: Label, reviews: readonly ReviewInput[], before: Before = NOTHING): Promise<void> {
    const ids = reviews.map(({ statement }) => statement);
    const seen = ids.flatMap((id) => this.item(id) ?? []);
    const send = async () => [
      ...(await before()),
      ...(await sendReviews(reviews.map((one) => this.readIn(one)))),
    ];
    return this.write(label, ids, send, { label, reviews, seen, ids: [] });
  }

  /** Adds statements and, where the service lets one person do both, accepts them. */
  add(label: Label, proposals: readonly StatementInput[], before: Before = NOTHING): Promise<void> {
    const ids = proposals.map(({ id }) => id!);
    return this.write(label, ids, async () => {
      const written = [...(await before()), await sendProposals(proposals)];
      const reviews = proposals
        .filter(({ subject }) => subject)
        .map(({ id }): ReviewInput => ({ statement: id!, decision: "ACCEPT" }));
      const accepted = await sendReviews(reviews).catch((error: unknown) => {
        this.become({ trouble: troubleOf(error) });
        return [];
      });
      return [...written, ...accepted];
    });
  }

  undo(): Promise<void> {
    const step = this.state.steps.at(-1);
    if (!step) return Promise.resolve();
    const steps = this.state.steps.slice(0, -1);
    return this.enqueue(async () => {
      const written: WrittenFragment[] = [];
      for (const number of [...step.versions].reverse()) written.push(await sendUndo(number));
      this.become({ steps });
      await this.wrote(written);
      const [first] = step.ids;
      if (first !== undefined && this.item(first)) this.select(first);
    });
  }

  /** Lets go of the oldest conflict. */
  settle(): void {
    this.become({ conflicts: this.state.conflicts.slice(1) });
  }

  dismiss(): void {
    this.become({ trouble: null, warnings: [] });
  }

  write(
    label: Label,
    ids: readonly string[],
    send: () => Promise<WrittenFragment[]>,
    disputed: Conflict | null = null,
  ): Promise<void> {
    return this.enqueue(async () => {
      try {
        const written = await send();
        const versions = written
          .filter(({ changes }) => changes.length > 0)
          .map((one) => one.dataVersion.number);
        if (versions.length > 0) this.become({ steps: [...this.state.steps, { label, versions, ids }] });
        await this.wrote(written);
      } catch (error) {
        const trouble = troubleOf(error);
        if (trouble.code !== "VERSION_CONFLICT" || disputed === null) throw error;
        await this.refresh();
        this.become({ conflicts: [...this.state.conflicts, { ...disputed, ids: trouble.changed }] });
      }
    });
  }

  private readIn(review: ReviewInput): ReviewInput {
    const item = this.item(review.statement);
    return item ? { expectedVersion: item.changedIn, ...review } : review;
  }

  private enqueue(work: () => Promise<unknown>): Promise<void> {
    this.become({ sending: this.state.sending + 1, trouble: null });
    this.line = this.line.then(async () => {
      try {
        await work();
      } catch (error) {
        this.become({ trouble: troubleOf(error) });
      }
      this.become({ sending: this.state.sending - 1 });
      if (this.state.sending === 0) void this.tellMoved();
    });
    return this.line;
  }

  private async wrote(written: readonly WrittenFragment[]): Promise<void> {
    const numbers = written.filter(({ changes }) => changes.length > 0).map((one) => one.dataVersion.number);
    const gone = written.flatMap(({ changes }) =>
      changes
        .filter(({ kind, action }) => kind === "statements" && action === "WITHDRAWN")
        .map(({ id }) => id),
    );
    if (gone.length > 0) this.become({ items: this.state.items.filter(({ id }) => !gone.includes(id)) });
    this.become({ warnings: written.flatMap(({ warnings }) => warnings.map(({ message }) => message)) });
    await this.refresh();
    if (numbers.length > 0) {
      const from = Math.min(...numbers) - 1;
      this.untold = { from: Math.min(from, this.untold?.from ?? from), to: Math.max(...numbers) };
    }
  }

  /** Reads what changed, also by others. */
  async refresh(): Promise<void> {
    const version = await newestVersion();
    await this.mergeAll(this.version);
    this.version = Math.max(version, this.version);
  }

  /** Of several decisions in a row, what they moved together is asked for once the last is written. */
  private async tellMoved(): Promise<void> {
    if (this.untold === null) return;
    const { from, to } = this.untold;
    this.untold = null;
    this.become({ moved: await readMoved(from, to).catch(() => null) });
  }

  /** The first page is shown at once, the rest together: each time all statements are put in order and drawn. */
  private async mergeAll(since: number): Promise<void> {
    const rest: Item[] = [];
    await readStatements(this.document, since, (items) => {
      if (this.state.items.length === 0) this.merge(items);
      else rest.push(...items);
    });
    this.merge(rest);
  }

  private merge(changed: readonly Item[]): void {
    if (changed.length === 0) return;
    const items = new Map(this.state.items.map((one) => [one.id, one]));
    for (const item of changed) items.set(item.id, item);
    this.become({ items: [...items.values()].sort(inTextOrder) });
  }

  private become(changes: Partial<Snapshot>): void {
    this.state = { ...this.state, ...changes };
    for (const listener of this.listeners) listener();
  }
}
