import { accessSync, chmodSync, constants, existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { UserError } from "../../errors.js";
import { makeFolder } from "../../make-folder.js";
import { PACKAGE_ROOT } from "../../package-root.js";

/** The Neo4j version to fetch and start; part of file names. Keep `pom.xml` in step. */
export const NEO4J_VERSION = "5.26.30";

/** All paths of a managed database. */
export interface Layout {
  /** The data directory of xietong. */
  home: string;
  /** Neo4j's own home inside it. */
  neo4j: string;
  conf: string;
  data: string;
  logs: string;
  password: string;
  authIni: string;
  /** Exists once Neo4j has created its users; from then on `auth.ini` is ignored. */
  systemDatabase: string;
  classpath: string;
  javaArguments: string;
  instance: string;
  /** Names the versions of Neo4j and of the schema that the data are of. */
  form: string;
  /** The data before an upgrade that is not finished. */
  beforeUpgrade: string;
  /** The files of a bulk load, and the settings of Neo4j's importer. */
  bulk: string;
  /** The data that the importer writes; under `loaded` they are whole and wait to be put in place. */
  loading: string;
  loaded: string;
  lock: string;
}

export function layoutOf(home: string): Layout {
  const neo4j = path.join(home, "neo4j");
  const data = path.join(neo4j, "data");
  return {
    home,
    neo4j,
    conf: path.join(neo4j, "conf"),
    data,
    logs: path.join(neo4j, "logs"),
    password: path.join(neo4j, "password"),
    authIni: path.join(data, "dbms", "auth.ini"),
    systemDatabase: path.join(data, "databases", "system"),
    classpath: path.join(neo4j, `classpath-${NEO4J_VERSION}.txt`),
    javaArguments: path.join(neo4j, "java.args"),
    instance: path.join(neo4j, "instance.json"),
    form: path.join(neo4j, "form"),
    beforeUpgrade: path.join(neo4j, "data-before-upgrade"),
    bulk: path.join(neo4j, "bulk-load"),
    loading: path.join(neo4j, "data-loading"),
    loaded: path.join(neo4j, "data-loaded"),
    lock: path.join(home, "lock"),
  };
}

/**
 * Creates missing folders, private to the user, and resolves symbolic links: a running Java process is recognized by
 * the home path on its command line, so each directory must have exactly one name.
 * @throws UserError BAD_SETTING when nothing can be written there
 */
export function prepareHome(home: string): Layout {
  try {
    return preparedHome(home);
  } catch (error) {
    const reason = UNUSABLE[(error as NodeJS.ErrnoException).code ?? ""];
    if (reason === undefined) throw error;
    const advice = "Give it to this user, or set XIETONG_HOME to another directory.";
    throw new UserError("BAD_SETTING", `The data directory ${home} cannot be used: ${reason}. ${advice}`);
  }
}

/** What the system says of a directory in which nothing can be written. */
const UNUSABLE: Readonly<Record<string, string>> = {
  EACCES: "this user may not write there",
  EPERM: "it belongs to another user",
  ENOENT: "the system makes no folder there",
  EROFS: "the disk can only be read",
  ENOTDIR: "it is a file, or lies below one",
  EEXIST: "it is a file, or lies below one",
  ENOSPC: "the disk is full",
};

function preparedHome(home: string): Layout {
  makeFolder(home, 0o700);
  const layout = layoutOf(realpathSync(home));
  for (const folder of [layout.neo4j, layout.conf, layout.logs, path.dirname(layout.authIni)]) {
    makeFolder(folder, 0o700);
  }
  // The user may have created the home with wider permissions; Neo4j's files stay private in any case.
  chmodSync(layout.neo4j, 0o700);
  accessSync(layout.home, constants.W_OK);
  return layout;
}

/** The layout of a home that may not exist; creates nothing. */
export function existingLayout(home: string): Layout {
  return layoutOf(existsSync(home) ? realpathSync(home) : home);
}

/** The committed `pom.xml`; under `src/` even when the program runs from `dist/`. */
export const POM_FILE = path.join(PACKAGE_ROOT, "src", "store", "managed", "pom.xml");
