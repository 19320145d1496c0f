import { Button, Progress } from "@mantine/core";
import { useCallback, useState } from "react";
import { count } from "../../ui/format.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Section.tsx";
import { CompletionForm } from "./CompletionForm.tsx";
import styles from "./Exchange.module.css";
import { ReadItem } from "./ReadItem.tsx";
import {
  type Completion,
  chosenAtFirst,
  completed,
  type Item,
  isCompleted,
  isWhole,
  lackingOf,
  type Reading,
  summaryOf,
} from "./reading.view.ts";
import { type Proposal, useProposals } from "./useProposals.ts";

const nothingSaid: Completion = { theme: "", difficulty: "moyenne", explanation: "", source: "" };

/** The questions of a file, each to propose or to leave; what the file does not say is said once for all of them. */
export function ReadQuestions({ scheme, reading }: { readonly scheme: string; readonly reading: Reading }) {
  const [chosen, setChosen] = useState(chosenAtFirst(reading));
  const [completion, setCompletion] = useState(nothingSaid);
  const proposals = useProposals(scheme);
  const kept = reading.items.filter(({ rank }) => chosen.has(rank));
  const lacks = lackingOf(kept);
  const done = kept.filter(({ rank }) => "code" in (proposals.outcomes.get(rank) ?? {})).length;
  const toggle = useCallback(
    (rank: number) => setChosen((before) => new Set(before).symmetricDifference(new Set([rank]))),
    [],
  );
  return (
    <>
      <Section title="Ce que contient le fichier" lead={summaryOf(reading)}>
        <ol className={styles.items}>
          {reading.items.map((item) => (
            <ReadItem
              key={item.rank}
              item={item}
              chosen={chosen.has(item.rank)}
              outcome={proposals.outcomes.get(item.rank)}
              open={isWhole(item) && !proposals.pending}
              onToggle={toggle}
            />
          ))}
        </ol>
      </Section>
      {lacks.size > 0 && done < kept.length && (
        <CompletionForm themes={reading.themes} lacks={lacks} completion={completion} onChange={setCompletion} />
      )}
      {done > 0 && done === kept.length ? (
        <Notice tone="success" title={`${count(done, "question proposée", "questions proposées")}.`}>
          Elles attendent dans la banque, en écriture : donnez-les à vérifier à une autre personne.
        </Notice>
      ) : (
        <div className={styles.send}>
          <Button
            disabled={kept.length === 0 || !isCompleted(lacks, completion)}
            loading={proposals.pending}
            onClick={() => void proposals.send(kept.flatMap((item) => proposalOf(item, completion)))}
          >
            {kept.length === 0
              ? "Choisissez des questions"
              : `Proposer ${count(kept.length - done, "question", "questions")}`}
          </Button>
          {!isCompleted(lacks, completion) && <p>Dites d’abord ce qui manque aux questions choisies.</p>}
          {proposals.pending && <Progress value={(100 * done) / kept.length} aria-label="Questions proposées" />}
        </div>
      )}
    </>
  );
}

function proposalOf(item: Item, completion: Completion): readonly Proposal[] {
  const wording = completed(item, completion);
  if (wording === null) return [];
  return [{ rank: item.rank, wording, code: item.standing === "changed" ? item.code : null }];
}
