import { describe, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { moment } from "../shared/calendar.ts";
import { departures } from "./departures.decide.ts";

describe("le départ d’un administrateur", () => {
  it("se note à la suite des autres, avec qui l’a décidé", () => {
    const act = { by: "nora", at: moment("2026-04-14T08:00:00Z"), personId: "louise" };
    given(departures)
      .when({ type: "NoteDeparture", ...act }, null)
      .thenAccepted({ type: "AdministratorLeft", ...act });
  });
});
