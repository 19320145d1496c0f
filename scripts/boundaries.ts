/**
 * Checks the reading order of the shelves, then the check itself: in a scratch copy where one forbidden import is planted
 * per rule, each must be reported; and as many modules must have been read as `src` has files.
 */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

interface Report {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly Violation[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
  };
}

/** One forbidden import: the file that would hold it and what it would read. */
interface Planting {
  readonly rule: string;
  readonly file: string;
  readonly reads: string;
}

const root = join(import.meta.dirname, "..");
const shelves = ["domain", "application", "contract", "api", "adapters", "web", "main"];

/** Each shelf gets a file to be read, `planted.ts`; the circle is closed by the last line. */
const plantings: readonly Planting[] = [
  { rule: "domain-reads", file: "domain/shared/plantedReads.ts", reads: "../../application/planted.ts" },
  { rule: "domain-reads", file: "domain/shared/plantedSamples.ts", reads: "../../../specs/planted.ts" },
  { rule: "domain-is-pure", file: "domain/shared/plantedMachine.ts", reads: "node:fs" },
  { rule: "domain-is-pure", file: "domain/shared/plantedPackage.ts", reads: "zod" },
  { rule: "application-reads", file: "application/plantedReads.ts", reads: "../adapters/planted.ts" },
  { rule: "application-is-pure", file: "application/plantedPackage.ts", reads: "pg" },
  { rule: "contract-reads", file: "contract/plantedReads.ts", reads: "../application/planted.ts" },
  { rule: "contract-is-pure", file: "contract/plantedPackage.ts", reads: "fastify" },
  { rule: "api-reads", file: "api/plantedReads.ts", reads: "../adapters/planted.ts" },
  { rule: "adapters-reads", file: "adapters/plantedReads.ts", reads: "../contract/planted.ts" },
  { rule: "web-reads", file: "web/plantedReads.tsx", reads: "../api/planted.ts" },
  { rule: "main-reads", file: "main/plantedReads.ts", reads: "../web/planted.ts" },
  { rule: "capabilities-read-events", file: "domain/plantedOne/one.decide.ts", reads: "../plantedTwo/two.model.ts" },
  { rule: "nothing-reads-a-specification", file: "application/plantedSpec.ts", reads: "./planted.spec.ts" },
  { rule: "no-circle", file: "application/plantedCircle.ts", reads: "./plantedCircleToo.ts" },
];
const targets: Readonly<Record<string, string>> = {
  ...Object.fromEntries(shelves.map((shelf) => [`src/${shelf}/planted.ts`, ""])),
  "specs/planted.ts": "",
  "src/domain/plantedTwo/two.model.ts": "",
  "src/application/planted.spec.ts": "",
  "src/application/plantedCircleToo.ts": 'import "./plantedCircle.ts";\n',
};

const problems = [...(await checkProject()), ...(await checkCheck())];
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);

async function checkProject(): Promise<readonly string[]> {
  const { modules, summary } = await cruise(root);
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter(isModule);
  const read = modules.filter(({ source }) => source.startsWith("src/") && isModule(source));
  console.log(`${read.length} modules lus, ${summary.ruleSetUsed.forbidden.length} règles.`);
  return [
    ...summary.violations.map(({ rule, from, to }) => `${rule.name} : ${from} lit ${to}`),
    ...(read.length < files.length
      ? [`${read.length} modules lus alors que src compte ${files.length} fichiers.`]
      : []),
  ];
}

function isModule(path: string): boolean {
  return /\.tsx?$/.test(path) && !path.endsWith(".d.ts");
}

async function checkCheck(): Promise<readonly string[]> {
  const copy = mkdtempSync(join(tmpdir(), "habilis-boundaries-"));
  try {
    plantIn(copy);
    const { summary } = await cruise(copy);
    const reported = new Set(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
    const unplanted = summary.ruleSetUsed.forbidden.filter(({ name }) => !plantings.some(({ rule }) => rule === name));
    return [
      ...plantings
        .filter(({ rule, file }) => !reported.has(`${rule} src/${file}`))
        .map(({ rule, file, reads }) => `${rule} ne voit pas que src/${file} lit ${reads}.`),
      ...unplanted.map(({ name }) => `${name} n’est mise à l’épreuve par aucun import interdit.`),
    ];
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function plantIn(copy: string): void {
  for (const entry of ["src", "specs", "package.json", "tsconfig.json", ".dependency-cruiser.cjs"]) {
    cpSync(join(root, entry), join(copy, entry), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  const imports = plantings.map(({ file, reads }) => [`src/${file}`, `import "${reads}";\n`] as const);
  for (const [file, text] of [...Object.entries(targets), ...imports]) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), `${text}export const planted = true;\n`);
  }
}

async function cruise(directory: string): Promise<Report> {
  const cruiser = join(root, "node_modules", ".bin", "depcruise");
  const args = ["src", "--config", ".dependency-cruiser.cjs", "--output-type", "json"];
  const run = promisify(execFile)(process.execPath, [cruiser, ...args], { cwd: directory, maxBuffer: 2 ** 28 });
  const { stdout } = await run.catch((failure: { stdout: string; stderr: string }) => failure);
  return JSON.parse(stdout);
}
