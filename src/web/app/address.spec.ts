import { describe, expect, it } from "vitest";
import { addressOf, withQuery } from "./address.ts";

describe("L’adresse d’une demande", () => {
  it("reçoit ses paramètres, et laisse le reste au corps", () => {
    expect(
      addressOf("POST /api/dossiers/:dossierId/points/:pointId", { dossierId: "d 1", pointId: "p", text: "vu" }),
    ).toEqual({
      ...{ method: "POST", path: "/api/dossiers/d%201/points/p", rest: { text: "vu" } },
    });
  });

  it("répète les listes et tait ce qui manque", () => {
    const address = addressOf("GET /api/dossiers", {
      status: ["draft", "submitted"],
      text: "Nantes",
      manager: undefined,
    });
    expect(withQuery(address)).toBe("/api/dossiers?status=draft&status=submitted&text=Nantes");
    expect(withQuery(addressOf("GET /api/session", {}))).toBe("/api/session");
  });

  it("ne part pas sans un paramètre de son chemin", () => {
    expect(() => addressOf("GET /api/dossiers/:dossierId", {})).toThrow("needs dossierId");
  });
});
