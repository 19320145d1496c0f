import { describe, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { moment } from "../shared/calendar.ts";
import { organisation } from "./organisation.decide.ts";
import type { OrganisationEvent } from "./organisation.events.ts";

const at = moment("2026-03-02T09:00:00Z");
const claire = { by: "claire", at };
const siren = "552100554";
const registered: OrganisationEvent = { type: "OrganisationRegistered", ...claire, siren, name: "Atelier" };
const joined: OrganisationEvent = { type: "MemberJoined", ...claire, personId: "claire", role: "legal_representative" };
const opened: OrganisationEvent = { type: "ApplicationOpened", ...claire, scheme: "certifiag", dossierId: "d1" };
const ended = (reapplyFrom: string | null): OrganisationEvent => ({
  type: "ApplicationEnded",
  ...claire,
  scheme: "certifiag",
  dossierId: "d1",
  outcome: "refused",
  reapplyFrom,
});
const open = { type: "OpenApplication", ...claire, scheme: "certifiag", dossierId: "d2" } as const;

describe("l’organisme de formation", () => {
  it("s’enregistre par son SIREN, avec la personne qui l’inscrit", () => {
    given(organisation)
      .when({ type: "RegisterOrganisation", ...claire, siren, name: " Atelier ", role: "legal_representative" }, null)
      .thenAccepted(registered, joined);
  });

  it("refuse un SIREN dont la clé est fausse", () => {
    given(organisation)
      .when({ type: "RegisterOrganisation", ...claire, siren: "552100555", name: "Atelier", role: "referent" }, null)
      .thenRefused({ code: "organisation/siren-invalid", siren: "552100555" });
  });

  it("refuse une dénomination vide", () => {
    given(organisation)
      .when({ type: "RegisterOrganisation", ...claire, siren, name: "  ", role: "referent" }, null)
      .thenRefused({ code: "organisation/name-missing" });
  });

  it("ne s’enregistre pas deux fois", () => {
    given(organisation, registered, joined)
      .when({ type: "RegisterOrganisation", by: "autre", at, siren, name: "Copie", role: "referent" }, null)
      .thenRefused({ code: "organisation/already-registered", name: "Atelier" });
  });

  it("n’accepte rien tant qu’il n’est pas enregistré", () => {
    given(organisation).when(open, null).thenRefused({ code: "organisation/unknown" });
  });
});

describe("les membres", () => {
  it("rejoignent l’organisme avec une fonction, une seule fois", () => {
    given(organisation, registered, joined)
      .when({ type: "AddMember", ...claire, personId: "claire", role: "legal_representative" }, null)
      .thenRefused({ code: "organisation/already-member" });
    given(organisation, registered, joined)
      .when({ type: "AddMember", ...claire, personId: "karim", role: "referent" }, null)
      .thenAccepted({ type: "MemberJoined", ...claire, personId: "karim", role: "referent" });
  });

  it("ne laissent jamais l’organisme sans responsable", () => {
    const remove = { type: "RemoveMember", ...claire, personId: "claire", role: "legal_representative" } as const;
    const trainer: OrganisationEvent = { type: "MemberJoined", ...claire, personId: "lea", role: "trainer" };
    const referent: OrganisationEvent = { type: "MemberJoined", ...claire, personId: "karim", role: "referent" };
    given(organisation, registered, joined, trainer)
      .when(remove, null)
      .thenRefused({ code: "organisation/last-manager" });
    given(organisation, registered, joined, referent)
      .when(remove, null)
      .thenAccepted({ type: "MemberLeft", ...claire, personId: "claire", role: "legal_representative" });
  });

  it("ne perdent pas une fonction qu’ils n’ont pas", () => {
    given(organisation, registered, joined)
      .when({ type: "RemoveMember", ...claire, personId: "x", role: "trainer" }, null)
      .thenRefused({ code: "organisation/not-a-member" });
  });
});

describe("l’appel accueilli", () => {
  const reopen = { type: "ReopenApplication", ...claire, scheme: "certifiag", dossierId: "d1" } as const;
  const reopened: OrganisationEvent = { ...reopen, type: "ApplicationReopened" };
  const held: OrganisationEvent = { type: "HabilitationHeld", ...claire, scheme: "certifiag", habilitationId: "h1" };
  const gone: OrganisationEvent = { type: "HabilitationGone", ...claire, scheme: "certifiag", forGood: true };
  const regain = { type: "RegainHabilitation", ...claire, scheme: "certifiag", habilitationId: "h1" } as const;
  const regained: OrganisationEvent = { ...regain, type: "HabilitationRegained" };

  it("rouvre la candidature refusée, si aucune autre n’est ouverte", () => {
    given(organisation, registered, joined, opened, ended("2026-09-02")).when(reopen, null).thenAccepted(reopened);
    given(organisation, registered, joined, opened, ended("2026-03-02"), { ...opened, dossierId: "d2" })
      .when(reopen, null)
      .thenRefused({ code: "organisation/application-already-open", dossierId: "d2" });
    given(organisation, registered, joined, opened, ended("2026-03-02"), held)
      .when(reopen, null)
      .thenRefused({ code: "organisation/already-habilitated", habilitationId: "h1" });
  });

  it("rend son habilitation à l’organisme, sans l’interdiction de candidater", () => {
    given(organisation, registered, joined, held, gone).when(regain, null).thenAccepted(regained);
    given(organisation, registered, joined, held, gone, regained)
      .when(open, null)
      .thenRefused({ code: "organisation/already-habilitated", habilitationId: "h1" });
    given(organisation, registered, joined, { ...held, habilitationId: "h2" })
      .when(regain, null)
      .thenRefused({ code: "organisation/already-habilitated", habilitationId: "h2" });
  });
});

describe("la candidature d’un organisme", () => {
  it("est unique par dispositif", () => {
    given(organisation, registered, joined, opened)
      .when(open, null)
      .thenRefused({ code: "organisation/application-already-open", dossierId: "d1" });
  });

  it("attend, après un refus, le délai du dispositif", () => {
    given(organisation, registered, joined, opened, ended("2026-09-02"))
      .when(open, null)
      .thenRefused({ code: "organisation/reapplication-too-early", from: "2026-09-02" });
    given(organisation, registered, joined, opened, ended("2026-03-02"))
      .when(open, null)
      .thenAccepted({ type: "ApplicationOpened", ...claire, scheme: "certifiag", dossierId: "d2" });
  });

  it("est refusée à qui est déjà habilité, ou ne peut plus l’être", () => {
    const held: OrganisationEvent = { type: "HabilitationHeld", ...claire, scheme: "certifiag", habilitationId: "h1" };
    const gone: OrganisationEvent = { type: "HabilitationGone", ...claire, scheme: "certifiag", forGood: true };
    given(organisation, registered, joined, held)
      .when(open, null)
      .thenRefused({ code: "organisation/already-habilitated", habilitationId: "h1" });
    given(organisation, registered, joined, held, gone)
      .when(open, null)
      .thenRefused({ code: "organisation/withdrawn-for-good" });
  });
});
