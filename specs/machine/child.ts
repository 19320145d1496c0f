import pg from "pg";
import { Obstacle } from "../../src/main/operator.ts";
import { opening, runProgram } from "../../src/main/program.ts";

/** A sample program of the house: its name and its conduct come as a Node condition, `-C name:conduct`. */
const [name = "", conduct = ""] = (process.execArgv[process.execArgv.indexOf("-C") + 1] ?? "").split(":");
const url = (): string => process.env.DATABASE_URL ?? "";

async function showDatabase(): Promise<void> {
  const client = new pg.Client({ connectionString: url() });
  await client.connect();
  await client.query("select 1");
  await client.end();
}

if (conduct === "ends") {
  await opening();
  await showDatabase();
  console.log(`${name} fait`);
} else if (conduct === "fails") {
  await opening();
  process.exit(3);
} else if (conduct === "stuck") {
  for (const signal of ["SIGTERM", "disconnect"]) process.on(signal, () => console.log(`${name} reste`));
  setInterval(() => undefined, 1_000);
  console.log(`${name} marche ${process.pid} ${url()}`);
} else {
  await runProgram(async () => {
    if (conduct === "hopeless") throw new Obstacle(`${name} ne peut pas marcher.`);
    await showDatabase();
    console.log(`${name} marche ${process.pid} ${url()}`);
    return async () => {
      await showDatabase();
      console.log(`${name} a fini`);
    };
  });
}
