import { missingIn } from "../../domain/dossiers/completeness.ts";
import type { ProgrammeContent } from "../../domain/dossiers/content.model.ts";
import { coverageOf } from "../../domain/dossiers/coverage.ts";
import type { ProgrammeState } from "../../domain/programmes/programme.decide.ts";
import type { UseCase } from "../handle.ts";
import { recordDeclaredRelation } from "../impartiality/declaredRelation.ts";
import { done, refused } from "../outcome.ts";
import { programmeStream } from "../programmes/programme.stream.ts";
import type { Work } from "../work.ts";
import { readContent } from "./content.ts";
import { dossierFacts } from "./dossierFacts.ts";
import { forDossier } from "./forDossier.ts";

/** Files the draft as it is: its content is kept for good, and its programme becomes a new version (R-APP-4, R-PROG-5). */
export const submitDossier: UseCase<{ readonly dossierId: string }, { id: string }> = async (work, { dossierId }) => {
  const found = await forDossier(work, "dossier.submit", dossierId);
  if (!found.ok) return found;
  const { dossier, state, scheme } = found;
  const { content } = await readContent(work.ports, dossierId, state);
  const competences = scheme.competences.map(({ code }) => code);
  const missing = missingIn(content, { scheme, siren: state.organisationId, today: work.today });
  const filed = work.content({ content });
  const facts = dossierFacts(scheme, { missing });
  const refusal = work.decide(dossier, { type: "SubmitDossier", content: filed, programmeId: dossierId }, facts);
  if (refusal !== null) return refused(refusal);
  const unrecorded = await recordDeclaredRelation(work, state.organisationId, content.links);
  if (unrecorded !== null) return refused(unrecorded);
  const programme = await work.load(programmeStream, dossierId);
  if (JSON.stringify(content.programme) !== (await lastProgramme(work, programme.state))) {
    const coverage = coverageOf(content.programme, competences).map(({ formative, ...shown }) => shown);
    const file = {
      type: "FileProgramme",
      organisationId: state.organisationId,
      dossierId,
      content: work.content(content.programme),
      coverage,
    } as const;
    work.decide(programme, file, { check: null, competences });
  }
  return done({ id: dossierId });
};

async function lastProgramme(work: Work, state: ProgrammeState): Promise<string | null> {
  const hash = state.status === "none" ? undefined : state.versions.at(-1)?.content;
  if (hash === undefined) return null;
  return JSON.stringify((await work.ports.contents.read<ProgrammeContent>([hash])).get(hash));
}
