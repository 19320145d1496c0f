import { defineConfig } from "vitest/config";

/** Specifications of what needs neither a server nor a browser: `npx vitest run --project rules`. */
const rules = ["src/{domain,application,contract,web}/**/*.spec.ts", "specs/*.spec.ts"];
/** Specifications of the machine itself: real processes, each starting its own PostgreSQL. */
const machine = ["src/main/{config,lock,postgres,supervise}.spec.ts", "scripts/**/*.spec.ts"];
/** The journeys, in a real Chromium. */
const journeys = ["specs/journeys/**/*.spec.ts"];

/** Specifications keep nothing in the modules they share, which are then read once and not once a file. */
const isolate = false;
const databaseServer = "specs/databaseServer.ts";

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      { test: { name: "rules", include: rules, isolate } },
      {
        test: {
          name: "database",
          include: ["src/**/*.spec.ts", "specs/{cases,contracts}/**/*.spec.ts"],
          exclude: [...rules, ...machine],
          globalSetup: databaseServer,
          isolate,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: "machine", include: machine, testTimeout: 120_000 } },
      {
        test: {
          name: "journeys",
          include: journeys,
          globalSetup: "specs/journeys/demonstration.ts",
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
