import { beforeAll, describe, expect, it } from "vitest";
import { now, site } from "../../../specs/site.ts";
import type { Prerequisite, SelfCheckOutcome } from "../../domain/schemes/admission.model.ts";
import { dayOf } from "../../domain/shared/calendar.ts";

describe("l’autodiagnostic", () => {
  const pages = site();
  let prerequisites: readonly Prerequisite[] = [];

  beforeAll(async () => {
    prerequisites = (await pages.ports.schemes.inForce("certifiag", dayOf(now))).scheme.prerequisites;
  });

  /** For each prerequisite, the first answer that gives this outcome, or else the first one that is met. */
  const answering = (outcome: SelfCheckOutcome, only?: string): Record<string, string> =>
    Object.fromEntries(
      prerequisites.map(({ code, answers }) => {
        const wanted =
          only === undefined || only === code ? answers.find((answer) => answer.outcome === outcome) : undefined;
        return [code, (wanted ?? answers.find((answer) => answer.outcome === "met"))?.id ?? ""];
      }),
    );

  it("pose les questions du dispositif en vigueur, dans l’ordre, avec leur avertissement", async () => {
    const { body, statusCode } = await pages.get("/autodiagnostic");
    expect(statusCode).toBe(200);
    const asked = [...body.matchAll(/<fieldset class="question" id="([^"]+)"/g)].map(([, code]) => code);
    expect(asked).toEqual(prerequisites.map(({ code }) => code));
    expect(body).toContain("n’engage ni votre organisme ni le certificateur");
    expect(body).not.toContain("checked");
    expect(body).not.toContain("<script");
  });

  it("envoie au résultat, dont l’adresse garde les réponses", async () => {
    const answers = answering("met");
    const sent = await pages.post("/autodiagnostic", answers);
    expect(sent.statusCode).toBe(303);
    expect(sent.headers.location).toBe(`/autodiagnostic/resultat?${new URLSearchParams(answers)}`);
    const { body } = await pages.get(String(sent.headers.location));
    expect(body).toContain("Vous pouvez déposer un dossier");
    expect(body).toContain(`${prerequisites.length}\u00A0acquis`);
    expect(body).toContain('href="/espace/inscription"');
  });

  it.each([
    ["to_prepare", "PRE-02", "Vous pouvez ouvrir un dossier et le compléter avant de le déposer", "À préparer"],
    ["to_examine", "PRE-09", "une réponse sera examinée", "À examiner"],
    ["blocking", "PRE-01", "En l’état, une candidature ne peut pas aboutir", "Bloquant"],
    ["information", "PRE-10", "Vous pouvez déposer un dossier", "Information"],
  ] as const)("dit ce que vaut une réponse %s (%s)", async (outcome, code, conclusion, word) => {
    const { body } = await pages.get(`/autodiagnostic/resultat?${new URLSearchParams(answering(outcome, code))}`);
    const prerequisite = prerequisites.find((one) => one.code === code);
    expect(body).toContain(conclusion);
    expect(body).toContain(word);
    expect(body).toContain(prerequisite?.answers.find((answer) => answer.outcome === outcome)?.message ?? "?");
    expect(body.includes('href="/espace/inscription"')).toBe(outcome !== "blocking");
  });

  it("montre du doigt les questions sans réponse, et garde les autres", async () => {
    const { body, statusCode } = await pages.post("/autodiagnostic", { "PRE-01": "registered", "PRE-02": "inventée" });
    expect(statusCode).toBe(422);
    expect(body).toContain("9\u00A0questions sont restées sans réponse");
    expect(body).toContain('<a href="#PRE-02">');
    expect(body).toContain('name="PRE-01" value="registered" checked');
    expect(body.match(/Choisissez une réponse/g)).toHaveLength(9);
  });

  it("donne un résultat provisoire à qui le demande, et dit ce qui manque", async () => {
    const sent = await pages.post("/autodiagnostic", { "PRE-01": "registered", provisoire: "oui" });
    expect(sent.headers.location).toBe("/autodiagnostic/resultat?PRE-01=registered");
    const { body } = await pages.get(String(sent.headers.location));
    expect(body).toContain("Résultat provisoire");
    expect(body).toContain("9\u00A0sans réponse");
    expect(body).toContain('href="/autodiagnostic?PRE-01&#61;registered#PRE-02"');
  });

  it("revient aux questions quand l’adresse ne contient aucune réponse", async () => {
    const { headers } = await pages.get("/autodiagnostic/resultat?PRE-01=inventée&x=1");
    expect(headers.location).toBe("/autodiagnostic");
  });
});
