import { describe, expect, it } from "vitest";
import { mailBadge, mailCounts } from "./mails.view.ts";

describe("Les messages envoyés", () => {
  it("disent ce qu’ils sont devenus", () => {
    expect(mailBadge({ sentAt: "2026-11-23T09:00:00.000Z", failure: null }, true).label).toBe("Envoyé");
    expect(mailBadge({ sentAt: null, failure: "boîte pleine" }, true).label).toBe("Non remis");
    expect(mailBadge({ sentAt: null, failure: null }, true).label).toBe("En attente");
    expect(mailBadge({ sentAt: null, failure: null }, false).label).toBe("Gardé ici");
  });

  it("se comptent, avec ceux qui ne sont pas partis", () => {
    expect(mailCounts({ kept: 1, waiting: 0, failed: 0 })).toBe("1\u00a0message.");
    expect(mailCounts({ kept: 12, waiting: 2, failed: 1 })).toBe("12\u00a0messages, 2 en attente, 1 non remis.");
  });
});
