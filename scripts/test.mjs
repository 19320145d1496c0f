/**
 * `npm test`: every check of the project, from the fastest to the slowest, each counted once and each specification once;
 * the last line says how many passed and failed. `--soak` draws more cases, from a seed that `--seed N` gives again.
 */
import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { Blocked, pinnedNode, root, setup } from "./setup.mjs";

const bin = (name) => join(root, "node_modules", ".bin", name);
const tsc = (project) => [bin("tsc"), "-p", project];

const checks = [
  ["Types", [tsc("tsconfig.json"), tsc("src/domain/tsconfig.json"), tsc("src/web/tsconfig.json")]],
  ["Style", [[bin("biome"), "check", "--error-on-warnings", "."]]],
  ["Frontières", [["scripts/boundaries.ts"]]],
  ["Code inutile", [[bin("knip")]]],
];
const specifications = ["Spécifications", ["rules", "database", "machine"]];
/** They wait for pages more than they compute: they play beside the specifications, and say so at the end. */
const journeys = ["Parcours dans le navigateur", ["journeys"]];

const total = { passed: 0, failed: 0 };
try {
  const chromium = ensureChromium();
  await setup({ web: true });
  await runAll({ ...quietEnvironment(), ...soak(process.argv.slice(2)), CHROMIUM_PATH: chromium });
} catch (error) {
  console.error(error instanceof Blocked ? error.message : error);
  total.failed += 1;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

async function runAll(env) {
  for (const [title, commands] of checks) await ring(title, () => check(commands, env));
  const played = aside(journeys[1], env);
  await ring(specifications[0], () => specify(specifications[1], { env, out: "inherit" }));
  await ring(journeys[0], async () => {
    const { printed, ...result } = await played;
    process.stdout.write(printed);
    return result;
  });
}

async function ring(title, run) {
  console.log(`\n── ${title} ${"─".repeat(Math.max(3, 70 - title.length))}`);
  const started = Date.now();
  const { passed, failed, ended = Date.now(), began = started } = await run();
  total.passed += passed;
  total.failed += failed;
  console.log(`${title} : ${failed === 0 ? "réussi" : "échoué"} en ${((ended - began) / 1000).toFixed(1)} s.`);
}

/** Specifications that run while others do; what they print is kept until it is their turn. */
async function aside(projects, env) {
  const began = Date.now();
  const directory = mkdtempSync(join(tmpdir(), "habilis-aside-"));
  const path = join(directory, "printed");
  const out = openSync(path, "w");
  const result = await specify(projects, { env, out });
  closeSync(out);
  const printed = readFileSync(path, "utf8");
  rmSync(directory, { recursive: true, force: true });
  return { ...result, printed, began, ended: Date.now() };
}

async function check(commands, env) {
  const codes = await Promise.all(commands.map((command) => run(command, env)));
  return codes.every((code) => code === 0) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function specify(projects, { env, out }) {
  const directory = mkdtempSync(join(tmpdir(), "habilis-test-"));
  const output = join(directory, "report.json");
  const options = projects.flatMap((project) => ["--project", project]);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${output}`];
  const code = await run([bin("vitest"), "run", ...options, ...reporters], env, out);
  const counts = existsSync(output) ? count(JSON.parse(readFileSync(output, "utf8"))) : { passed: 0, failed: 0 };
  rmSync(directory, { recursive: true, force: true });
  const silent = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}

/** A file that could not even be read holds no failed test: it counts as one. */
function count({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

function run([file, ...args], env, out = "inherit") {
  const child = spawn(pinnedNode, [file, ...args], { cwd: root, env, stdio: ["ignore", out, out] });
  return new Promise((resolve) => {
    child.once("error", () => resolve(127));
    child.once("exit", (code) => resolve(code ?? 128));
  });
}

/** The settings of the operator must not reach the specifications. */
function quietEnvironment() {
  const settings = /^(PORT|HOST|DATA_DIR|DATABASE_URL|PUBLIC_URL|DEMO|SMTP_URL|MAIL_FROM|SECRET|HABILIS_DEV)$/;
  const kept = Object.entries(process.env).filter(([name]) => !settings.test(name));
  return { ...Object.fromEntries(kept), PATH: `${join(root, "node_modules", ".bin")}${delimiter}${process.env.PATH}` };
}

function soak(args) {
  if (!args.includes("--soak")) return {};
  const given = args.indexOf("--seed");
  const seed = given === -1 ? String(randomInt(2 ** 31)) : args[given + 1];
  if (!/^\d+$/.test(seed ?? "")) throw new Blocked(`--seed attend un nombre entier, « ${seed ?? ""} » a été lu.`);
  console.log(`Graine ${seed} : npm run soak -- --seed ${seed} rejoue les mêmes cas.`);
  return { SOAK: "1", SOAK_SEED: seed };
}
