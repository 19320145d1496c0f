import { useQuery } from "@tanstack/react-query";
import { asking } from "../../app/api.ts";
import { useCommand } from "../../app/useCommand.ts";
import { RecordPart, RecordSheet } from "../../decisions/RecordSheet.tsx";
import { useLeaveWarning } from "../../decisions/useLeaveWarning.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { count } from "../../ui/format.ts";
import { LoadingState } from "../../ui/LoadingState.tsx";
import { LongField } from "../../ui/LongField.tsx";
import { useKeptFields } from "../../ui/useKeptFields.ts";
import { useKeptText } from "../../ui/useKeptText.ts";
import type { Habilitation } from "../habilitation.query.ts";
import styles from "./acts.module.css";
import { useEffects } from "./EffectsPart.tsx";
import { addressesIn, type Group, groupsOf, peopleFields } from "./people.view.ts";
import { useBack } from "./useAct.ts";

/** Whoever trains or is enrolled is told by the certifier what changes for them, in neutral words (R-EFF-1). */
export function TellPeopleForm({ habilitation }: { readonly habilitation: Habilitation }) {
  const { id: habilitationId } = habilitation;
  const effects = useEffects(habilitation);
  const { data } = useQuery(asking("GET /api/habilitations/:habilitationId/sessions", { habilitationId }));
  if (effects === undefined || data === undefined) return <LoadingState />;
  const { sessions } = data;
  const groups = groupsOf(habilitation, { sessions, months: effects.examRightMonths });
  return <Form habilitation={habilitation} groups={groups} />;
}

function Form({ habilitation, groups }: { readonly habilitation: Habilitation; readonly groups: readonly Group[] }) {
  const { id, position } = habilitation;
  const { fields: typed, set: setTyped, clear: clearTyped } = useKeptFields(`acte/${id}/personnes`);
  const { text, change: setText, clear } = useKeptText(`acte/${id}/personnes/ajout`);
  const back = useBack(habilitation);
  const fields = peopleFields(groups, typed, text);
  const people = fields.groups.reduce((sum, { addresses }) => sum + addresses.length, 0);
  const sent = useLeaveWarning(people > 0 || text !== "");
  const command = useCommand("POST /api/habilitations/:habilitationId/people", {
    ...{ to: { habilitationId: id }, position },
    onDone: () => {
      clear();
      clearTyped();
      sent();
      back(people === 0 ? "Noté : personne n’est à prévenir." : `${count(people, "message")} en cours d’envoi.`);
    },
  });
  return (
    <RecordSheet
      title="Ce que prévoit le règlement"
      reference="Les personnes en formation ou inscrites apprennent du certificateur ce qui change pour elles. Le message ne dit rien des raisons ; chacune le reçoit seule, sans voir les autres adresses."
    >
      {groups.map((group) => (
        <RecordPart key={group.situation} name={group.title} note={group.whom}>
          <div className={styles.fields}>
            <p>{group.words}</p>
            <LongField
              label={`Adresses e-mail : ${group.title.toLowerCase()}`}
              description="Une par ligne, telles que l’organisme ou vos inscriptions les donnent."
              minRows={3}
              most={100_000}
              value={typed[group.situation] ?? ""}
              onChange={({ currentTarget: { value } }) => setTyped(group.situation, value)}
            />
            <p className={styles.rule}>{`${count(addressesIn(typed[group.situation]).length, "adresse")}.`}</p>
          </div>
        </RecordPart>
      ))}
      <RecordPart name={people === 0 ? "Personne à prévenir ?" : "À ajouter pour tous"}>
        <LongField
          label={people === 0 ? "Pourquoi personne n’est à prévenir" : "Phrases ajoutées au message"}
          description={
            people === 0
              ? "Par exemple : aucune session ouverte, aucune inscription en attente."
              : "Facultatif : les coordonnées de l’organisme qui prend la suite, une date. En termes neutres."
          }
          required={people === 0}
          minRows={3}
          most={4000}
          value={text}
          onChange={({ currentTarget: { value } }) => setText(value)}
        />
      </RecordPart>
      <RecordPart name="Envoi">
        <ActionButton
          command={command}
          fields={fields}
          unavailable={
            people === 0 && text.trim() === ""
              ? "Donnez au moins une adresse, ou dites pourquoi personne n’est à prévenir."
              : undefined
          }
        >
          {people === 0 ? "Noter que personne n’est concerné" : `Écrire à ${count(people, "personne")}`}
        </ActionButton>
      </RecordPart>
    </RecordSheet>
  );
}
