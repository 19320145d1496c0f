import { Link } from "@tanstack/react-router";
import { allowed } from "../../app/rights.ts";
import { useSession } from "../../app/session.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Section.tsx";
import { useKeptFields } from "../../ui/useKeptFields.ts";
import { type Dossier, useApplicationScheme, useDossier } from "../dossier.query.ts";
import { Acceptance } from "./Acceptance.tsx";
import styles from "./AdmissibilitySide.module.css";
import { openGates, themesJudged, whyNothing } from "./admissibility.view.ts";
import { GivenJudgement } from "./GivenJudgement.tsx";
import { Refusal } from "./Refusal.tsx";
import { ThemeFields } from "./ThemeFields.tsx";

/** The judgement of an application: each theme, then acceptance or a refusal proposed; then as it was given (R-APP-2, R-APP-3). */
export function AdmissibilitySide() {
  const dossier = useDossier();
  const session = useSession();
  if (dossier.judgement !== null)
    return (
      <>
        {dossier.status === "refusal_proposed" && <ProposedRefusal dossier={dossier} />}
        <GivenJudgement judgement={dossier.judgement} />
      </>
    );
  if (dossier.status !== "submitted") return <EmptyState {...whyNothing(dossier.status)} />;
  if (!allowed(session, "dossier.instruct", dossier.organisationId))
    return (
      <EmptyState
        what="L’avis n’est pas encore donné."
        why="Il revient au chargé d’affaires du dossier. Vous le lirez ici."
      />
    );
  return <Judgement dossier={dossier} />;
}

function Judgement({ dossier }: { readonly dossier: Dossier }) {
  const scheme = useApplicationScheme();
  const kept = useKeptFields(`recevabilite/${dossier.id}/${dossier.submittedOn ?? ""}`);
  const gates = openGates(dossier);
  const judged = themesJudged(scheme.themes, kept.fields);
  return (
    <>
      {gates.length > 0 && (
        <Notice tone="warning" title="Avant de déclarer la candidature recevable">
          <ul className={styles.gates}>
            {gates.map(({ text, to }) => (
              <li key={to}>
                <Link to={to}>{text}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Section
        title="Avis par thème"
        lead="Motivez chaque avis par ce que montre le dossier. Vos textes sont gardés sur cet appareil jusqu’à l’envoi."
      >
        <div className={styles.themes}>
          {scheme.themes
            .filter((theme) => theme.judged)
            .map((theme) => (
              <ThemeFields key={theme.code} theme={theme} kept={kept} />
            ))}
        </div>
      </Section>
      <Acceptance dossier={dossier} kept={kept} judged={judged} gated={gates.length > 0} />
      <Refusal dossier={dossier} kept={kept} judged={judged} />
    </>
  );
}

/** A refusal proposed waits for a decision maker. */
function ProposedRefusal({ dossier }: { readonly dossier: Dossier }) {
  const { grounds } = useApplicationScheme();
  return (
    <Section
      title="Refus proposé"
      lead="Un décideur se prononce : il suit la proposition, ou l’instruction reprend. L’organisme n’en est pas encore averti."
      sheet
    >
      <ul className={styles.stated}>
        {dossier.grounds.map(({ code, detail }) => (
          <li key={code}>
            <strong>{grounds.find((ground) => ground.code === code)?.label ?? "Motif"}</strong>
            <p>{detail}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
