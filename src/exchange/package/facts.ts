/** What the texts of a data package tell. Nothing of it depends on when or where the package was made. */
import type { DataVersion } from "../../domain/history.js";
import type { DatasetRecord, RecordKind } from "../../domain/records.js";
import type { NetworkFile } from "../network/network-file.js";
import type { NETWORK_WORDS } from "./network-words.js";

export type NetworkName = keyof typeof NETWORK_WORDS;

export interface PackageFacts {
  /** Of the package, without its ending. */
  name: string;
  dataVersion: Pick<DataVersion, "number" | "at" | "contentHash">;
  /** Of the program that the data was written by. */
  apiVersion: string;
  /** The citation that the package goes with; null: none. */
  citation: { id: string; title: string; resultSha256: string } | null;
  /** Records of each kind. */
  counts: Readonly<Record<RecordKind, number>>;
  datasets: readonly DatasetFacts[];
  gaps: Gaps;
  networks: readonly PackagedNetwork[];
}

export interface DatasetFacts extends DatasetRecord {
  documents: number;
  participationStatements: number;
  issuances: number;
}

/** What the data does not know or does not hold. */
export interface Gaps {
  participationStatements: number;
  /** Of them, those from lists that end in 等. */
  fromOpenLists: number;
  /** Of them, those that are proposed or rejected. */
  notAccepted: number;
  projects: number;
  projectsWithoutChain: number;
  /** Projects of two bodies or more of which nobody is said to lead. */
  jointProjectsWithoutLead: number;
  /** Dates of the oldest and of the newest document; null: none is dated. */
  documentsFrom: string | null;
  documentsTo: string | null;
  documentsWithoutDate: number;
  bodies: number;
  bodiesNotVerified: number;
}

export interface PackagedNetwork extends Pick<
  NetworkFile,
  "about" | "nodeColumns" | "edgeColumns" | "nodeCount" | "edgeCount"
> {
  name: NetworkName;
  files: readonly NetworkPart[];
}

/** One file of a network. */
export interface NetworkPart {
  path: string;
  /** Of the format. */
  id: string;
  title: string;
  readers: string;
}

/** A file as the package holds it. */
export interface SealedFile {
  path: string;
  /** Hexadecimal. */
  sha256: string;
  bytes: number;
}
