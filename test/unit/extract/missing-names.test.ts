import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { readNameTable } from "../../../src/exchange/title-table.js";
import { missingInList, missingInTexts } from "../../../src/services/extracting/missing-names.js";
import { seedCollaboration } from "../../support/records/seed-collaboration.js";

const collaboration = seedCollaboration();
const folder = mkdtempSync(path.join(os.tmpdir(), "xietong-names-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("names that nobody on record bears", () => {
  it("are counted in a list, with their years and the nearest name", () => {
    const rows = readNameTable(
      "机构,日期\n民政部,2014\n中国奇石管理局,2014\n中国奇石管理局,2016-03\n财政部,\n",
    );
    expect(missingInList(collaboration, rows!)).toEqual([
      { name: "中国奇石管理局", count: 2, years: ["2014", "2016"], nearest: null, nearestBody: null },
    ]);
    expect(readNameTable("title\n国务院批转财政部报告的通知\n")).toBeNull();
  });

  it("are counted in texts, without local bodies and words for nobody", async () => {
    const text =
      "2014年5月1日\n由民政部、国家奇石管理局牵头，北京市统计局、有关部门配合。\n国家奇石管理局负责。\n";
    writeFileSync(path.join(folder, "a.txt"), text);
    const { missing, files, unread } = await missingInTexts(collaboration, [folder], null);
    expect(missing).toMatchObject([{ name: "国家奇石管理局", count: 2 }]);
    expect([files, unread]).toEqual([1, []]);
  });
});
