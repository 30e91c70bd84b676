/** Who references name: as without settings, and of a service that has them all. */
import type { ServiceImprint } from "../../../src/domain/imprint.js";
import { readConfig } from "../../../src/config.js";

export const OURS: ServiceImprint = readConfig({}).imprint;

export const LIBRARY: ServiceImprint = readConfig({
  PUBLIC_URL: "https://data.example.org/xietong/",
  AUTHORS: "某甲；某乙",
  AUTHORS_EN: "Jia, Mou; Yi, Mou",
  PUBLISHER: "某某大学图书馆",
  PUBLISHER_EN: "University Library of Somewhere",
}).imprint;
