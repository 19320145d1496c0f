import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { day, moment } from "../shared/calendar.ts";
import { agreementDeadlines, agreementStatusOn } from "./agreement.deadlines.ts";
import { agreementAccepts, agreementDecider } from "./agreement.decide.ts";
import type {
  AgreementConcluded,
  AgreementGenerated,
  AgreementPurpose,
  AgreementSigned,
  SignatureCodeRequested,
} from "./agreement.events.ts";
import type { AgreementFacts, GenerateAgreement, RequestCode, Sign } from "./agreement.model.ts";

const prepared = { by: "chloe", at: moment("2026-04-01T08:00:00Z") };
const signBy = day("2026-05-29");

const facts = (over: Partial<AgreementFacts> = {}): AgreementFacts => ({
  decision: { signBy },
  clauses: [{ code: "ART-01", title: "Objet", mandatory: true, text: "Préparer.", missing: [] }],
  registrationEndsOn: null,
  signatories: {
    organisation: { personId: "lea", name: "Léa d’Urvés-Martin" },
    certifier: { personId: "simon", name: "Simon Roy" },
  },
  code: { hash: "h-code", expiresAt: moment("2026-04-14T08:15:00Z") },
  rules: { years: 3, codeMinutes: 15 },
  ...over,
});
const generate: GenerateAgreement = {
  ...{ type: "GenerateAgreement", ...prepared, dossierId: "d1", purpose: { kind: "initial" }, documentHash: "h-doc" },
};
const generated: AgreementGenerated = {
  ...{ ...generate, type: "AgreementGenerated", object: "prepare", clauses: ["ART-01"], years: 3, signBy },
};
const byLea = { by: "lea", at: moment("2026-04-14T08:10:00Z") };
const bySimon = { by: "simon", at: moment("2026-04-14T08:12:00Z") };
const leaSigns: Sign = {
  ...{ type: "Sign", ...byLea, party: "organisation", typedName: "lea d'urves martin", documentHash: "h-doc" },
  ...{ codeHash: "h-code", proof: "h-preuve" },
};
const leaSigned: AgreementSigned = {
  ...{ type: "AgreementSigned", ...byLea, party: "organisation", documentHash: "h-doc", proof: "h-preuve" },
};
const simonSigns: Sign = { ...leaSigns, ...bySimon, party: "certifier", typedName: "SIMON ROY" };
const simonSigned: AgreementSigned = { ...leaSigned, ...bySimon, party: "certifier" };
const concluded: AgreementConcluded = {
  ...{ type: "AgreementConcluded", ...bySimon, effectiveOn: day("2026-04-14"), endsOn: day("2029-04-14") },
};

const continuing = { habilitationId: "h1", organisationId: "732829320", startsOn: day("2026-04-20") };

describe("la préparation de la convention", () => {
  it("part d’une décision favorable et garde le dernier jour pour signer", () => {
    given(agreementDecider).when(generate, facts()).thenAccepted(generated);
    given(agreementDecider)
      .when(generate, facts({ decision: null }))
      .thenRefused({ code: "agreement/no-favourable-decision" });
  });

  it("est refusée tant qu’une clause obligatoire est vide, et dit lesquelles", () => {
    const clauses = [
      { code: "ART-03", title: "Périmètre", mandatory: true, text: "{scope.sites}", missing: ["scope.sites"] },
      { code: "ART-09", title: "Sous-traitance", mandatory: true, text: " ", missing: [] },
      { code: "ART-20", title: "Divers", mandatory: false, text: "", missing: [] },
    ];
    given(agreementDecider)
      .when(generate, facts({ clauses }))
      .thenRefused({
        code: "agreement/clause-empty",
        clauses: [
          { code: "ART-03", missing: ["scope.sites"] },
          { code: "ART-09", missing: [] },
        ],
      });
  });

  it("est refusée dès le jour où l’enregistrement de la certification prend fin", () => {
    const ends = (on: string) => facts({ registrationEndsOn: day(on) });
    given(agreementDecider)
      .when(generate, ends("2026-04-01"))
      .thenRefused({ code: "agreement/registration-ended", on: day("2026-04-01") });
    given(agreementDecider).when(generate, ends("2026-04-02")).thenAccepted(generated);
  });

  it("est refusée une fois passé le délai de signature", () => {
    given(agreementDecider)
      .when({ ...generate, at: moment("2026-05-29T22:00:00Z") }, facts())
      .thenRefused({ code: "agreement/time-over", signBy });
  });

  it("peut être refaite tant que personne n’a signé", () => {
    const again: GenerateAgreement = { ...generate, documentHash: "h-doc-2" };
    given(agreementDecider, generated)
      .when(again, facts())
      .thenAccepted({ ...generated, documentHash: "h-doc-2" });
    given(agreementDecider, generated, leaSigned)
      .when(again, facts())
      .thenRefused({ code: "agreement/not-now", status: "half-signed" });
  });
});

describe("le code de signature", () => {
  const request: RequestCode = { type: "RequestCode", ...byLea, party: "organisation" };
  const requested: SignatureCodeRequested = {
    ...{ ...request, type: "SignatureCodeRequested", expiresAt: moment("2026-04-14T08:25:00Z") },
  };

  it("est envoyé au signataire, pour la durée que prévoit le dispositif", () => {
    given(agreementDecider, generated).when(request, facts()).thenAccepted(requested);
    expect(given(agreementDecider, generated, requested).state.status).toBe("generated");
  });

  it("n’est envoyé à personne d’autre, ni avant son tour", () => {
    given(agreementDecider, generated)
      .when({ ...request, by: "remi" }, facts())
      .thenRefused({ code: "agreement/not-the-signatory" });
    given(agreementDecider, generated)
      .when({ ...request, ...bySimon, party: "certifier" }, facts())
      .thenRefused({ code: "agreement/organisation-signs-first" });
    given(agreementDecider, generated, leaSigned)
      .when(request, facts())
      .thenRefused({ code: "agreement/already-signed" });
  });
});

describe("la signature", () => {
  it("de l’organisme vient la première ; le nom est comparé sans accents ni majuscules", () => {
    given(agreementDecider, generated).when(leaSigns, facts()).thenAccepted(leaSigned);
    given(agreementDecider, generated)
      .when(simonSigns, facts())
      .thenRefused({ code: "agreement/organisation-signs-first" });
    given(agreementDecider, generated, leaSigned)
      .when(leaSigns, facts())
      .thenRefused({ code: "agreement/already-signed" });
  });

  it("du certificateur conclut la convention, qui prend effet le jour même pour trois ans", () => {
    given(agreementDecider, generated, leaSigned).when(simonSigns, facts()).thenAccepted(simonSigned, concluded);
    expect(given(agreementDecider, generated, leaSigned, simonSigned, concluded).state).toEqual({
      ...{ status: "concluded", agreement: generated, signatures: [leaSigned, simonSigned], conclusion: concluded },
    });
  });

  it("ne mène jamais au-delà de la fin de l’enregistrement, et n’est plus possible ce jour-là", () => {
    const half = given(agreementDecider, generated, leaSigned);
    half
      .when(simonSigns, facts({ registrationEndsOn: day("2028-12-31") }))
      .thenAccepted(simonSigned, { ...concluded, endsOn: day("2028-12-31") });
    half
      .when(simonSigns, facts({ registrationEndsOn: day("2026-04-14") }))
      .thenRefused({ code: "agreement/registration-ended", on: day("2026-04-14") });
  });

  it("d’un renouvellement prend effet à l’ancienne échéance, et doit la précéder", () => {
    const purpose: AgreementPurpose = { ...continuing, kind: "renewal", signedBefore: day("2026-04-20") };
    const renewal: AgreementGenerated = { ...generated, purpose, signBy: day("2026-04-19") };
    given(agreementDecider)
      .when({ ...generate, purpose }, facts())
      .thenAccepted(renewal);
    given(agreementDecider, renewal, leaSigned)
      .when(simonSigns, facts())
      .thenAccepted(simonSigned, { ...concluded, effectiveOn: day("2026-04-20"), endsOn: day("2029-04-20") });
  });

  it("d’un renouvellement décidé pendant une prorogation prend effet à l’ancienne échéance, et précède la fin de celle-ci", () => {
    const purpose: AgreementPurpose = { ...continuing, kind: "renewal", signedBefore: day("2026-05-10") };
    const late = { ...generate, purpose, at: moment("2026-04-22T08:00:00Z") };
    given(agreementDecider)
      .when(late, facts())
      .thenAccepted({ ...generated, purpose, at: late.at, signBy: day("2026-05-09") });
  });

  it("d’une prorogation vaut jusqu’à son terme, et doit précéder l’échéance", () => {
    const purpose: AgreementPurpose = { ...continuing, kind: "extension", until: day("2026-07-20") };
    const amendment: AgreementGenerated = { ...generated, purpose, years: 0, signBy: day("2026-04-19") };
    given(agreementDecider)
      .when({ ...generate, purpose }, facts())
      .thenAccepted(amendment);
    given(agreementDecider, amendment, leaSigned)
      .when(simonSigns, facts())
      .thenAccepted(simonSigned, { ...concluded, effectiveOn: day("2026-04-20"), endsOn: day("2026-07-20") });
  });

  it("vaut pour le texte qui a été lu, par la bonne personne, sous son nom", () => {
    const ready = given(agreementDecider, generated);
    ready.when({ ...leaSigns, by: "remi" }, facts()).thenRefused({ code: "agreement/not-the-signatory" });
    ready.when({ ...leaSigns, documentHash: "h-autre" }, facts()).thenRefused({ code: "agreement/document-changed" });
    ready
      .when({ ...leaSigns, typedName: "Léa Martin" }, facts())
      .thenRefused({ code: "agreement/name-differs", expected: "Léa d’Urvés-Martin" });
  });

  it("demande un code envoyé, encore valable et juste", () => {
    const ready = given(agreementDecider, generated);
    ready.when(leaSigns, facts({ code: null })).thenRefused({ code: "agreement/no-code-requested" });
    ready
      .when({ ...leaSigns, at: moment("2026-04-14T08:15:00Z") }, facts())
      .thenRefused({ code: "agreement/code-expired" });
    ready.when({ ...leaSigns, codeHash: "h-autre" }, facts()).thenRefused({ code: "agreement/code-wrong" });
  });
});

describe("la caducité", () => {
  const late = moment("2026-05-29T22:00:00Z");
  const lapse = { type: "Lapse", by: "habilis", at: late } as const;
  const lapsed = { ...lapse, type: "AgreementLapsed", signBy } as const;

  it("suit le dernier jour pour signer, que la convention soit à demi signée ou pas même préparée", () => {
    given(agreementDecider, generated).when(lapse, facts()).thenAccepted(lapsed);
    given(agreementDecider, generated, leaSigned).when(lapse, facts()).thenAccepted(lapsed);
    given(agreementDecider).when(lapse, facts()).thenAccepted(lapsed);
  });

  it("ne vient ni avant, ni sans décision favorable", () => {
    given(agreementDecider, generated)
      .when({ ...lapse, at: moment("2026-05-29T21:59:00Z") }, facts())
      .thenRefused({ code: "agreement/time-left", signBy });
    given(agreementDecider)
      .when(lapse, facts({ decision: null }))
      .thenRefused({ code: "agreement/no-favourable-decision" });
  });

  it("empêche de signer même si personne ne l’a encore notée", () => {
    given(agreementDecider, generated)
      .when({ ...leaSigns, at: late }, facts())
      .thenRefused({ code: "agreement/time-over", signBy });
    const { state } = given(agreementDecider, generated);
    expect(agreementStatusOn(state, signBy)).toBe("generated");
    expect(agreementStatusOn(state, day("2026-05-30"))).toBe("lapsed");
    expect(agreementStatusOn(given(agreementDecider, lapsed).state, signBy)).toBe("lapsed");
  });
});

describe("ce qui est attendu, de qui et pour quand", () => {
  it("est la signature de l’organisme, puis celle du certificateur, puis plus rien", () => {
    const due = (...events: Parameters<typeof agreementDecider.evolve>[1][]) =>
      agreementDeadlines(given(agreementDecider, ...events).state).map(({ what, dueOn, owner }) => [
        what,
        dueOn,
        owner,
      ]);
    expect(due()).toEqual([]);
    expect(due(generated)).toEqual([
      ["organisation-signature", signBy, { kind: "role", role: "legal_representative" }],
    ]);
    expect(due(generated, leaSigned)).toEqual([["certifier-signature", signBy, { kind: "role", role: "signatory" }]]);
    expect(due(generated, leaSigned, simonSigned, concluded)).toEqual([]);
  });

  it("peut être établie à nouveau quand l’appel contre le classement est accueilli", () => {
    const lapsed = { type: "AgreementLapsed", by: "habilis", at: leaSigns.at, signBy } as const;
    const annulled = { type: "LapseAnnulled", by: "laurence", at: leaSigns.at, appealId: "a" } as const;
    given(agreementDecider, generated, lapsed)
      .when({ ...annulled, type: "AnnulLapse" }, facts())
      .thenAccepted(annulled);
    expect(given(agreementDecider, generated, lapsed, annulled).state).toEqual({ status: "none" });
  });

  it("et chaque état n’accepte que ce qui le concerne", () => {
    expect(agreementAccepts).toEqual({
      none: ["GenerateAgreement", "Lapse"],
      generated: ["GenerateAgreement", "RequestCode", "Sign", "Lapse"],
      "half-signed": ["RequestCode", "Sign", "Lapse"],
      concluded: [],
      lapsed: ["AnnulLapse"],
    });
    given(agreementDecider, generated, leaSigned, simonSigned, concluded)
      .when(leaSigns, facts())
      .thenRefused({ code: "agreement/not-now", status: "concluded" });
    given(agreementDecider).when(leaSigns, facts()).thenRefused({ code: "agreement/not-now", status: "none" });
  });
});
