/** The folder of indexes on disk: one file for a data version, from which a start has it sooner than from the database. */
import { createHash } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { collaborationOfParts, LAYOUT, partsOf } from "../../analysis/index/index-parts.js";
import type { DataVersion } from "../../domain/history.js";
import { makeFolder } from "../../make-folder.js";
import { requireRoom } from "../../store/managed/free-space.js";
import { schemaName } from "../../store/migrate.js";
import type { Progress } from "../progress.js";
import { FORMAT, readIndexFile, writeIndexFile, type IndexIdentity } from "./index-file.js";

export interface IndexPlace {
  /** Need not exist. */
  folder: string;
  /** Writing leaves so many megabytes of the disk free. */
  minFreeMb: number;
  /** Whether versions are kept, or only read. */
  writes: boolean;
}

/** Versions kept: the last, and what replicas that are behind may read. */
const MOST_FILES = 3;
/** After a version was kept, the next one is so much later: a start follows what came between from the history. */
const PAUSE_MS = 60_000;
/** Drafts of a program that was killed. */
const ABANDONED_MS = 3_600_000;
const FILE = /^(\d+)-([0-9a-f]{16})-([0-9a-f]{8})\.index$/;

const layout = (): string => createHash("sha256").update(`${FORMAT} ${LAYOUT} ${schemaName()}`).digest("hex");

export class KeptIndexes {
  private keeping: Promise<void> | null = null;
  /** File of the version kept or read last. */
  private last = "";
  private notBefore = 0;
  /** Files that are replaced. */
  private readonly unusable = new Set<string>();
  private readonly layout = layout();

  /** @param warn told of what went wrong; nothing fails for it */
  constructor(
    private readonly place: IndexPlace,
    private warn: Progress,
  ) {}

  warnWith(warn: Progress): void {
    this.warn = warn;
  }

  /**
   * The index of a version, or of the last one before it that is kept here.
   * @param named the version with this number in the database; null when there is none
   */
  async upTo(
    version: DataVersion,
    named: (number: string) => Promise<DataVersion | null>,
  ): Promise<Collaboration | null> {
    for (const { name, number } of await this.files()) {
      if (number > version.number) continue;
      const own = number === version.number ? version : await named(String(number));
      if (own === null || this.nameOf(own) !== name) continue;
      const read = await this.read(own);
      if (read) return read;
    }
    return null;
  }

  /** The index of this version; null when it is not kept here or cannot be used. */
  async read(version: DataVersion): Promise<Collaboration | null> {
    const name = this.nameOf(version);
    const file = path.join(this.place.folder, name);
    try {
      const read = collaborationOfParts(version, await readIndexFile(file, this.identity(version)));
      this.last = name;
      return read;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
      const { message } = error as Error;
      this.warn(`The index in ${file} cannot be used: ${message}. It is read from the database.`);
      this.unusable.add(name);
      return null;
    }
  }

  /** Keeps a version soon, unless it is here or another was kept just now. Does not wait and never fails. */
  keep(collaboration: Collaboration): void {
    const name = this.nameOf(collaboration.version);
    if (!this.place.writes || this.keeping || name === this.last || performance.now() < this.notBefore)
      return;
    this.keeping = this.write(name, collaboration)
      .then(() => (this.last = name))
      .catch(({ message }: Error) => {
        this.warn(`The index is not kept in ${this.place.folder}: ${message}`);
      })
      .then(() => {
        this.notBefore = performance.now() + PAUSE_MS;
        this.keeping = null;
      });
  }

  /** Until what is being kept is kept. */
  async settled(): Promise<void> {
    await this.keeping;
  }

  private async write(name: string, collaboration: Collaboration): Promise<void> {
    const { folder, minFreeMb } = this.place;
    makeFolder(folder, 0o700);
    const known = await this.files();
    // another replica was first
    if (!this.unusable.has(name) && known.some((file) => file.name === name)) return;
    const check = (): void => requireRoom(folder, minFreeMb);
    await writeIndexFile(
      path.join(folder, name),
      this.identity(collaboration.version),
      partsOf(collaboration),
      check,
    );
    this.unusable.delete(name);
    await this.clean();
  }

  /** Removes all but the last files, whichever program wrote them, and abandoned drafts. */
  private async clean(): Promise<void> {
    const names = await readdir(this.place.folder);
    const now = new Date().getTime();
    const age = async (name: string): Promise<number> => {
      const { mtimeMs } = await stat(path.join(this.place.folder, name)).catch(() => ({
        mtimeMs: now,
      }));
      return now - mtimeMs;
    };
    const aged = async (list: string[]) =>
      Promise.all(list.map(async (name) => ({ name, ms: await age(name) })));
    const kept = await aged(names.filter((name) => FILE.test(name)));
    const drafts = await aged(names.filter((name) => name.endsWith(".part")));
    const over = kept.sort((a, b) => a.ms - b.ms).slice(MOST_FILES);
    const abandoned = drafts.filter(({ ms }) => ms > ABANDONED_MS);
    await Promise.all([...over, ...abandoned].map(({ name }) => this.remove(name)));
  }

  private remove(name: string): Promise<void> {
    return rm(path.join(this.place.folder, name), { force: true }).catch(() => undefined);
  }

  /** Files that this program may read, the highest version first. */
  private async files(): Promise<{ name: string; number: number }[]> {
    const names = await readdir(this.place.folder).catch(() => []);
    return names
      .flatMap((name) => {
        const [, number, , layout] = FILE.exec(name) ?? [];
        return layout === this.layout.slice(0, 8) ? [{ name, number: Number(number) }] : [];
      })
      .sort((a, b) => b.number - a.number);
  }

  private identity({ number, contentHash }: DataVersion): IndexIdentity {
    return { number, contentHash, layout: this.layout };
  }

  private nameOf({ number, contentHash }: DataVersion): string {
    return `${number}-${contentHash.slice(0, 16)}-${this.layout.slice(0, 8)}.index`;
  }
}
