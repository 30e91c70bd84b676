import { describe, expect, it } from "@jest/globals";
import { ANONYMOUS, isCallerName, LOCAL } from "../../../src/domain/callers.js";
import { ACCESS_LEVELS, type Access } from "../../../src/domain/vocabulary.js";
import { UserError } from "../../../src/errors.js";
import { requireAccess } from "../../../src/services/access.js";
import { callerAddress } from "../../../src/server/caller-address.js";

function refusal(name: string, access: Access, needed: Access): UserError | null {
  try {
    requireAccess({ name, access }, needed);
    return null;
  } catch (error) {
    return error as UserError;
  }
}

describe("a role", () => {
  it("permits what it and the lower roles permit, and nothing above", () => {
    const allowed = ACCESS_LEVELS.map((held) => ACCESS_LEVELS.map((needed) => !refusal("Li", held, needed)));
    expect(allowed).toEqual([
      [true, false, false],
      [true, true, false],
      [true, true, true],
    ]);
  });

  it("that is too low is reported with the required one and what to do", () => {
    const error = refusal("desk two", "EDITOR", "ADMIN");
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ code: "FORBIDDEN", details: { needed: "ADMIN", held: "EDITOR" } });
    expect(error?.message).toBe(
      'This needs the role ADMIN. "desk two" has the role EDITOR. Ask an administrator for a token with that role.',
    );
  });

  it("of an anonymous caller does not write, and the refusal tells how to sign in and when nobody can", () => {
    const error = refusal(ANONYMOUS.name, ANONYMOUS.access, "EDITOR");
    expect(error?.message).toContain("Authorization: Bearer");
    expect(error?.message).toContain("xietong token");
    expect(error?.message).toContain("elsewhere `xietong token` makes one where AUTH_SECRET is set");
  });

  it("of the owner of the machine is the highest", () => {
    expect(refusal(LOCAL.name, LOCAL.access, "ADMIN")).toBeNull();
  });
});

describe("the name of a caller", () => {
  it.each(["desk two", "审核台", "desk@example.org", "desk 'two'", "x".repeat(100)])("may be %j", (name) => {
    expect(isCallerName(name)).toBe(true);
  });

  it.each([
    ["nothing", ""],
    ["a space", " "],
    ["spaces around it", " Li"],
    ["the anonymous caller", "anonymous"],
    ["the machine's owner, in any letters", "LOCAL"],
    ["a line break", "desk\ntwo"],
    ["a mark that turns the reading order", "Li\u202eauH"],
    ["a character of no width", "desk\u200btwo"],
    ["a line separator", "desk\u2028two"],
    ["half a character", "Li\ud800"],
    ["more than a hundred characters", "x".repeat(101)],
    ["a number", 7],
  ])("is not %s", (_, name) => {
    expect(isCallerName(name)).toBe(false);
  });
});

describe("an address, as limits count callers", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:1:2::9", "2001:db8:1:2::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["unknown", "unknown"],
  ])("%s is the caller %s", (address, caller) => {
    expect(callerAddress(address)).toBe(caller);
  });
});
