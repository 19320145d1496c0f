import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { day, moment } from "../shared/calendar.ts";
import { observation, observersOn } from "./observation.decide.ts";
import type { ObservationEvent } from "./observation.events.ts";

const act = { by: "sylvie", at: moment("2026-04-14T08:00:00Z"), personId: "paul" };
const until = day("2026-04-30");
const facts = { organisationId: "552100554", isObserver: true };
const open = { type: "OpenFile", ...act, until, reason: "aa" } as const;
const close = { type: "CloseFile", ...act } as const;
const opened: ObservationEvent = {
  ...{ type: "FileOpenedTo", ...act, organisationId: "552100554" },
  ...{ until, reason: "aa" },
};
const closed: ObservationEvent = { type: "FileClosed", ...act };

describe("l’ouverture d’un dossier à un observateur", () => {
  it("vaut jusqu’à un jour dit, avec sa raison", () => {
    given(observation).when(open, facts).thenAccepted(opened);
    const { state } = given(observation, opened);
    expect(observersOn(state, until)).toEqual(["paul"]);
    expect(observersOn(state, day("2026-05-01"))).toEqual([]);
  });

  it("est refusée pour une personne qui n’est pas observatrice, ou pour un jour passé", () => {
    given(observation)
      .when(open, { ...facts, isObserver: false })
      .thenRefused({ code: "observation/not-an-observer" });
    const yesterday = day("2026-04-13");
    given(observation)
      .when({ ...open, until: yesterday }, facts)
      .thenRefused({ code: "observation/day-passed", until: yesterday });
  });

  it("dite à nouveau, déplace son dernier jour, et ne dit rien de plus pour le même jour", () => {
    given(observation, opened).when(open, facts).thenRefused({ code: "observation/already-open", until });
    const later = day("2026-05-15");
    given(observation, opened)
      .when({ ...open, until: later }, facts)
      .thenAccepted({ ...opened, until: later });
    expect(observersOn(given(observation, opened, { ...opened, until: later }).state, later)).toEqual(["paul"]);
  });

  it("peut être fermée avant son terme, et rouverte", () => {
    given(observation, opened).when(close, facts).thenAccepted(closed);
    expect(observersOn(given(observation, opened, closed).state, day("2026-04-14"))).toEqual([]);
    given(observation, opened, closed).when(open, facts).thenAccepted(opened);
  });

  it("ne se ferme pas quand elle n’est pas, ou n’est plus, ouverte", () => {
    for (const events of [[], [opened, closed]])
      given(observation, ...events)
        .when(close, facts)
        .thenRefused({ code: "observation/not-open" });
    given(observation, opened)
      .when({ ...close, at: moment("2026-05-01T08:00:00Z") }, facts)
      .thenRefused({ code: "observation/not-open" });
  });

  it("ne regarde que la personne nommée", () => {
    const other: ObservationEvent = { ...opened, personId: "anne" };
    expect(observersOn(given(observation, opened, other, closed).state, until)).toEqual(["anne"]);
  });
});
