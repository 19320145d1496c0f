import type { AnswerField } from "../../domain/schemes/preliminary.model.ts";
import type { Condition } from "../../domain/schemes/referential.model.ts";
import type { Finding, Place } from "./mistakes.ts";
import type { SchemeFiles } from "./schemeFiles.ts";

/** Codes cited at a place that are not among the known ones. */
function unknown(cited: readonly string[], known: ReadonlySet<string>, to: { at: Place; what: string }): Finding[] {
  return cited.flatMap((code, rank) =>
    known.has(code) ? [] : [{ at: [...to.at, rank], message: `${to.what} ${code} n’existe pas` }],
  );
}

const codesOf = (items: readonly { readonly code: string }[]): ReadonlySet<string> =>
  new Set(items.map(({ code }) => code));

const indicatorsOf = (files: SchemeFiles) => files.referential.criteria.flatMap(({ indicators }) => indicators);

function checkCondition(condition: Condition, fields: ReadonlyMap<string, AnswerField>, at: Place): Finding[] {
  if (condition.kind === "always" || condition.kind === "audit-type") return [];
  const field = fields.get(condition.variable);
  if (field === undefined) {
    const message = `la variable ${condition.variable} n’est la réponse d’aucune question préliminaire`;
    return [{ at: [...at, "variable"], message }];
  }
  if (condition.kind === "at-least") {
    return field.kind === "count" ? [] : [{ at, message: `la variable ${condition.variable} n’est pas un nombre` }];
  }
  const options = new Set(field.options.map(({ value }) => value));
  const values = condition.kind === "contains-any" ? condition.values : [condition.value];
  return values
    .filter((value) => !options.has(value))
    .map((value) => ({ at, message: `« ${value} » n’est pas une réponse possible de ${condition.variable}` }));
}

/** Conditions name variables and values that the preliminary questions offer. */
function checkConditions(files: SchemeFiles): readonly Finding[] {
  const fields = new Map(
    files["preliminary-questions"].questions.flatMap((question) =>
      question.fields.map((field) => [field.variable, field] as const),
    ),
  );
  const { activeLevelWhen, criteria } = files.referential;
  return [
    ...checkCondition(activeLevelWhen, fields, ["referential", "activeLevelWhen"]),
    ...criteria.flatMap(({ indicators }, criterion) =>
      indicators.flatMap(({ condition }, rank) =>
        checkCondition(condition, fields, ["referential", "criteria", criterion, "indicators", rank, "condition"]),
      ),
    ),
  ];
}

/** Each indicator has a sequence in the plan of every type of audit whose default scope holds it. */
function checkSequences(files: SchemeFiles): readonly Finding[] {
  const { sequences } = files["audit-sequences"];
  return files.referential.criteria.flatMap((criterion, rank) =>
    criterion.indicators.flatMap((indicator, position) =>
      indicator.auditTypes
        .filter((type) => !sequences.some((s) => s.auditTypes.includes(type) && s.criteria.includes(criterion.code)))
        .map((type) => ({
          at: ["referential", "criteria", rank, "indicators", position, "auditTypes"],
          message: `aucune séquence d’audit de type ${type} ne porte sur le critère ${criterion.code}`,
        })),
    ),
  );
}

function checkAdmission(files: SchemeFiles): readonly Finding[] {
  const themes = codesOf(files.prerequisites.themes);
  const prerequisites = codesOf(files.prerequisites.prerequisites);
  return [
    ...files.prerequisites.prerequisites.flatMap(({ theme }, rank) =>
      themes.has(theme)
        ? []
        : [{ at: ["prerequisites", "prerequisites", rank, "theme"], message: `le thème ${theme} n’existe pas` }],
    ),
    ...files.documents.documents.flatMap((document, rank) => {
      const at = ["documents", "documents", rank];
      const conditional = document.condition !== null && document.conditionText !== null;
      return [
        ...unknown(document.prerequisites, prerequisites, { at: [...at, "prerequisites"], what: "le prérequis" }),
        ...(document.requirement === "conditional" && !conditional
          ? [{ at, message: "une pièce conditionnelle dit sa condition : condition et conditionText" }]
          : []),
      ];
    }),
  ];
}

function checkSurveillance(files: SchemeFiles): readonly Finding[] {
  const indicators = codesOf(indicatorsOf(files));
  const grounds = codesOf(files.grounds.grounds);
  const points = codesOf(files.surveillance.points);
  return [
    ...files.surveillance.points.flatMap((point, rank) => {
      const at = ["surveillance", "points", rank];
      return [
        ...unknown(point.indicators, indicators, { at: [...at, "indicators"], what: "l’indicateur" }),
        ...unknown(point.grounds, grounds, { at: [...at, "grounds"], what: "le motif" }),
      ];
    }),
    ...files.surveillance.contents.flatMap(({ afresh }, rank) =>
      unknown(afresh, points, {
        at: ["surveillance", "contents", rank, "afresh"],
        what: "le point de surveillance",
      }),
    ),
    ...files.surveillance.contents.flatMap(({ reducedPoints }, rank) =>
      unknown(reducedPoints, points, {
        at: ["surveillance", "contents", rank, "reducedPoints"],
        what: "le point de surveillance",
      }),
    ),
  ];
}

function checkAudit(files: SchemeFiles): readonly Finding[] {
  const criteria = codesOf(files.referential.criteria);
  const indicators = codesOf(indicatorsOf(files));
  return [
    ...files["audit-sequences"].sequences.flatMap((sequence, rank) =>
      unknown(sequence.criteria, criteria, {
        at: ["audit-sequences", "sequences", rank, "criteria"],
        what: "le critère",
      }),
    ),
    ...files["preliminary-questions"].questions.flatMap(({ touches }, rank) =>
      unknown(touches, indicators, {
        at: ["preliminary-questions", "questions", rank, "touches"],
        what: "l’indicateur",
      }),
    ),
  ];
}

/** Whatever one file says of another exists there. */
export const checkReferences = (files: SchemeFiles): readonly Finding[] => [
  ...checkConditions(files),
  ...checkSequences(files),
  ...checkAdmission(files),
  ...checkSurveillance(files),
  ...checkAudit(files),
];
