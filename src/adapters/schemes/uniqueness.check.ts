import type { Finding, Place } from "./mistakes.ts";
import type { SchemeFiles } from "./schemeFiles.ts";

/** A code and where it is written. */
interface Written {
  readonly code: string;
  readonly at: Place;
}

const codesAt = (items: readonly { readonly code: string }[], ...at: Place): readonly Written[] =>
  items.map(({ code }, rank) => ({ code, at: [...at, rank, "code"] }));

/** The lists in which a code is written once: a code published is never reused for another meaning. */
function lists(files: SchemeFiles): readonly (readonly Written[])[] {
  const { criteria, observations } = files.referential;
  return [
    codesAt(files.prerequisites.themes, "prerequisites", "themes"),
    codesAt(files.prerequisites.prerequisites, "prerequisites", "prerequisites"),
    codesAt(files.documents.documents, "documents", "documents"),
    codesAt(files.competences.competences, "competences", "competences"),
    codesAt(files["preliminary-questions"].questions, "preliminary-questions", "questions"),
    codesAt(files["audit-sequences"].sequences, "audit-sequences", "sequences"),
    codesAt(files["audit-sequences"].sampling, "audit-sequences", "sampling"),
    codesAt(criteria, "referential", "criteria"),
    criteria.flatMap(({ indicators }, rank) => codesAt(indicators, "referential", "criteria", rank, "indicators")),
    codesAt(observations, "referential", "observations"),
    codesAt(files.surveillance.points, "surveillance", "points"),
    codesAt(files.grounds.grounds, "grounds", "grounds"),
    codesAt(files.messages.messages, "messages", "messages"),
    codesAt(files.quiz.themes, "quiz", "themes"),
    codesAt(files.agreement.clauses, "agreement", "clauses"),
    Object.entries(files.regulations).map(([file, { code }]) => ({ code, at: ["regulations", file, "code"] })),
    Object.entries(files.questions).flatMap(([file, questions]) =>
      questions.map(({ id }, rank) => ({ code: id, at: ["questions", file, rank, "id"] })),
    ),
    files.prerequisites.prerequisites.flatMap((prerequisite, rank) =>
      prerequisite.answers.map(({ id }, answer) => ({
        code: `${prerequisite.code}/${id}`,
        at: ["prerequisites", "prerequisites", rank, "answers", answer, "id"],
      })),
    ),
  ];
}

/** Codes written twice, at their second place. */
export function checkUniqueness(files: SchemeFiles): readonly Finding[] {
  return lists(files).flatMap((list) => {
    const seen = new Set<string>();
    return list.flatMap(({ code, at }) => {
      if (seen.has(code)) return [{ at, message: `le code ${code} est déjà employé` }];
      seen.add(code);
      return [];
    });
  });
}
