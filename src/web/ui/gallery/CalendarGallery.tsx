import type { CalendarMark } from "../calendar.view.ts";
import { HabilitationCalendar } from "../HabilitationCalendar.tsx";
import { Section } from "../Section.tsx";

const span = { from: "2025-09-15", until: "2028-09-15" };

const marks: readonly CalendarMark[] = [
  {
    id: "1",
    day: "2025-09-15",
    label: "Prise d’effet",
    state: "done",
    detail: "Convention signée par les deux parties",
  },
  { id: "2", day: "2025-12-15", label: "Surveillance à 3 mois", state: "done", detail: "Satisfaisante" },
  {
    id: "3",
    day: "2026-04-02",
    label: "Suspension",
    state: "done",
    detail: "Communication non conforme",
    to: "/galerie",
  },
  { id: "4", day: "2026-06-18", label: "Levée", state: "done", detail: "Anomalies corrigées" },
  { id: "5", day: "2026-09-15", label: "Surveillance annuelle", state: "late", detail: "Fenêtre de 15 jours dépassée" },
  {
    id: "6",
    day: "2027-09-15",
    label: "Surveillance annuelle",
    state: "upcoming",
    detail: "Au jour anniversaire, à 15 jours près",
  },
  { id: "7", day: "2028-03-15", label: "Renouvellement ouvert", state: "upcoming", detail: "6 mois avant l’échéance" },
  { id: "8", day: "2028-06-15", label: "Dossier complet", state: "upcoming", detail: "3 mois avant l’échéance" },
  { id: "9", day: "2028-09-15", label: "Échéance", state: "upcoming", detail: "Trois ans après la prise d’effet" },
];

/** Three years of an habilitation, with a suspension and a late surveillance; then one just begun. */
export function CalendarGallery() {
  return (
    <>
      <Section title="Calendrier d’une habilitation" sheet>
        <HabilitationCalendar
          span={span}
          marks={marks}
          periods={[
            { from: "2025-09-15", until: "2026-04-02", label: "Active", tone: "success" },
            { from: "2026-04-02", until: "2026-06-18", label: "Suspendue", tone: "warning" },
            { from: "2026-06-18", until: "2028-09-15", label: "Active", tone: "success" },
          ]}
        />
      </Section>
      <Section title="Calendrier au premier jour" sheet>
        <HabilitationCalendar
          span={{ from: "2026-11-23", until: "2029-11-23" }}
          marks={[
            { id: "a", day: "2027-02-23", label: "Surveillance à 3 mois", state: "upcoming" },
            { id: "b", day: "2027-11-23", label: "Surveillance annuelle", state: "upcoming" },
            { id: "c", day: "2029-11-23", label: "Échéance", state: "upcoming" },
          ]}
          periods={[{ from: "2026-11-23", until: "2029-11-23", label: "Active", tone: "success" }]}
        />
      </Section>
    </>
  );
}
