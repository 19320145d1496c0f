import { cpus } from "node:os";
import { attestation } from "./attestation.ts";
import { audits } from "./audits.ts";
import { daily } from "./daily.ts";
import { type Figure, round } from "./figure.ts";
import { grid } from "./grid.ts";
import { journeyBench } from "./journey.ts";
import { quiz } from "./quiz.ts";
import { register } from "./register.ts";
import { report } from "./report.ts";
import { results } from "./results.ts";
import { spine } from "./spine.ts";
import { start } from "./start.ts";
import { todo } from "./todo.ts";
import { web } from "./web.ts";

const parts: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  spine,
  journey: journeyBench,
  register,
  attestation,
  report,
  results,
  start,
  web,
  audits,
  grid,
  quiz,
  todo,
  daily,
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const json = process.argv.includes("--json");
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`Unknown part: ${unknown.join(", ")}. Parts: ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}

if (!json) console.log(`${cpus().length} × ${cpus()[0]?.model ?? "processor"}, Node ${process.version}`);
let missed = 0;
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  if (!json) console.log(`\n${name}`);
  for (const one of await measure()) {
    if (one.ok === false) missed += 1;
    console.log(json ? JSON.stringify({ ...one, value: round(one.value) }) : line(one));
  }
}
if (!json && missed > 0) console.log(`\n${missed} goal(s) not reached.`);
process.exit(missed === 0 ? 0 : 1);

function line({ name, value, unit, goal, ok }: Figure): string {
  const verdict = ok === null ? "" : ok ? `  reached (${goal})` : `  NOT REACHED (${goal})`;
  return `  ${name.padEnd(52)} ${String(round(value)).padStart(9)} ${unit}${verdict}`;
}
