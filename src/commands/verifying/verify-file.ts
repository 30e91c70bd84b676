/** `verify FILE`: compares a network file with its own data version and with the current one. */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { readConfig } from "../../config.js";
import { LOCAL } from "../../domain/callers.js";
import { UserError } from "../../errors.js";
import {
  ADDRESS_WITHIN,
  parseAddress,
  readAddress,
  type FileAddress,
} from "../../exchange/network/read-address.js";
import { findFormat } from "../../services/network/file-formats.js";
import { verifyFile, type FileCheck, type WrittenAs } from "../../services/network/verify-file.js";
import { openPackage } from "../../services/package/open-package.js";
import { closeThreads } from "../../services/computing/threads.js";
import type { GraphQLSchema } from "graphql";
import { withRuntime } from "../session.js";

/**
 * @param address where a file without an embedded address (CSV) came from; null: read it from the file
 * @param packaged data package to verify against; null: the database
 */
export async function checkFile(
  place: string,
  address: string | null,
  packaged: string | null,
): Promise<FileCheck> {
  const within = await addressIn(place);
  const given = address === null ? within : parseAddress(address);
  if (given === null) throw unknownAddress(place, address);
  const found = { ...given, isFormer: within?.isFormer ?? false };
  if (packaged !== null) return byPackage(place, found, packaged);
  return withRuntime(async (runtime) => {
    const written = await writtenAs(found, runtime.schema);
    return verifyFile(createReadStream(place), written, runtime.context(LOCAL).analysis, true);
  }, "MIGRATED");
}

/** Needs neither a database nor the service that wrote the file. */
async function byPackage(place: string, found: FileAddress, packaged: string): Promise<FileCheck> {
  const { limits } = readConfig();
  const { makeComputedHalf } = await import("../../graphql/computed-schema.js");
  const written = await writtenAs(found, (await makeComputedHalf()).schema);
  const analysis = await openPackage(packaged, limits, limits.requestTimeoutMs);
  try {
    return await verifyFile(createReadStream(place), written, analysis, false);
  } finally {
    await closeThreads();
  }
}

async function writtenAs(
  { format: id, search, isFormer }: FileAddress,
  schema: GraphQLSchema,
): Promise<WrittenAs> {
  // loaded lazily: help and other commands do not need the schema
  const { givenIn, readFileRequest } = await import("../../graphql/network/network-arguments.js");
  const format = findFormat(id);
  const { formerly } = format;
  const given = isFormer && formerly ? { ...format, write: formerly } : format;
  return { format: given, ...readFileRequest(schema, givenIn(new URLSearchParams(search))) };
}

async function addressIn(place: string): Promise<FileAddress | null> {
  const file = await open(place).catch((error: Error) => {
    throw new UserError("BAD_SOURCE", `${place} cannot be read: ${error.message}.`);
  });
  try {
    const { size } = await file.stat();
    const part = async (from: number): Promise<Buffer> => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(ADDRESS_WITHIN), 0, ADDRESS_WITHIN, from);
      return buffer.subarray(0, bytesRead);
    };
    return readAddress(await part(0), await part(Math.max(0, size - ADDRESS_WITHIN)));
  } finally {
    await file.close();
  }
}

function unknownAddress(place: string, given: string | null): UserError {
  const example = '--address "/export/nodes-csv?mode=TWO_MODE"';
  const message =
    given === null
      ? `${path.basename(place)} does not contain the address that it came from, as is always so for CSV. Give it, such as ${example}.`
      : `--address must begin with /export/ and a format, such as ${example}.`;
  return new UserError("BAD_SOURCE", message);
}
