import { describe, expect, it } from "vitest";
import {
  impossibleOffline,
  keepingProblem,
  leavingWords,
  noRoom,
  notKept,
  photosLeft,
  roomWarning,
} from "./device.view.ts";

const whole = { secure: true, serviceWorker: true, storage: true };

describe("ce que l’appareil permet", () => {
  it("explique pourquoi le travail hors connexion est impossible : HTTP simple, fenêtre privée, navigateur ancien", () => {
    expect(impossibleOffline(whole)).toBeNull();
    expect(impossibleOffline({ ...whole, secure: false, serviceWorker: false })).toContain("HTTP simple");
    expect(impossibleOffline({ ...whole, storage: false })).toContain("fenêtre privée");
    expect(impossibleOffline({ ...whole, serviceWorker: false })).toContain("version récente");
  });

  it("ne dit jamais prêt hors connexion un audit qui ne s’ouvrirait pas sans réseau", () => {
    const readyAt = "2026-12-14T09:00:00.000Z";
    expect(leavingWords(null, null)).toBe("Préparer hors connexion");
    expect(leavingWords(readyAt, null)).toBe("Prêt hors connexion");
    const impossible = impossibleOffline({ ...whole, secure: false });
    expect([leavingWords(null, impossible), leavingWords(readyAt, impossible)]).toEqual([
      "Hors connexion impossible",
      "Hors connexion impossible",
    ]);
  });

  it("avertit avant que la place manque, en photos", () => {
    const room = { used: 30_000_000, quota: 100_000_000, persisted: true };
    expect(photosLeft(room)).toBe(100);
    expect(roomWarning(room)).toContain("100\u00a0photos");
    expect(roomWarning({ ...room, quota: 4_000_000_000 })).toBeNull();
    expect(roomWarning(null)).toBeNull();
    expect(roomWarning({ ...room, used: 200_000_000 })).toContain("0\u00a0photo");
  });

  it("distingue le manque de place d’une autre panne, même enveloppé", () => {
    const quota = Object.assign(new Error("full"), { name: "QuotaExceededError" });
    const wrapped = Object.assign(new Error("abort"), { name: "AbortError", inner: quota });
    expect([quota, wrapped, new Error("broken"), "texte"].map(keepingProblem)).toEqual([
      noRoom,
      noRoom,
      notKept,
      notKept,
    ]);
  });
});
