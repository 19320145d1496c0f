import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { asking } from "../app/api.ts";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import styles from "./Bank.module.css";
import { blankWording } from "./bank.view.ts";
import { Preview } from "./Preview.tsx";
import { useScheme } from "./useScheme.ts";
import { WordingForm } from "./WordingForm.tsx";

/** Where a new question is written, with what the candidate would see beside it. */
export function NewQuestionScreen() {
  const scheme = useScheme();
  const { data: bank } = useSuspenseQuery(asking("GET /api/schemes/:scheme/questions", { scheme }));
  const navigate = useNavigate();
  const [wording, setWording] = useState(blankWording(bank.options, bank.themes[0]?.code ?? ""));
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const command = useCommand("POST /api/schemes/:scheme/questions", {
    to: { scheme },
    position: null,
    onDone: ({ code }) => {
      notifyDone(`La question ${code} est enregistrée.`);
      void navigate({ href: `/banque/${code}` });
    },
  });
  return (
    <Page
      title="Proposer une question"
      lead="Elle ne servira qu’une fois vérifiée par une autre personne."
      trail={[{ label: "Banque de questions", to: "/banque" }]}
    >
      <div className={styles.columns}>
        <Section title="Rédaction" sheet>
          <div className={styles.stack}>
            <WordingForm themes={bank.themes} wording={wording} onChange={setWording} />
            <ActionButton command={command} fields={{ wording }}>
              Enregistrer la question
            </ActionButton>
          </div>
        </Section>
        <Section title="Ce que verra le candidat">
          <Preview wording={wording} chosen={chosen} onChoose={setChosen} />
        </Section>
      </div>
    </Page>
  );
}
