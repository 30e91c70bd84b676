/** A file format of networks; registry.ts lists them all. */
import type { NetworkFile } from "./network-file.js";

export interface Format {
  /** Name in URLs and on the command line. */
  id: string;
  /** File extension, without the dot. */
  extension: string;
  mediaType: string;
  title: string;
  readers: string;
  /** What the file retains of the network and what it loses; shown in docs/formats.md. */
  keeps: string;
  loses: string;
  /**
   * Python that opens the file as the network `G` that the measures are about: undirected, one link for each pair. FILE,
   * or NODES and EDGES, are the paths of the files; docs/measures.md has it, and a test runs it.
   */
  networkx: string;
  write(file: NetworkFile): Iterable<string | Uint8Array>;
  /** How it was written before, where its bytes were others: files from then are verified with it. */
  formerly?: (file: NetworkFile) => Iterable<string | Uint8Array>;
}
