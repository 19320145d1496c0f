import { describe, expect, it } from "vitest";
import type { FeedDay } from "../application/feeds/readCalendar.ts";
import { day, moment } from "../domain/shared/calendar.ts";
import { icalendar } from "./icalendar.ts";

const at = moment("2026-11-30T08:00:00Z");
const publicUrl = "https://habilis.example";
const held = (some: Partial<FeedDay> = {}): FeedDay => ({
  ...{ auditId: "a1", dossierId: "a1", number: "D-2026-0001", organisationId: "o1", organisationName: "Atelier" },
  ...{ auditType: "I", kind: "Audit initial", mode: "remote", held: "À distance", status: "plan_sent" },
  ...{ auditor: "helene", auditorName: "Hélène", day: day("2026-12-01"), standing: "planned" },
  ...{ from: "09:00", until: "16:30", minutes: 390, rank: 0 },
  ...some,
});
const text = (...days: readonly FeedDay[]) => icalendar({ at, days, due: [], publicUrl });
const unfolded = (...days: readonly FeedDay[]) =>
  text(...days)
    .replaceAll("\r\n ", "")
    .split("\r\n");

describe("le calendrier d’un auditeur, pour son agenda (RFC 5545)", () => {
  it("donne les heures du plan à Paris, avec le fuseau qu’elles supposent", () => {
    const lines = unfolded(held());
    expect(lines).toContain("DTSTART;TZID=Europe/Paris:20261201T090000");
    expect(lines).toContain("DTEND;TZID=Europe/Paris:20261201T163000");
    expect(lines).toContain("TZID:Europe/Paris");
    expect(lines).toContain("STATUS:CONFIRMED");
    expect(lines).toContain("DTSTAMP:20261130T080000Z");
  });

  it("prend la journée entière tant qu’il n’y a pas de plan, et la laisse libre tant que la date n’est que proposée", () => {
    const lines = unfolded(held({ standing: "proposed", from: null, until: null, day: day("2026-12-31") }));
    expect(lines).toContain("DTSTART;VALUE=DATE:20261231");
    expect(lines).toContain("DTEND;VALUE=DATE:20270101");
    expect(lines).toContain("STATUS:TENTATIVE");
    expect(lines).toContain("TRANSP:TRANSPARENT");
  });

  it("montre une échéance sur sa journée sans l’occuper, avec le chemin vers ce qui est à faire", () => {
    const due = {
      ...{ id: "d1-instruct", dueOn: day("2026-12-04"), title: "Instruire la candidature – Atelier" },
      ...{ number: "D-2026-0001", path: "/dossiers/d1" },
    };
    const lines = icalendar({ at, days: [], due: [due], publicUrl })
      .replaceAll("\r\n ", "")
      .split("\r\n");
    expect(lines).toContain("DTSTART;VALUE=DATE:20261204");
    expect(lines).toContain("SUMMARY:Instruire la candidature – Atelier");
    expect(lines).toContain("TRANSP:TRANSPARENT");
    expect(lines).toContain("UID:due-d1-instruct@habilis.example");
    expect(lines).toContain("URL:https://habilis.example/espace/dossiers/d1");
  });

  it("dit qu’un audit est annulé", () => {
    const lines = unfolded(held({ standing: "cancelled" }));
    expect(lines).toContain("STATUS:CANCELLED");
    expect(lines).toContain("SUMMARY:Audit initial – Atelier (annulé)");
  });

  it("garde le même identifiant quand la date change", () => {
    const uid = (one: FeedDay) => unfolded(one).find((line) => line.startsWith("UID:"));
    expect(uid(held())).toBe("UID:audit-a1-0@habilis.example");
    expect(uid(held({ day: day("2026-12-08") }))).toBe(uid(held()));
    expect(uid(held({ rank: 1 }))).not.toBe(uid(held()));
  });

  it("écrit sans ambiguïté les virgules, points-virgules et retours à la ligne", () => {
    expect(unfolded(held({ organisationName: "Dupont, Durand ; fils\\\r\nX\u0007" }))).toContain(
      "SUMMARY:Audit initial – Dupont\\, Durand \\; fils\\\\\\nX",
    );
  });

  it("n’a aucune ligne de plus de 75 octets, ne coupe aucun caractère, et finit chaque ligne par CR LF", () => {
    const written = text(held({ organisationName: "Écoles et académies fédérées à l’été 🎓".repeat(12) }));
    for (const line of written.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(written.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(written).not.toContain("\uFFFD");
    expect(written.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });
});
