import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import type { Column } from "../column.ts";
import { DataTable } from "../DataTable.tsx";
import { DueDate } from "../DueDate.tsx";
import { EmptyState } from "../EmptyState.tsx";
import { FilterBar } from "../FilterBar.tsx";
import type { Facet } from "../facet.ts";
import { siret } from "../format.ts";
import { Section } from "../Section.tsx";
import { StatusBadge } from "../StatusBadge.tsx";
import type { Tone } from "../tone.ts";
import { useListState } from "../useListState.ts";

interface Row {
  readonly number: string;
  readonly name: string;
  readonly siret: string;
  readonly status: { readonly tone: Tone; readonly label: string };
  readonly due: string;
  readonly owner: string;
  readonly pieces: number;
}

const row = (number: string, name: string, rest: Omit<Row, "number" | "name">): Row => ({ number, name, ...rest });
const instructed = { tone: "info", label: "En instruction" } as const;
const asked = { tone: "warning", label: "Compléments demandés" } as const;
const rows: readonly Row[] = [
  row("2026-0142", "Atelier Numérique de Loire", {
    ...{ siret: "85237989000014", status: instructed, due: "2026-12-05", owner: "Camille Durand", pieces: 12 },
  }),
  row("2026-0139", "École des Médias du Sud", {
    ...{ siret: "41208756300028", status: asked, due: "2026-11-27", owner: "Camille Durand", pieces: 9 },
  }),
  row("2026-0131", "Forma Conseil & Associés", {
    ...{ siret: "53012498700011", status: instructed, due: "2026-11-20", owner: "Yanis Belkacem", pieces: 14 },
  }),
  row("2026-0118", "Studio Plume", {
    ...{ siret: "80123456700019", status: { tone: "success", label: "Recevable" }, due: "2027-01-12" },
    ...{ owner: "Yanis Belkacem", pieces: 15 },
  }),
];

const columns: readonly [Column<Row>, ...Column<Row>[]] = [
  { id: "nom", title: "Organisme", cell: (r) => r.name, sortBy: (r) => r.name },
  { id: "numero", title: "Numéro", cell: (r) => r.number, sortBy: (r) => r.number, nowrap: true },
  { id: "siret", title: "SIRET", cell: (r) => siret(r.siret), optional: true },
  { id: "statut", title: "Statut", cell: (r) => <StatusBadge {...r.status} />, sortBy: (r) => r.status.label },
  { id: "echeance", title: "Échéance", cell: (r) => <DueDate day={r.due} compact />, sortBy: (r) => r.due },
  { id: "charge", title: "Suivi par", cell: (r) => r.owner, sortBy: (r) => r.owner, optional: true },
  { id: "pieces", title: "Pièces", cell: (r) => r.pieces, sortBy: (r) => r.pieces, numeric: true, optional: true },
];

const facets: readonly Facet[] = [
  {
    ...{ id: "statut", label: "Statut" },
    options: ["En instruction", "Compléments demandés", "Recevable"].map((label) => ({ value: label, label })),
  },
  {
    ...{ id: "charge", label: "Suivi par" },
    options: ["Camille Durand", "Yanis Belkacem"].map((label) => ({ value: label, label, count: 2 })),
  },
];

/** A list with its filters in the address, its order, its selection; cards on a phone. */
export function ListGallery() {
  const list = useListState();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(["2026-0139"]));
  const keeps = (id: string, value: string) => list.state.filters.get(id)?.includes(value) ?? true;
  const shown = rows
    .filter((r) => keeps("statut", r.status.label) && keeps("charge", r.owner))
    .filter((r) => r.name.toLowerCase().includes(list.state.text.toLowerCase()));
  return (
    <Section title="Liste">
      <FilterBar list={list} facets={facets} searchLabel="Nom, SIRET ou numéro" />
      <DataTable
        caption="Dossiers en cours"
        counted={["dossier", "dossiers"]}
        columns={columns}
        rows={shown}
        rowId={(r) => r.number}
        rowTo={(r) => `/galerie?dossier=${r.number}`}
        list={list}
        empty={<EmptyState kind="no-result" what="Aucun dossier ne correspond" why="Retirez un filtre." />}
        actions={
          <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />}>
            Exporter cette liste
          </Button>
        }
        selection={{
          chosen,
          onChange: setChosen,
          nameOf: (id) => `le dossier ${id}`,
          actions: <Button variant="light">Transférer {chosen.size > 1 ? "ces dossiers" : "ce dossier"}</Button>,
        }}
      />
    </Section>
  );
}
