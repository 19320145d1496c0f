import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { day, moment } from "../shared/calendar.ts";
import { briefingAccepts, briefingDecider } from "./briefing.decide.ts";
import type { BriefingEvent, ReadDocument } from "./briefing.events.ts";
import type { AcknowledgeDocument, BriefingFacts, HoldSession } from "./briefing.model.ts";
import { everybodyIsDone, leftToDo } from "./briefing.progress.ts";

const at = moment("2026-04-14T08:00:00Z");
const rules: ReadDocument = { document: "reglement", version: "1.0", hash: "h-reglement" };
const terms: ReadDocument = { document: "modalites", version: "1.0", hash: "h-modalites" };
const facts: BriefingFacts = {
  organisationId: "552100554",
  acceptedOn: day("2026-04-01"),
  members: ["ines", "paul", "karim"],
  required: ["ines", "paul"],
  documents: [rules, terms],
  newDocuments: [],
  kinds: ["webinar", "interview"],
};
const both = [
  { personId: "ines", questions: "h-question" },
  { personId: "paul", questions: null },
];
const hold: HoldSession = {
  ...{ type: "HoldSession", by: "camille", at, sessionId: "s1", kind: "webinar" },
  ...{ heldOn: day("2026-04-10"), attendance: both },
};
const held: BriefingEvent = { ...hold, type: "SessionHeld", organisationId: "552100554" };
const acknowledge = (by: string, read: ReadDocument): AcknowledgeDocument => ({
  ...{ type: "AcknowledgeDocument", by, at },
  ...read,
});
const acknowledged = (by: string, read: ReadDocument): BriefingEvent => ({
  ...acknowledge(by, read),
  type: "DocumentAcknowledged",
  organisationId: "552100554",
});
const completed: BriefingEvent = { type: "BriefingCompleted", by: "paul", at, people: ["ines", "paul"] };
const allButOne = [
  held,
  acknowledged("ines", rules),
  acknowledged("ines", terms),
  acknowledged("paul", rules),
] as const;

describe("la session d’information", () => {
  it("garde, pour chaque personne présente, les questions qu’elle a posées", () => {
    given(briefingDecider).when(hold, facts).thenAccepted(held);
  });

  it("attend que la candidature soit recevable", () => {
    given(briefingDecider)
      .when(hold, { ...facts, acceptedOn: null })
      .thenRefused({ code: "briefing/not-open" });
  });

  it.each([
    [{ kind: "visite" }, { code: "briefing/kind-unknown", kind: "visite" }],
    [{ attendance: [] }, { code: "briefing/nobody-attended" }],
    [
      { attendance: [{ personId: "inconnu", questions: null }] },
      { code: "briefing/attendee-unknown", people: ["inconnu"] },
    ],
    [{ heldOn: day("2026-04-15") }, { code: "briefing/held-in-future", heldOn: day("2026-04-15") }],
    [{ heldOn: day("2026-03-31") }, { code: "briefing/held-before-acceptance", acceptedOn: day("2026-04-01") }],
  ] as const)("n’est pas enregistrée ainsi : %o", (change, refusal) => {
    given(briefingDecider)
      .when({ ...hold, ...change }, facts)
      .thenRefused(refusal);
  });
});

describe("l’accusé de lecture", () => {
  it("nomme la personne, la version et l’empreinte du texte qu’elle a lu", () => {
    given(briefingDecider).when(acknowledge("ines", rules), facts).thenAccepted(acknowledged("ines", rules));
  });

  it("peut venir d’un formateur, dont on ne l’attend pas", () => {
    given(briefingDecider, ...allButOne)
      .when(acknowledge("karim", rules), facts)
      .thenAccepted(acknowledged("karim", rules));
  });

  it("n’est pas pris avant la recevabilité", () => {
    given(briefingDecider)
      .when(acknowledge("ines", rules), { ...facts, acceptedOn: null })
      .thenRefused({ code: "briefing/not-open" });
  });

  it("ne vaut pas pour un autre texte que celui du dispositif", () => {
    given(briefingDecider)
      .when(acknowledge("ines", { ...rules, document: "charte" }), facts)
      .thenRefused({ code: "briefing/document-unknown", document: "charte" });
    for (const other of [{ version: "0.9" }, { hash: "h-autre" }])
      given(briefingDecider)
        .when(acknowledge("ines", { ...rules, ...other }), facts)
        .thenRefused({ code: "briefing/document-changed", document: "reglement", version: "1.0" });
  });

  it("ne se donne qu’une fois", () => {
    given(briefingDecider, acknowledged("ines", rules))
      .when(acknowledge("ines", rules), facts)
      .thenRefused({ code: "briefing/already-acknowledged", document: "reglement" });
  });
});

describe("l’étape du règlement", () => {
  it("s’achève avec le dernier accusé attendu", () => {
    given(briefingDecider, ...allButOne)
      .when(acknowledge("paul", terms), facts)
      .thenAccepted(acknowledged("paul", terms), completed);
  });

  it("s’achève avec la session, si tout était déjà lu", () => {
    const read = ["ines", "paul"].flatMap((by) => [acknowledged(by, rules), acknowledged(by, terms)]);
    given(briefingDecider, ...read)
      .when(hold, facts)
      .thenAccepted(held, { ...completed, by: "camille" });
  });

  it("ne s’achève pas tant qu’une personne qui a tout lu n’a suivi aucune session", () => {
    const { state } = given(
      briefingDecider,
      { ...held, attendance: both.slice(0, 1) },
      ...["ines", "paul"].flatMap((by) => [acknowledged(by, rules), acknowledged(by, terms)]),
    );
    expect(state.status).toBe("open");
    expect(leftToDo("paul", state, facts)).toEqual({ personId: "paul", session: true, documents: [] });
    expect(leftToDo("karim", state, facts)).toEqual({
      personId: "karim",
      session: true,
      documents: ["reglement", "modalites"],
    });
  });

  it("s’achève quand la seule personne encore attendue quitte l’organisme", () => {
    given(briefingDecider, ...allButOne)
      .when({ type: "ReviewBriefing", by: "ines", at }, { ...facts, required: ["ines"] })
      .thenAccepted({ ...completed, by: "ines", people: ["ines"] });
    given(briefingDecider, ...allButOne)
      .when({ type: "ReviewBriefing", by: "ines", at }, facts)
      .thenAccepted();
  });

  it("ne s’achève jamais sans que personne n’y soit tenu", () => {
    expect(everybodyIsDone({ sessions: [], acknowledgements: [] }, { ...facts, required: [] })).toBe(false);
  });

  it("reste achevée quand une personne arrive ensuite, qui peut encore lire et suivre une session", () => {
    const done = [...allButOne, acknowledged("paul", terms), completed];
    given(briefingDecider, ...done)
      .when(acknowledge("karim", rules), { ...facts, required: ["ines", "paul", "karim"] })
      .thenAccepted(acknowledged("karim", rules));
    expect(given(briefingDecider, ...done).state).toMatchObject({ status: "complete", completedOn: "2026-04-14" });
  });

  it("accepte, à chaque état, exactement ces demandes", () => {
    expect(briefingAccepts).toEqual({
      open: ["HoldSession", "AcknowledgeDocument", "ReviewBriefing"],
      complete: ["HoldSession", "AcknowledgeDocument", "ReviewBriefing"],
    });
  });
});
