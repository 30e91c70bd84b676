import { chmodSync, existsSync, mkdirSync, realpathSync } from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../../package-root.js";

/** The one version that is fetched, started and written into file names. `pom.xml` names the same. */
export const NEO4J_VERSION = "5.26.30";

/** Every path of a managed database, so that none is put together twice. */
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
  /** Exists once Neo4j has made its users, after which `auth.ini` is no longer read. */
  systemDatabase: string;
  classpath: string;
  javaArguments: string;
  instance: string;
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
    lock: path.join(home, "lock"),
  };
}

/**
 * Makes the folders that are missing, closed to other users, and resolves links: a running Java is recognized
 * by its home on its command line, so one directory must have one name.
 */
export function prepareHome(home: string): Layout {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const layout = layoutOf(realpathSync(home));
  for (const folder of [layout.neo4j, layout.conf, layout.logs, path.dirname(layout.authIni)]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }
  // The home may have been made by its user, open to others; what Neo4j keeps is closed in any case.
  chmodSync(layout.neo4j, 0o700);
  return layout;
}

/** The layout of a home that may not exist, for questions that must not make one. */
export function existingLayout(home: string): Layout {
  return layoutOf(existsSync(home) ? realpathSync(home) : home);
}

/** The committed `pom.xml`. It stays under `src/` also when the program runs from `dist/`. */
export const POM_FILE = path.join(PACKAGE_ROOT, "src", "store", "managed", "pom.xml");
