import type { InvolvementView } from "../../contract/complaints.routes.ts";
import { participationWords } from "../../contract/complaints.sentences.ts";
import { listed } from "../../domain/shared/french.ts";

/** Why somebody may not have a case: « a audité l’organisme ». */
export const reasonsOf = (reasons: readonly InvolvementView[]): string =>
  listed(reasons.flatMap((reason) => wordsOf(reason)));

function wordsOf(reason: InvolvementView): readonly string[] {
  switch (reason.code) {
    case "took-part":
      return reason.acts.map((act) => participationWords.get(act) ?? "");
    case "concerned":
      return ["est concerné par ce qui est dit"];
    case "link-declared":
      return ["a déclaré un lien avec l’organisme"];
    case "excluded-by-risk-analysis":
      return ["est écarté par l’analyse de risques"];
  }
}
