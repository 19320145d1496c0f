import { lastDayOfDelay } from "../../domain/deadlines/delays.ts";
import { fullDay } from "../../domain/shared/french.ts";
import type { AuditPlanSheet } from "../ports/printing.audits.ts";
import { type AuditFile, auditorOf, factsOf, headOf, reviewerOf } from "./auditSheet.ts";
import { planOf } from "./planView.ts";

const objectives =
  "Vérifier, sur le référentiel qualité de l’habilitation, que l’organisme dispose des moyens pédagogiques, techniques et d’encadrement nécessaires à la préparation des candidats, et qu’il respecte les exigences de la certification.";

/** The plan as it is sent to the organisation (R-AUD-3); null before there is one. */
export function planSheet(file: AuditFile): AuditPlanSheet | null {
  const { seen } = file;
  if (!("plan" in seen.state)) return null;
  const { days, sequences } = planOf(seen, seen.state.plan);
  return {
    ...{ ...headOf(file), facts: factsOf(file), objectives, notes: notesIn(file) },
    days: days.map((on) => ({
      on,
      sequences: sequences
        .flatMap(({ title, content, peopleText, indicators, slots }) =>
          slots
            .filter(({ day }) => day === on)
            .map(({ from, until }) => ({ from, until, title, content, people: peopleText, indicators })),
        )
        .toSorted((a, b) => a.from.localeCompare(b.from)),
    })),
    team: [auditorOf(file)],
    reviewedBy: reviewerOf(file, "plan_review"),
  };
}

function notesIn({ seen }: AuditFile): string {
  const { teamKnownOn } = seen.state;
  const lastDay = lastDayOfDelay(teamKnownOn, seen.scheme.rulebook.audit.objectionDays);
  const samples = "plan" in seen.state ? planOf(seen, seen.state.plan).samples : [];
  const drawn = samples.flatMap(({ label, drawn: names }) =>
    names.length === 0 ? [] : [`- ${label} : ${names.join(" ; ")}.`],
  );
  return [
    `L’auditeur peut être récusé par un écrit motivé jusqu’au ${fullDay(lastDay)}.`,
    ...drawn,
    "- Les preuves peuvent être déposées avant l’audit dans l’espace de l’organisme, indicateur par indicateur.",
    "- En cas de coupure de plus de quinze minutes, la séquence est reprise à la fin de la journée.",
    "- Aucune personne n’est photographiée ; les stagiaires sont désignés par leurs initiales.",
  ].join("\n");
}
