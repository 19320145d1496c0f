import type { FormStep } from "../../ui/FormSteps.tsx";
import type { Dossier } from "../dossier.query.ts";
import type { MissingLine } from "./missing.view.ts";
import { partAddress, partOfSection, parts, submitPart } from "./parts.ts";

type Asked = Pick<Dossier, "id" | "points">;

/** The parts of the form, each with how much it still waits for: answers missing, points sent back and not answered. */
export function stepsOf(dossier: Asked, missing: readonly MissingLine[]): readonly FormStep[] {
  const unanswered = dossier.points.filter(({ answer }) => answer === null);
  const waiting = (id: string): number =>
    missing.filter(({ part }) => part === id).length +
    unanswered.filter(({ section }) => partOfSection(section).id === id).length;
  return [
    ...parts.map(({ id, label }) => ({ id, label, to: partAddress(dossier.id, id), missing: waiting(id) })),
    {
      ...submitPart,
      to: partAddress(dossier.id, submitPart.id),
      missing: missing.length + unanswered.length,
    },
  ];
}
