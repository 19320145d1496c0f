import { useState } from "react";
import { CoverageMatrix, type MatrixColumn, type MatrixRow } from "../CoverageMatrix.tsx";
import { hours } from "../format.ts";
import type { Level, MatrixCheck } from "../matrix.view.ts";
import { Section } from "../Section.tsx";

const names = ["Choisir", "Dialoguer", "Produire", "Réviser", "Évaluer"];

const none = { C1: "none", C2: "none", C3: "none", C4: "none", C5: "none" } as const;
const start: readonly MatrixRow[] = [
  {
    ...{ id: "s1", title: "Cadrer le besoin d’un commanditaire", detail: "Présentiel, étude de cas" },
    levels: { ...none, C1: "main", C5: "associated" },
    hours: { theory: 3.5, practice: 3.5 },
  },
  {
    ...{ id: "s2", title: "Construire un échange avec une IA générative", detail: "À distance, atelier" },
    levels: { ...none, C2: "main", C3: "associated" },
    hours: { theory: 2, practice: 5 },
  },
  {
    ...{ id: "s3", title: "Créer texte et image", detail: "À distance, projet" },
    levels: { ...none, C2: "associated", C3: "main" },
    hours: { theory: 2, practice: 5.5 },
  },
  {
    ...{ id: "s4", title: "Décliner un contenu pour un autre public", detail: "Présentiel, atelier" },
    levels: { ...none, C4: "main" },
    hours: { theory: 1.5, practice: 5.5 },
  },
  {
    ...{ id: "s5", title: "Vérifier, citer, protéger", detail: "À distance, cours" },
    levels: { ...none, C4: "associated", C5: "associated" },
    hours: { theory: 3.5, practice: undefined },
  },
];

const covered: MatrixCheck = { tone: "success", text: "couverte" };
const uncovered: MatrixCheck = { tone: "danger", text: "sans séquence principale" };

function columnsOf(rows: readonly MatrixRow[]): readonly MatrixColumn[] {
  return names.map((label, index) => {
    const code = `C${index + 1}`;
    const main = rows.filter((row) => row.levels[code] === "main");
    const total = main.reduce((sum, row) => sum + (row.hours.theory ?? 0) + (row.hours.practice ?? 0), 0);
    return { ...{ id: code, code, label }, total: hours(total), check: main.length > 0 ? covered : uncovered };
  });
}

const hourColumns = [
  { id: "theory", label: "Théorie" },
  { id: "practice", label: "Pratique" },
];

/** The coverage matrix being filled, then read. */
export function MatrixGallery() {
  const [rows, setRows] = useState(start);
  const change = (id: string, edit: (row: MatrixRow) => MatrixRow) =>
    setRows((before) => before.map((row) => (row.id === id ? edit(row) : row)));
  const onLevel = (id: string, column: string, level: Level) =>
    change(id, (row) => ({ ...row, levels: { ...row.levels, [column]: level } }));
  const onHours = (id: string, column: string, value: number | undefined) =>
    change(id, (row) => ({ ...row, hours: { ...row.hours, [column]: value } }));
  const columns = columnsOf(rows);
  const missing = columns.filter((column) => column.check === uncovered).map((column) => column.code);
  const checks: readonly MatrixCheck[] = [
    ...missing.map((code) => ({
      tone: "danger" as const,
      text: `${code} n’a aucune séquence principale : le programme ne peut pas être approuvé.`,
    })),
    {
      tone: "warning",
      text: "Le total est inférieur aux 5 jours recommandés : une observation sera notée, sans blocage.",
    },
  ];
  const total = (id: string) => hours(rows.reduce((sum, row) => sum + (row.hours[id] ?? 0), 0));
  const totals = hourColumns.map((column) => ({ ...column, total: total(column.id) }));
  return (
    <>
      <Section title="Matrice de couverture" lead="Pour chaque séquence, les compétences qu’elle travaille.">
        <CoverageMatrix
          caption="Séquences et compétences du programme"
          columns={columns}
          rows={rows}
          hourColumns={totals}
          checks={checks}
          onLevel={onLevel}
          onHours={onHours}
        />
      </Section>
      <Section title="Matrice en lecture">
        <CoverageMatrix
          caption="Séquences et compétences du programme déposé"
          columns={columns}
          rows={rows.slice(0, 3)}
          hourColumns={totals}
        />
      </Section>
    </>
  );
}
