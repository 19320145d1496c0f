import type { Finding } from "./mistakes.ts";
import type { SchemeFiles } from "./schemeFiles.ts";
import { variablesIn } from "./variables.ts";

/** The agreement can be generated: no mandatory clause is empty, what may not apply says « sans objet » (R-AGR-1). */
function checkClauses({ agreement }: SchemeFiles): readonly Finding[] {
  return agreement.clauses.flatMap((clause, rank) => {
    const at = ["agreement", "clauses", rank];
    const findings: Finding[] = [];
    if (clause.mandatory && clause.text === "") {
      findings.push({ at: [...at, "text"], message: `la clause obligatoire ${clause.code} est vide` });
    }
    if (clause.appliesWhen !== "always" && clause.withoutObject === null) {
      const message = `la clause ${clause.code} ne s’applique pas toujours : withoutObject dit « sans objet »`;
      findings.push({ at, message });
    }
    return findings;
  });
}

function checkDeclaredVariables({ agreement, messages }: SchemeFiles): readonly Finding[] {
  const { title, preamble, clauses, extension } = agreement;
  const texts = [title, preamble, ...clauses.map(({ text }) => text)];
  const extending = [extension.title, extension.preamble, ...extension.clauses.map(({ text }) => text)];
  const used = new Set(variablesIn([...texts, ...extending].join("\n")));
  return [
    ...agreement.variables.flatMap(({ name }, rank) =>
      used.has(name)
        ? []
        : [
            {
              at: ["agreement", "variables", rank],
              message: `la variable {${name}} n’est employée dans aucune clause`,
            },
          ],
    ),
    ...messages.messages.flatMap(({ variables, subject }, rank) =>
      variables.every((name) => variablesIn(subject).includes(name))
        ? []
        : [{ at: ["messages", "messages", rank, "variables"], message: "une variable est absente de l’objet" }],
    ),
  ];
}

function checkCompetences({ competences, rulebook }: SchemeFiles): readonly Finding[] {
  const { length } = competences.competences;
  const expected = rulebook.programme.competences;
  return length === expected
    ? []
    : [
        {
          at: ["competences", "competences"],
          message: `${length} compétences sont décrites, le dispositif en a ${expected}`,
        },
      ];
}

/** What letters, agreements and messages need is there. */
export const checkTexts = (files: SchemeFiles): readonly Finding[] => [
  ...checkClauses(files),
  ...checkDeclaredVariables(files),
  ...checkCompetences(files),
];
