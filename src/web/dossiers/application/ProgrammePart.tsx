import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { ProgrammeContent, Sequence } from "../../../domain/dossiers/content.model.ts";
import { newCommandId } from "../../app/commandId.ts";
import { CoverageMatrix } from "../../ui/CoverageMatrix.tsx";
import { FormSection } from "../../ui/FormSection.tsx";
import styles from "./answers.module.css";
import { LongAnswer, NumberAnswer, TextAnswer } from "./answers.tsx";
import { useFilling, useSection } from "./draft.context.ts";
import { durationWords, isShort, matrixOf, withLevel } from "./programme.view.ts";
import { SequenceCard } from "./SequenceCard.tsx";

/** The training programme and its coverage of the competences. */
export function ProgrammePart() {
  const [programme, change] = useSection("programme");
  return (
    <>
      <FormSection
        title="Le programme"
        help="Chaque organisme est libre de sa pédagogie. Toutes les compétences de la certification doivent y être travaillées."
      >
        <TextAnswer
          path="programme.title"
          label="Intitulé du programme"
          value={programme.title}
          onChange={(title) => change({ title })}
        />
        <LongAnswer
          path="programme.audience"
          label="Public visé et prérequis"
          value={programme.audience}
          onChange={(audience) => change({ audience })}
        />
        <NumberAnswer
          path="programme.maximumTrainees"
          label="Nombre maximal de stagiaires"
          unit="stagiaires"
          max={1000}
          value={programme.maximumTrainees}
          onChange={(maximumTrainees) => change({ maximumTrainees })}
        />
      </FormSection>
      <SequencesSection programme={programme} change={change} />
      <MatrixSection programme={programme} change={change} />
    </>
  );
}

interface SectionProps {
  readonly programme: ProgrammeContent;
  readonly change: (part: Partial<ProgrammeContent>) => void;
}

const newSequence = (): Sequence => ({
  ...{ id: newCommandId(), title: "", modality: "on_site", theoryHours: 0, practiceHours: 0 },
  ...{ method: "", formativeAssessment: "", material: "", cells: [] },
});

function SequencesSection({ programme, change }: SectionProps) {
  const { sequences } = programme;
  const [opened, open] = useState<string | undefined>(sequences.length === 1 ? sequences[0]?.id : undefined);
  const edit = (id: string, part: Partial<Sequence>) =>
    change({ sequences: sequences.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  const add = () => {
    const sequence = newSequence();
    change({ sequences: [...sequences, sequence] });
    open(sequence.id);
  };
  const move = (id: string, by: -1 | 1) => change({ sequences: moved(sequences, id, by) });
  return (
    <FormSection
      title="Séquences"
      help="Dans l’ordre où elles sont suivies. Décrivez chacune, puis remplissez la matrice ci-dessous."
    >
      <div id="programme.sequences" className={styles.stack}>
        {sequences.map((sequence, index) => (
          <SequenceCard
            key={sequence.id}
            sequence={sequence}
            place={{ rank: index + 1, last: index === sequences.length - 1 }}
            opened={opened === sequence.id}
            onOpen={() => open(opened === sequence.id ? undefined : sequence.id)}
            onChange={(part) => edit(sequence.id, part)}
            onMove={(by) => move(sequence.id, by)}
            onRemove={() => change({ sequences: sequences.filter(({ id }) => id !== sequence.id) })}
          />
        ))}
        <div>
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
            Ajouter une séquence
          </Button>
        </div>
      </div>
    </FormSection>
  );
}

function moved(sequences: readonly Sequence[], id: string, by: -1 | 1): readonly Sequence[] {
  const from = sequences.findIndex((one) => one.id === id);
  const found = sequences[from];
  return found === undefined ? sequences : sequences.toSpliced(from, 1).toSpliced(from + by, 0, found);
}

function MatrixSection({ programme, change }: SectionProps) {
  const { scheme } = useFilling();
  const { sequences } = programme;
  if (sequences.length === 0) return null;
  const view = matrixOf(programme, scheme);
  const edit = (id: string, write: (sequence: Sequence) => Sequence) =>
    change({ sequences: sequences.map((one) => (one.id === id ? write(one) : one)) });
  return (
    <FormSection
      title="Matrice de couverture"
      help={`Pour chaque séquence, la compétence travaillée à titre principal et celles qui y sont associées. Les heures se partagent entre les compétences principales. Durée : ${durationWords(programme, scheme.dayHours)}.`}
    >
      <CoverageMatrix
        caption="Séquences et compétences"
        {...view}
        onLevel={(row, column, level) => edit(row, (sequence) => withLevel(sequence, column, level))}
        onHours={(row, column, value) =>
          edit(row, (sequence) => ({
            ...sequence,
            ...(column === "theory" ? { theoryHours: value ?? 0 } : { practiceHours: value ?? 0 }),
          }))
        }
      />
      {isShort(programme, scheme) && (
        <LongAnswer
          path="programme.durationReason"
          label="Pourquoi cette durée"
          description="Elle est inférieure à ce qui est conseillé. Ce n’est pas une obligation : expliquez ce qui la rend suffisante."
          value={programme.durationReason}
          onChange={(durationReason) => change({ durationReason })}
        />
      )}
    </FormSection>
  );
}
