/**
 * The reading order of the shelves (docs/architecture.md): web → contract → domain; api → application, contract, domain;
 * application → domain; adapters → application, domain; main wires. Specifications may read more: they are exempt, but
 * nothing reads them. `scripts/boundaries.ts` proves that each rule bites.
 */
const spec = "\\.spec\\.tsx?$";
const code = (shelf) => ({ path: `^src/${shelf}/`, pathNot: spec });
/** Everything of the project outside some shelves. */
const ownOutside = (...shelves) => ({ path: "^(src|specs|bench|scripts)/", pathNot: `^src/(${shelves.join("|")})/` });

const shelf = (name, ...readable) => ({
  name: `${name}-reads`,
  comment: `src/${name} reads only ${[name, ...readable].join(", ")}.`,
  severity: "error",
  from: code(name),
  to: ownOutside(name, ...readable),
});

const pure = (name, allowed) => ({
  name: `${name}-is-pure`,
  comment: `src/${name} uses no package${allowed ? ` but ${allowed}` : ""} and nothing of the machine.`,
  severity: "error",
  from: code(name),
  to: {
    dependencyTypes: ["core", "npm", "npm-dev", "npm-optional", "npm-no-pkg", "unknown"],
    ...(allowed ? { pathNot: `node_modules/${allowed}/` } : {}),
  },
});

module.exports = {
  forbidden: [
    shelf("domain"),
    pure("domain"),
    shelf("application", "domain"),
    pure("application", "ghtml"), // the escaping template of the mails is a function like another
    shelf("contract", "domain"),
    pure("contract", "zod"),
    shelf("api", "application", "contract", "domain"),
    shelf("adapters", "application", "domain"),
    shelf("web", "contract", "domain"),
    shelf("main", "application", "contract", "api", "adapters", "domain"),
    {
      name: "capabilities-read-events",
      comment:
        "A capability of the domain reads of another its events; shared, schemes, access and deadlines are open to all.",
      severity: "error",
      from: { path: "^src/domain/([^/]+)/", pathNot: spec },
      to: { path: "^src/domain/", pathNot: ["^src/domain/($1|shared|schemes|access|deadlines)/", "\\.events\\.ts$"] },
    },
    {
      name: "nothing-reads-a-specification",
      comment: "A specification is read by nobody.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: spec },
    },
    {
      name: "no-circle",
      comment:
        "Files that read each other in a circle cannot be loaded one before the other; a type alone is no reading.",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
    },
  },
};
