import { adoptQuestions } from "../../src/application/bank/adoptQuestions.ts";
import { briefingStream } from "../../src/application/briefings/briefing.stream.ts";
import { dossierStream } from "../../src/application/dossiers/dossier.stream.ts";
import { addDays, dayOf } from "../../src/domain/shared/calendar.ts";
import type { Api } from "../api.ts";
import type { Peopled } from "../peopled.ts";

/** The people of the organisation of `quizDossier`. */
const quizPeople = { claire: "legal_representative", samira: "referent", karim: "trainer" } as const;

/** An admissible dossier whose regulations are understood; the quiz opens when its audit is corrected or complete. */
export async function quizDossier(given: Peopled, { siren, id, people = quizPeople }: QuizDossier): Promise<string> {
  const at = await given.now();
  const { ref } = await given.ports.schemes.inForce("certifiag", dayOf(at));
  const [by = ""] = Object.keys(people);
  await given.organisation(siren, people);
  await given.append(
    dossierStream,
    id,
    {
      type: "DossierOpened",
      by,
      at,
      organisationId: siren,
      number: `D-${siren.slice(0, 4)}-${siren.slice(4, 8)}`,
      scheme: ref,
    },
    { type: "DossierSubmitted", by, at, content: "aa", programmeId: id },
    { type: "DossierAccepted", by: "camille", at, themes: [], reason: "bb" },
  );
  const heldOn = addDays(dayOf(at), -1);
  await given.append(
    briefingStream,
    id,
    {
      type: "SessionHeld",
      by: "camille",
      at,
      organisationId: siren,
      sessionId: "s1",
      kind: "webinar",
      heldOn,
      attendance: [],
    },
    { type: "BriefingCompleted", by, at, people: [] },
  );
  return id;
}

interface QuizDossier {
  readonly siren: string;
  readonly id: string;
  readonly people?: Readonly<Record<string, "legal_representative" | "referent" | "trainer">>;
}

/** The questions that the scheme publishes are in the bank, as when an installation has started. */
export async function filledBank(given: Peopled): Promise<void> {
  const { scheme } = await given.ports.schemes.inForce("certifiag", dayOf(await given.now()));
  await adoptQuestions(given.ports, scheme);
}

/** Keeps in use only as many questions of each theme as a paper takes, so that everybody has the same; gives their codes. */
export async function narrowedBank(given: Api, manager: string): Promise<readonly string[]> {
  const bank = "/api/schemes/certifiag/questions";
  const { themes, questions } = (await given.get(manager, bank)).json();
  const kept: string[] = [];
  for (const { code: theme, drawn } of themes) {
    const own = questions.filter((one: { theme: string }) => one.theme === theme);
    kept.push(...own.slice(0, drawn).map(({ code }: { code: string }) => code));
    for (const { code } of own.slice(drawn))
      await given.post(manager, `${bank}/${code}/suspension`, { reason: "Signalée ambiguë par un candidat." });
  }
  return kept;
}

/** The reading of an audit whose nonconformities are being corrected, or which is complete. */
export async function audited(given: Peopled, { siren, id }: QuizDossier, complete: boolean): Promise<void> {
  const on = dayOf(await given.now());
  const row = {
    ...{ id, dossier_id: id, organisation_id: siren, audit_type: "initial", mode: "on_site" },
    ...{ status: complete ? "complete" : "follow_up", auditor: "helene", scheduled_on: on, audit_on: on },
    ...{
      complete,
      corrections: !complete,
      failed: false,
      open_nonconformities: complete ? 0 : 1,
      tasks: [],
      hidden: false,
    },
  };
  await given.ports.events.commit({ appends: [], rows: [{ table: "audits", rows: [row] }], command: null });
}
