import { describe, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { facts, granted, on, suspended } from "../../../specs/samples/habilitations.ts";
import { day } from "../shared/calendar.ts";
import { habilitationDecider } from "./habilitation.decide.ts";
import type { HabilitationTerminated, HabilitationWithdrawn } from "./habilitation.events.ts";
import type { PeopleTold } from "./procedure.events.ts";

describe("les personnes en formation ou inscrites", () => {
  const told: PeopleTold = {
    ...{ type: "PeopleTold", ...on("2027-01-10"), since: day("2027-01-10"), text: null },
    ...{ groups: [{ situation: "stop", people: 8 }], addresses: "h-adresses" },
  };
  const { since: _since, ...saying } = told;
  const tell = { ...saying, type: "TellPeople" } as const;

  it("sont prévenues dès que l’habilitation est suspendue, et encore si quelqu’un a été oublié", () => {
    given(habilitationDecider, granted, suspended).when(tell, facts()).thenAccepted(told);
    given(habilitationDecider, granted, suspended, told).when(tell, facts()).thenAccepted(told);
    given(habilitationDecider, granted).when(tell, facts()).thenRefused({ code: "habilitation/nobody-to-tell" });
  });

  it("le sont pendant le préavis, avant la fin que l’organisme a demandée", () => {
    const terminated: HabilitationTerminated = {
      ...{ type: "HabilitationTerminated", ...on("2027-01-08"), grounds: [], sessions: [] },
      effectiveOn: day("2027-04-08"),
    };
    given(habilitationDecider, granted, terminated)
      .when(tell, facts())
      .thenAccepted({ ...told, since: day("2027-04-08") });
  });

  it("le sont de nouveau quand un retrait suit la suspension dont elles savaient tout", () => {
    const withdrawn: HabilitationWithdrawn = {
      ...{ type: "HabilitationWithdrawn", ...on("2027-01-10"), grounds: [], sessions: [], appeal: null },
      ...{ effectiveOn: day("2027-01-12"), agreementId: "c1" },
    };
    given(habilitationDecider, granted, suspended, told, withdrawn)
      .when(tell, facts())
      .thenAccepted({ ...told, since: day("2027-01-12") });
  });

  it("ou bien il est dit pourquoi personne n’est concerné", () => {
    const nobody = { ...tell, groups: [], addresses: null };
    const under = given(habilitationDecider, granted, suspended);
    under.when(nobody, facts()).thenRefused({ code: "habilitation/nobody-unexplained" });
    under
      .when({ ...nobody, text: "h-personne" }, facts())
      .thenAccepted({ ...told, groups: [], addresses: null, text: "h-personne" });
  });
});
