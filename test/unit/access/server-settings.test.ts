import { describe, expect, it } from "@jest/globals";
import { readConfig } from "../../../src/config.js";

const { server } = readConfig({});

function taken(name: string, value: string): unknown {
  try {
    return readConfig({ [name]: value }).server;
  } catch (error) {
    return (error as Error).message;
  }
}

describe("settings of the server", () => {
  it("are numbers in digits", () => {
    expect(taken("PORT", " 8080 ")).toEqual({ ...server, port: 8080 });
    for (const wrong of ["1e3", "0x50", "80.0", "-1", "+80", "Infinity", "８０"])
      expect(taken("PORT", wrong)).toBe(
        `PORT is "${wrong}", which cannot be used: a whole number in digits. See .env.example.`,
      );
    expect(taken("PORT", "65536")).toMatch(/^PORT is "65536", which cannot be used: Too big/);
  });

  it("are origins as browsers send them", () => {
    const corsOrigins = ["https://a.example", "http://b.example:8080"];
    expect(taken("CORS_ORIGINS", corsOrigins.join(" , "))).toEqual({ ...server, corsOrigins });
    for (const wrong of ["foo", "*", "a.example", "https://a.example/", "https://A.example", "http://b:80"])
      expect(taken("CORS_ORIGINS", `https://a.example,${wrong}`)).toMatch(
        /cannot be used: origins such as https:\/\/www\.example\.org, with commas/,
      );
  });

  it("are names of hosts, without scheme and port", () => {
    expect(taken("ALLOWED_HOSTS", "A.example,b")).toEqual({ ...server, allowedHosts: ["a.example", "b"] });
    for (const wrong of ["http://x", "x:80", "*.x", "x/y", "x y"])
      expect(taken("ALLOWED_HOSTS", wrong)).toMatch(/cannot be used: host names such as www\.example\.org/);
  });
});
