/** Input of the texts in a data package. It does not depend on when or where the package is created. */
import type { KeptCitation } from "../../domain/citation.js";
import type { ServiceImprint } from "../../domain/imprint.js";
import type { DataVersion } from "../../domain/history.js";
import type { DatasetRecord, RecordKind } from "../../domain/records.js";
import type { NetworkFile } from "../network/network-file.js";
import type { NETWORK_WORDS } from "./network-words.js";

export type NetworkName = keyof typeof NETWORK_WORDS;

export interface PackageFacts {
  /** Name of the package, without extension. */
  name: string;
  dataVersion: Pick<DataVersion, "number" | "at" | "contentHash">;
  /** API version of the program that created the package. */
  apiVersion: string;
  /** The citation that the package accompanies; null: none. */
  citation: KeptCitation | null;
  /** Of the service that made the package. */
  imprint: ServiceImprint;
  /** Number of records of each kind. */
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

/** Known gaps of the data, as counts. */
export interface Gaps {
  participationStatements: number;
  /** Those among them from lists that end in 等. */
  fromOpenLists: number;
  /** Those among them that are proposed or rejected. */
  notAccepted: number;
  projects: number;
  projectsWithoutChain: number;
  /** Projects of two or more bodies without a stated lead. */
  jointProjectsWithoutLead: number;
  /** Dates of the oldest and the newest document; null: no document is dated. */
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

/** A file of a network. */
export interface NetworkPart {
  path: string;
  /** Id of the format. */
  id: string;
  title: string;
  readers: string;
}

/** A file of the package, with its hash. */
export interface SealedFile {
  path: string;
  /** Hexadecimal. */
  sha256: string;
  bytes: number;
}
