import { ActionIcon } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconChevronDown, IconTrash } from "@tabler/icons-react";
import type { Sequence } from "../../../domain/dossiers/content.model.ts";
import { hours } from "../../ui/format.ts";
import { ChoiceAnswer, LongAnswer, TextAnswer } from "./answers.tsx";
import { useFilling } from "./draft.context.ts";
import { modalityNames, sequenceTitle } from "./programme.view.ts";
import styles from "./SequenceCard.module.css";

interface Props {
  readonly sequence: Sequence;
  readonly place: { readonly rank: number; readonly last: boolean };
  readonly opened: boolean;
  readonly onOpen: () => void;
  readonly onChange: (part: Partial<Sequence>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One sequence of the programme: a line, opened to be described. */
export function SequenceCard({ sequence, place, opened, onOpen, onChange, onMove, onRemove }: Props) {
  const title = sequenceTitle(sequence, place.rank);
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.head}>
        <button type="button" className={styles.open} aria-expanded={opened} onClick={onOpen}>
          <IconChevronDown size={18} aria-hidden />
          <span>
            <span className={styles.title}>{title}</span>
            <span className={styles.facts}>
              {modalityNames[sequence.modality]}, {hours(sequence.theoryHours + sequence.practiceHours)}
            </span>
          </span>
        </button>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={`Monter ${title}`}
          disabled={place.rank === 1}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={`Descendre ${title}`}
          disabled={place.last}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" size="lg" aria-label={`Retirer ${title}`} onClick={onRemove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </div>
      {opened && <SequenceFields sequence={sequence} onChange={onChange} />}
    </section>
  );
}

function SequenceFields({ sequence, onChange }: Pick<Props, "sequence" | "onChange">) {
  const path = (field: string) => `programme.sequences.${sequence.id}.${field}`;
  return (
    <div className={styles.fields}>
      <TextAnswer path={path("title")} label="Titre" value={sequence.title} onChange={(title) => onChange({ title })} />
      <ChoiceAnswer
        path={path("modality")}
        label="Modalité"
        value={sequence.modality}
        options={[
          { value: "on_site", label: modalityNames.on_site },
          { value: "distance", label: modalityNames.distance },
          { value: "e_learning", label: modalityNames.e_learning },
        ]}
        onChange={(modality) => onChange({ modality })}
      />
      <LongAnswer
        path={path("method")}
        label="Objectif et méthode"
        description="Ce que les stagiaires sauront faire, et comment ils s’y exercent."
        rows={2}
        value={sequence.method}
        onChange={(method) => onChange({ method })}
      />
      <LongAnswer
        path={path("formativeAssessment")}
        label="Évaluation formative"
        description="Comment chacun sait où il en est, avant l’examen."
        rows={2}
        value={sequence.formativeAssessment}
        onChange={(formativeAssessment) => onChange({ formativeAssessment })}
      />
      <TextAnswer
        path={path("material")}
        label="Supports"
        description="Leur nom et leur version."
        value={sequence.material}
        onChange={(material) => onChange({ material })}
      />
      <Passages sequence={sequence} onChange={onChange} />
    </div>
  );
}

/** Where the programme shows each competence worked in this sequence. */
function Passages({ sequence, onChange }: Pick<Props, "sequence" | "onChange">) {
  const { competences } = useFilling().scheme;
  const write = (competence: string, passage: string) =>
    onChange({ cells: sequence.cells.map((cell) => (cell.competence === competence ? { ...cell, passage } : cell)) });
  return competences.flatMap(({ code, shortTitle, matrixShows }) => {
    const cell = sequence.cells.find(({ competence }) => competence === code);
    if (cell === undefined) return [];
    return [
      <TextAnswer
        key={code}
        path={`programme.sequences.${sequence.id}.cells.${code}.passage`}
        label={`${code} ${shortTitle} : où le programme le montre`}
        description={`Par exemple une page ou un exercice. Attendu : ${matrixShows}.`}
        value={cell.passage}
        onChange={(passage) => write(code, passage)}
      />,
    ];
  });
}
