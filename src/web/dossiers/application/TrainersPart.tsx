import { Button, Checkbox } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { Trainer } from "../../../domain/dossiers/content.model.ts";
import { newCommandId } from "../../app/commandId.ts";
import { FormSection } from "../../ui/FormSection.tsx";
import styles from "./answers.module.css";
import { ChoiceAnswer, LongAnswer, NumberAnswer, TextAnswer } from "./answers.tsx";
import { Card } from "./Card.tsx";
import { useFilling } from "./draft.context.ts";

const newTrainer = (): Trainer => ({
  ...{ id: newCommandId(), name: "", status: "", competences: [], qualifications: "" },
  ...{ aiPracticeMonths: 0, teachingHours: 0 },
});

/** Who teaches which competence, and on what experience. */
export function TrainersPart() {
  const { draft, scheme } = useFilling();
  const { trainers } = draft.content;
  const write = (next: readonly Trainer[]) => draft.change("trainers", next);
  const edit = (id: string, part: Partial<Trainer>) =>
    write(trainers.map((trainer) => (trainer.id === id ? { ...trainer, ...part } : trainer)));
  const orphans = scheme.competences.filter(({ code }) => !trainers.some((one) => one.competences.includes(code)));
  return (
    <FormSection
      title="Formateurs"
      help="Chaque compétence est confiée à une personne nommée, qui pratique l’IA générative dans son métier et a déjà formé des adultes. Leurs pièces se déposent dans la partie « Pièces »."
    >
      <div id="trainers" className={styles.place}>
        {trainers.length > 0 && orphans.length > 0 && (
          <p role="status">
            Compétences encore confiées à personne :{" "}
            {orphans.map(({ code, shortTitle }) => `${code} ${shortTitle}`).join(", ")}.
          </p>
        )}
      </div>
      {trainers.map((trainer, index) => (
        <TrainerCard
          key={trainer.id}
          trainer={trainer}
          rank={index + 1}
          onChange={(part) => edit(trainer.id, part)}
          onRemove={() => write(trainers.filter(({ id }) => id !== trainer.id))}
        />
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => write([...trainers, newTrainer()])}
        >
          Ajouter un formateur
        </Button>
      </div>
    </FormSection>
  );
}

interface CardProps {
  readonly trainer: Trainer;
  readonly rank: number;
  readonly onChange: (part: Partial<Trainer>) => void;
  readonly onRemove: () => void;
}

function TrainerCard({ trainer, rank, onChange, onRemove }: CardProps) {
  const { competences } = useFilling().scheme;
  const path = (field: string) => `trainers.${trainer.id}.${field}`;
  return (
    <Card title={trainer.name === "" ? `Formateur ${rank}` : trainer.name} onRemove={onRemove}>
      <TextAnswer
        path={path("name")}
        label="Prénom et nom"
        size="m"
        value={trainer.name}
        onChange={(name) => onChange({ name })}
      />
      <ChoiceAnswer
        path={path("status")}
        label="Statut dans l’organisme"
        value={trainer.status}
        options={[
          { value: "employed", label: "Salarié" },
          { value: "director", label: "Dirigeant" },
          { value: "independent", label: "Indépendant" },
        ]}
        onChange={(status) => onChange({ status })}
      />
      <Checkbox.Group
        label="Compétences confiées"
        value={[...trainer.competences]}
        onChange={(chosen) => onChange({ competences: chosen })}
      >
        <div className={styles.choices}>
          {competences.map(({ code, shortTitle }) => (
            <Checkbox key={code} value={code} label={`${code} ${shortTitle}`} />
          ))}
        </div>
      </Checkbox.Group>
      <NumberAnswer
        path={path("aiPracticeMonths")}
        label="Pratique professionnelle de l’IA générative"
        unit="mois"
        max={600}
        value={trainer.aiPracticeMonths}
        onChange={(aiPracticeMonths) => onChange({ aiPracticeMonths })}
      />
      <NumberAnswer
        path={path("teachingHours")}
        label="Expérience de la formation d’adultes"
        unit="heures"
        max={100_000}
        value={trainer.teachingHours}
        onChange={(teachingHours) => onChange({ teachingHours })}
      />
      <LongAnswer
        path={path("qualifications")}
        label="Titres et expériences utiles"
        description="En quelques lignes : titres, certifications, réalisations."
        rows={2}
        value={trainer.qualifications}
        onChange={(qualifications) => onChange({ qualifications })}
      />
    </Card>
  );
}
