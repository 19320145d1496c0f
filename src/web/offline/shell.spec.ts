import { describe, expect, it } from "vitest";
import { cacheName, isPage, keptCaches } from "./shell.ts";

describe("l’application gardée sur l’appareil", () => {
  it("répond pour ses pages, jamais pour le site public ni pour l’API", () => {
    expect(["/espace", "/espace/", "/espace/dossiers/d1/audit/grille"].map(isPage)).toEqual([true, true, true]);
    expect(["/", "/espaces", "/registre", "/api/session"].map(isPage)).toEqual([false, false, false, false]);
  });

  it("garde la version qui sert et celle d’avant, laisse ce qui n’est pas à elle", () => {
    const names = [cacheName("1"), "autre", cacheName("2"), cacheName("3")];
    expect(keptCaches(names, "3")).toEqual(["autre", cacheName("2"), cacheName("3")]);
    expect(keptCaches([cacheName("1")], "1")).toEqual([cacheName("1")]);
  });
});
