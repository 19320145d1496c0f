import type { Column } from "../ui/column.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { useToday } from "../ui/today.ts";
import { ageWords, type OpenFile, openWords, proposalBadge, quizWords, stageWords } from "./queue.view.ts";

function Age({ file }: { readonly file: OpenFile }) {
  return <>{ageWords(file, useToday())}</>;
}

function Proposal({ file }: { readonly file: OpenFile }) {
  const badge = proposalBadge(file);
  return badge === undefined ? <>Pas encore faite</> : <StatusBadge {...badge} />;
}

/** What a decision maker sees of each file before opening it. */
export const queueColumns: readonly [Column<OpenFile>, ...Column<OpenFile>[]] = [
  {
    id: "organisme",
    title: "Organisme",
    cell: (file) => file.organisationName,
    sortBy: (file) => file.organisationName,
  },
  {
    id: "numero",
    title: "Dossier",
    cell: (file) => <span className="reference">{file.number}</span>,
    sortBy: (file) => file.number,
    nowrap: true,
  },
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
    cell: (file) => <Proposal file={file} />,
    sortBy: (file) => proposalBadge(file)?.label,
  },
  {
    id: "nc",
    title: "Non-conformités",
    cell: ({ stage, content }) => (stage === "refusal" ? "Sans objet" : openWords(content.openNonconformities)),
    sortBy: ({ content }) => content.openNonconformities,
    nowrap: true,
  },
  {
    id: "qcm",
    title: "QCM",
    cell: ({ stage, content }) => (stage === "refusal" ? "Sans objet" : quizWords(content.quizPercent)),
    sortBy: ({ content }) => content.quizPercent ?? undefined,
    nowrap: true,
  },
  {
    id: "echeance",
    title: "Avant le",
    cell: (file) => <DueDate day={file.dueOn} compact rule="Délai que se fixe le certificateur" />,
    sortBy: (file) => file.dueOn,
    nowrap: true,
  },
];
