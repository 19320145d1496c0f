import { describe, expect, it } from "vitest";
import { madeWords, mailBadge, noteAt, type Told } from "./notifications.view.ts";

const told: Told = {
  ...{ habilitationId: "h", dossierId: "d", number: "H-1", organisationName: "O", decision: "suspension" },
  ...{ registered: true, decidedOn: "2026-11-02", notifiedOn: "2026-11-05", channel: "registered-letter" },
  ...{ reference: "1A 1", until: "2026-12-07", mails: [] },
};
const mail = { id: "m", recipient: "a@exemple.fr", sentAt: "2026-11-02T09:00:00.000Z", undelivered: false };

describe("les notifications", () => {
  it("disent comment elles ont été faites et le délai qu’elles ouvrent", () => {
    expect(madeWords(told)).toBe(
      "Lettre recommandée n° 1A 1, le 5 novembre 2026, délai jusqu’au 7 décembre 2026 inclus",
    );
    expect(madeWords({ ...told, channel: "email", until: null })).toBe("Par e-mail, le 5 novembre 2026");
  });

  it("disent ce que sont devenus leurs e-mails", () => {
    expect(mailBadge(told, true).label).toBe("Pas encore écrit");
    expect(mailBadge({ mails: [mail] }, true).label).toBe("Envoyé");
    expect(mailBadge({ mails: [{ ...mail, sentAt: null }] }, true).label).toBe("En attente d’envoi");
    expect(mailBadge({ mails: [{ ...mail, sentAt: null }] }, false).label).toBe("Gardé ici");
    expect(mailBadge({ mails: [mail, { ...mail, undelivered: true }] }, true).label).toBe("Non remis");
  });

  it("se notent près de l’habilitation, ou de la décision sur la candidature", () => {
    expect(noteAt(told)).toBe("/habilitations/h/notification");
    expect(noteAt({ habilitationId: null, dossierId: "d" })).toBe("/dossiers/d/decision");
  });
});
