import type { Column } from "../ui/column.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { useToday } from "../ui/today.ts";
import { ageWords, type OpenFile, proposalBadge, stageWords } from "./queue.view.ts";

function Age({ file }: { readonly file: OpenFile }) {
  return <>{ageWords(file, useToday())}</>;
}

/** What a decision maker sees of each file before opening it. */
export const queueColumns: readonly [Column<OpenFile>, ...Column<OpenFile>[]] = [
  {
    id: "organisme",
    title: "Organisme",
    cell: (file) => file.organisationName,
    sortBy: (file) => file.organisationName,
  },
  { id: "numero", title: "Dossier", cell: (file) => file.number, sortBy: (file) => file.number, nowrap: true },
  { id: "etape", title: "À faire", cell: (file) => stageWords[file.stage], sortBy: (file) => stageWords[file.stage] },
  {
    id: "attente",
    title: "Attend depuis",
    cell: (file) => <Age file={file} />,
    sortBy: (file) => file.since,
    nowrap: true,
  },
  {
    id: "proposition",
    title: "Proposition",
    cell: (file) => <StatusBadge {...proposalBadge(file)} />,
    sortBy: (file) => proposalBadge(file).label,
  },
  {
    id: "nc",
    title: "Non-conformités ouvertes",
    cell: ({ stage, content }) => (stage === "refusal" ? "Sans objet" : content.openNonconformities),
    sortBy: ({ content }) => content.openNonconformities,
    numeric: true,
  },
  {
    id: "qcm",
    title: "QCM",
    cell: ({ content }) => (content.quizPercent === null ? "Non passé" : `${content.quizPercent}\u00a0%`),
    sortBy: ({ content }) => content.quizPercent ?? undefined,
    numeric: true,
  },
  {
    id: "echeance",
    title: "À décider avant",
    cell: (file) => <DueDate day={file.dueOn} compact rule="Délai que se fixe le certificateur" />,
    sortBy: (file) => file.dueOn,
    nowrap: true,
  },
];
