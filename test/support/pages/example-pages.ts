import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { mkdtempSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const VITE = path.join(ROOT, "node_modules/vite/bin/vite.js");
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };

/** The example pages of client/, bundled as its README says, on an origin of their own. */
export class ExamplePages {
  private readonly folder = mkdtempSync(path.join(tmpdir(), "xietong-examples-"));
  private readonly server: Server = createServer((request, response) => {
    const wanted = new URL(request.url ?? "/", "http://any").pathname.replace(/\/$/, "/index.html");
    readFile(path.join(this.folder, wanted)).then(
      (text) => response.setHeader("content-type", TYPES[path.extname(wanted)] ?? "text/plain").end(text),
      () => response.writeHead(404).end(),
    );
  });

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async bundle(name: string): Promise<void> {
    const page = path.join(ROOT, "client/examples", name);
    const given = ["build", page, "--outDir", path.join(this.folder, name), "--base", "./", "--emptyOutDir"];
    await promisify(execFile)(process.execPath, [VITE, ...given]);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
