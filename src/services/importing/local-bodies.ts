/** The bodies of places that a table names, each part of the government of its place. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { foldName } from "../../domain/folding.js";
import type { AffiliationRecord, BodyRecord, InterchangeRecords, NameRecord } from "../../domain/records.js";

const GOVERNMENT = "人民政府";

export class LocalBodies {
  private readonly bodies = new Map<string, BodyRecord>();
  private readonly names = new Map<string, NameRecord>();
  private readonly affiliations = new Map<string, AffiliationRecord>();

  constructor(private readonly collaboration: Collaboration) {}

  get records(): Pick<InterchangeRecords, "bodies" | "names" | "affiliations"> {
    return {
      bodies: [...this.bodies.values()],
      names: [...this.names.values()],
      affiliations: [...this.affiliations.values()],
    };
  }

  /**
   * @param rest the name without the place
   * @param like the central body that the rest would name; its forms are forms of one local body
   * @param written the name as written, if it holds the place
   * @returns id of the body
   */
  body(place: string, rest: string, like: string | null, written: string): string {
    const government = this.government(place);
    if (rest.replace(/(?:办公厅|办公室|办)$/u, "") === GOVERNMENT || rest === "政府") return government;
    const whole = `${place}${rest.replace(/\s/gu, "")}`;
    const known = this.collaboration.names.holders(whole);
    if (known.length === 1) return known[0]!;
    const id = `local:${place}:${like ?? foldName(rest)}`;
    const nameZh = `${place}${this.ending(like) ?? rest.replace(/\s/gu, "")}`;
    this.add(id, nameZh);
    for (const text of new Set([whole, written.startsWith(place) ? written : whole])) {
      if (text !== nameZh) this.name(id, text);
    }
    const affiliation = `${id}.part-of.${government}`;
    const unknown = { from: null, to: null, verified: false, sources: [] };
    this.affiliations.set(affiliation, {
      ...{ id: affiliation, kind: "PART_OF", body: id, other: government, ...unknown },
    });
    return id;
  }

  /** @param short the name without the place */
  alsoNamed(body: string, place: string, short: string): void {
    const text = `${place}${short}`;
    const isNew =
      this.bodies.get(body)?.nameZh !== text && this.collaboration.names.holders(text).length === 0;
    if (isNew) this.name(body, text);
  }

  private government(place: string): string {
    const nameZh = `${place}${GOVERNMENT}`;
    const known = this.collaboration.names.holders(nameZh);
    if (known.length === 1) return known[0]!;
    const id = `local:${place}`;
    this.add(id, nameZh);
    return id;
  }

  /** 发展和改革委员会 of 中华人民共和国国家发展和改革委员会. */
  private ending(like: string | null): string | null {
    const central =
      like === null ? undefined : this.collaboration.records.bodies[this.collaboration.bodyAt.get(like)!];
    return central?.nameZh.replace(/^中华人民共和国/u, "").replace(/^国家/u, "") ?? null;
  }

  private add(id: string, nameZh: string): void {
    if (this.collaboration.bodyAt.has(id) || this.bodies.has(id)) return;
    const unknown = { nameEn: null, shortZh: null, establishedOn: null, abolishedOn: null, wikidata: null };
    this.bodies.set(id, { id, nameZh, kind: "LOCAL", ...unknown, verified: false, sources: [] });
  }

  private name(body: string, text: string): void {
    const id = `${body}/${text}`;
    this.names.set(id, { id, body, text, kind: "SHORT", language: "zh", from: null, to: null });
  }
}
