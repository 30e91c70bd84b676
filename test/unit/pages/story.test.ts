import { expect, it } from "@jest/globals";
import { isBare, placeOf } from "../../../web/explorer/stories/place.js";
import { fromFile, fromHash, moved, storyFile, storyHash } from "../../../web/explorer/stories/story.js";
import { storyPage } from "../../../web/explorer/stories/storyPage.js";

const STORY = {
  title: "人社部与 <卫计委>",
  scenes: [
    { name: "全图", text: "第一段\n第二段 & 其他", search: "?version=1&lang=zh" },
    { name: "两步", text: "", search: "?focus=BODY:mohrss&hops=2&version=1&lang=zh" },
  ],
};

it("a story comes back from its address and its file as it was; anything else is none", async () => {
  const hash = await storyHash(STORY);
  expect(hash).toMatch(/^#story=[\w-]+$/);
  expect(await fromHash(hash)).toEqual(STORY);
  expect(fromFile(storyFile(STORY))).toEqual(STORY);
  for (const other of ["", "#panel", "#story=", "#story=x", hash.slice(0, -20)])
    expect(await fromHash(other)).toBeNull();
  const foreign = { ...STORY, scenes: [{ name: "x", search: "javascript:alert(1)" }] };
  for (const other of ["", "{", "null", JSON.stringify(STORY), storyFile(foreign as typeof STORY)])
    expect(fromFile(other)).toBeNull();
  expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "c", "b"]);
});

it("the place in a story is that of the view in the address, whatever its language and camera", () => {
  const turned = { name: "近看", text: "", search: "?version=1&camera=0.5,0.5,0.2&lang=zh" };
  const story = { ...STORY, scenes: [...STORY.scenes, turned] };
  expect(story.scenes.map(({ search }) => placeOf(story, search))).toEqual([0, 1, 2]);
  expect(placeOf(story, "?hops=2&focus=BODY:mohrss&version=1&camera=0.1,0.5,1&lang=en")).toBe(1);
  expect(placeOf(story, "?focus=BODY:mohrss&hops=2&version=2")).toBe(-1);
  expect(["", "?lang=en", "?version=1", "?view=TWO_MODE"].map(isBare)).toEqual([true, true, false, false]);
});

it("the page of a story holds its texts and pictures, loads nothing and runs nothing", () => {
  const drawn = [
    { svg: "<svg></svg>", address: "http://x/?a=1&b=2" },
    { svg: null, address: "http://x/" },
  ];
  const page = storyPage(STORY, drawn, { lang: "zh-CN", view: "在线查看", noPicture: "没有图" });
  expect(page).toContain("<h1>人社部与 &lt;卫计委&gt;</h1>");
  expect(page).toContain("<p>第一段</p>\n<p>第二段 &amp; 其他</p>");
  expect(page).toContain('<a href="http://x/?a=1&amp;b=2">');
  expect(page.match(/<section>/g)).toHaveLength(2);
  expect(page).toContain("<em>没有图</em>");
  expect(page).not.toMatch(/<script|<link|src=|@import|url\(/);
});
