import { join } from "node:path";
import type { Program } from "../../src/main/children.ts";
import { leavingAsked, report } from "../../src/main/program.ts";
import { supervise } from "../../src/main/supervise.ts";

/** A whole house, with the sample programs of this directory: `supervisor.ts DATA_DIR first=drains second=stuck …`; `+` launches early. */
const [dataDir = "", ...parts] = process.argv.slice(2);
const file = join(import.meta.dirname, "child.ts");
const sample = (part: string): Program => {
  const [name = "", conduct = ""] = part.replace("+", "").split("=");
  return { name, file, options: ["-C", `${name}:${conduct}`], early: part.endsWith("+") };
};
const stop = new AbortController();
void leavingAsked().then(() => stop.abort());
const [prepare = "prépare=ends", ...programs] = parts;
const code = await supervise({
  config: { dataDir, databaseUrl: process.env.DATABASE_URL },
  prepare: sample(prepare),
  programs: programs.map(sample),
  announce: (sentence) => console.log(sentence),
  patience: 3_000,
  stop: stop.signal,
}).catch(report);
console.log(`fini ${code}`);
process.exit(code);
