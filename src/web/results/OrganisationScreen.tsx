import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { outcomeNames } from "../../contract/exams.sentences.ts";
import { asking } from "../app/api.ts";
import { allowed, isStaff } from "../app/rights.ts";
import type { AnswerOf } from "../app/routeKeys.ts";
import { useSession } from "../app/session.ts";
import { type Habilitation, useHabilitation } from "../habilitations/habilitation.query.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { plainDay, shortDay } from "../ui/format.ts";
import { LoadingState } from "../ui/LoadingState.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { RateChart } from "./RateChart.tsx";
import { RateFigures } from "./RateFigures.tsx";
import styles from "./Results.module.css";
import { percent } from "./rate.view.ts";

/** The results of one organisation: its rate and what it is worth, its trend, by competence, candidate by candidate. */
export function OrganisationScreen() {
  const habilitation = useHabilitation();
  const { id, organisationName, number } = habilitation;
  const staff = isStaff(useSession());
  const { data: rate } = useSuspenseQuery(
    asking("GET /api/habilitations/:habilitationId/rate", { habilitationId: id }),
  );
  return (
    <Page
      title={staff ? `Résultats : ${organisationName}` : "Nos résultats"}
      trail={[
        ...(staff ? [{ label: "Taux de réussite", to: "/resultats" }] : []),
        { label: staff ? `Habilitation ${number}` : "Mon habilitation", to: `/habilitations/${id}` },
      ]}
      lead={`Premier passage de chaque candidat, par date de jury, du ${plainDay(rate.window.from)} au ${plainDay(rate.window.until)}. Les absents et les candidats libres ne comptent pas.`}
    >
      <RateFigures rate={rate} />
      {rate.cycleRate.presented + rate.before.presented > 0 && (
        <Section title="Tendance" lead="Le trait vertical montre l’incertitude de chaque taux.">
          <RateChart months={rate.months} quarters={rate.quarters} thresholdPercent={rate.rules.passRatePercent} />
        </Section>
      )}
      {rate.competences.length > 0 && <Competences competences={rate.competences} />}
      <Results habilitation={habilitation} />
    </Page>
  );
}

function Competences({ competences }: Pick<AnswerOf<"GET /api/habilitations/:habilitationId/rate">, "competences">) {
  return (
    <Section title="Par compétence" lead="Parmi les candidats présentés pour la première fois et évalués sur elle.">
      <div className={styles.frame}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Compétence</th>
              <th scope="col" data-numeric>
                Acquise
              </th>
              <th scope="col" data-numeric>
                Évaluée
              </th>
              <th scope="col" data-numeric>
                Part
              </th>
            </tr>
          </thead>
          <tbody>
            {competences.map(({ code, title, acquired, assessed }) => (
              <tr key={code}>
                <th scope="row">
                  {code} {title}
                </th>
                <td data-numeric>{acquired}</td>
                <td data-numeric>{assessed}</td>
                <td data-numeric>{percent(Math.floor((1000 * acquired) / assessed))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Results({ habilitation: { id, organisationId } }: { readonly habilitation: Habilitation }) {
  const session = useSession();
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), 300);
  const { data, error } = useQuery({
    ...asking("GET /api/habilitations/:habilitationId/results", { habilitationId: id, search }),
    placeholderData: keepPreviousData,
  });
  if (error !== null) throw error;
  const corrects = allowed(session, "results.import", organisationId);
  return (
    <Section
      title="Candidats"
      lead="Chacun n’est connu que par sa référence. Le dernier jury est en tête."
      aside={
        <TextInput
          label="Référence ou session"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      }
    >
      {data === undefined ? (
        <LoadingState label="Chargement des résultats…" />
      ) : data.results.length === 0 ? (
        <EmptyState
          what={search === "" ? "Aucun résultat pour l’instant." : "Aucun candidat ne répond à cette recherche."}
          why={search === "" ? "Ils paraissent ici dès que le certificateur les enregistre." : undefined}
        />
      ) : (
        <div className={styles.frame}>
          <table className={styles.table}>
            <caption className="reader-only">Résultats des candidats</caption>
            <thead>
              <tr>
                <th scope="col">Candidat</th>
                <th scope="col">Session</th>
                <th scope="col">Jury</th>
                <th scope="col">Résultat</th>
                <th scope="col">Compétences non acquises</th>
                <th scope="col" data-numeric>
                  Passage
                </th>
                {corrects && <th scope="col">Corriger</th>}
              </tr>
            </thead>
            <tbody>
              {data.results.map(({ candidate, session: code, juryOn, outcome, competences, sitting }) => (
                <tr key={`${candidate} ${code}`}>
                  <th scope="row" className="reference" data-nowrap>
                    {candidate}
                  </th>
                  <td className="reference">{code}</td>
                  <td>{shortDay(juryOn)}</td>
                  <td data-nowrap>{outcomeNames[outcome]}</td>
                  <td>{lacking(competences)}</td>
                  <td data-numeric>{sitting}</td>
                  {corrects && (
                    <td>
                      <Link
                        to={`/resultats/corriger?candidat=${encodeURIComponent(candidate)}&session=${encodeURIComponent(code)}`}
                      >
                        Corriger<span className="reader-only"> le résultat de {candidate}</span>
                      </Link>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data !== undefined && data.results.length === data.limit && (
        <p className={styles.soft}>Seuls les {data.limit} premiers sont montrés : précisez la recherche.</p>
      )}
    </Section>
  );
}

const lacking = (competences: readonly { readonly code: string; readonly acquired: boolean }[]): string => {
  const codes = competences.filter(({ acquired }) => !acquired).map(({ code }) => code);
  return codes.length === 0 ? "—" : codes.join(", ");
};
