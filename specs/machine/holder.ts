import { holdDataDir } from "../../src/main/lock.ts";
import { startPostgres } from "../../src/main/postgres.ts";

/** A process that holds a data directory and its PostgreSQL, says « tenu », and ends only when it is killed. */
const [dataDir = ""] = process.argv.slice(2);
try {
  const lock = holdDataDir(dataDir);
  const postgres = process.argv.includes("--postgres")
    ? await startPostgres({ dataDir, announce: () => {} })
    : undefined;
  console.log(`tenu ${postgres?.pid ?? ""}`);
  process.stdin.resume().on("close", () => lock.release());
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
