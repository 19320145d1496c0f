/**
 * Brings a clone to the point where it runs: dependencies as locked, screens built. Does only what changed since last
 * time. Runs on any Node ≥ 20, without dependency: everything else runs on the Node that the lock file pins.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);

/** The Node of the product, once installed. */
export const pinnedNode = at("node_modules", ".bin", "node");

/** Stops with a sentence rather than a trace. */
export class Blocked extends Error {}

export async function setup({ web }) {
  if (Number(process.versions.node.split(".")[0]) < 20) {
    throw new Blocked(`Node ${process.versions.node} est trop ancien : Habilis demande Node 20 ou plus récent.`);
  }
  await installDependencies();
  if (web) await buildScreens();
}

async function installDependencies() {
  const stamp = at("node_modules", ".habilis-stamp");
  const wanted = hashOf([at("package-lock.json")]);
  if (readIfAny(stamp) !== wanted && !isInstalledByHand()) {
    console.log("Installation des dépendances…");
    const started = Date.now();
    await mustSucceed(
      npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"),
      "L’installation des dépendances",
    );
    console.log(`Dépendances installées en ${secondsSince(started)}.`);
  }
  if (!existsSync(pinnedNode)) {
    throw new Blocked(`Aucun Node n’est livré pour cette machine (${process.platform} ${process.arch}).`);
  }
  if (readIfAny(stamp) !== wanted) writeFileSync(stamp, wanted);
}

/** Whether `npm install` already put everything that the lock file asks for on this machine. */
function isInstalledByHand() {
  const locked = readPackages(at("package-lock.json"));
  const present = readPackages(at("node_modules", ".package-lock.json"));
  if (locked === undefined || present === undefined) return false;
  return Object.entries(locked).every(([path, { version, integrity, optional, devOptional }]) => {
    const found = present[path];
    if (path === "") return true;
    if (found === undefined) return optional === true || devOptional === true;
    return found.version === version && found.integrity === integrity && existsSync(at(path));
  });
}

function readPackages(path) {
  const text = readIfAny(path);
  return text === undefined ? undefined : JSON.parse(text).packages;
}

/** The npm that launched us, under its own Node; never the Node in node_modules, which the installation replaces. */
function npm(...args) {
  const { npm_execpath: cli, npm_node_execpath: node, PATH = "" } = process.env;
  const outside = PATH.split(delimiter).filter((directory) => !directory.startsWith(at("node_modules")));
  const env = { ...process.env, PATH: outside.join(delimiter) };
  const known = cli?.endsWith(".js") === true && node !== undefined && !node.startsWith(at("node_modules"));
  return { command: known ? [node, cli, ...args] : ["npm", ...args], env };
}

async function buildScreens() {
  const stamp = at("dist", ".web-stamp");
  const sources = ["src/web", "src/contract", "src/domain"].flatMap((directory) => filesUnder(at(directory)));
  const wanted = hashOf([...sources.filter((file) => !file.endsWith(".spec.ts")), at("package-lock.json")]);
  if (readIfAny(stamp) === wanted && existsSync(at("dist", "web", "index.html"))) return;
  console.log("Construction des écrans…");
  const started = Date.now();
  const vite = [at("node_modules", "vite", "bin", "vite.js"), "build", "-c", "src/web/vite.config.ts"];
  const out = ["--outDir", at("dist", "web"), "--emptyOutDir", "--logLevel", "warn"];
  await mustSucceed({ command: [pinnedNode, ...vite, ...out], env: process.env }, "La construction des écrans");
  mkdirSync(at("dist"), { recursive: true });
  writeFileSync(stamp, wanted);
  console.log(`Écrans construits en ${secondsSince(started)}.`);
}

async function mustSucceed({ command: [program, ...args], env }, what) {
  const child = spawn(program, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
  const code = await new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", resolve);
  });
  if (code !== 0) throw new Blocked(`${what} a échoué (${code ?? "interrompue"}).`);
}

export const secondsSince = (started) => `${((Date.now() - started) / 1000).toFixed(1)} s`;

function readIfAny(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function filesUnder(directory) {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update("\0");
  return hash.digest("hex");
}

/** Sets up, then gives the hand; what blocks is said in a sentence. */
export async function afterSetup(what, next) {
  try {
    await setup(what);
  } catch (error) {
    if (!(error instanceof Blocked)) throw error;
    console.error(error.message);
    process.exit(1);
  }
  await next?.();
}

/** Whether a module is the one that Node was asked to run. */
export const isEntry = (url) => process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url);

if (isEntry(import.meta.url)) await afterSetup({ web: true });
