import { isStaff } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { useHabilitationOf } from "../habilitations/habilitation.query.ts";
import styles from "../surveillance/Surveillance.module.css";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { AskForm } from "./AskForm.tsx";
import { useCommunication } from "./communication.query.ts";
import { inOrder } from "./communication.view.ts";
import { FindingForm } from "./FindingForm.tsx";
import { Kit } from "./Kit.tsx";
import { ReviewCard } from "./ReviewCard.tsx";

/** `/habilitations/$habilitationId/communication`: what may be said, and what was read of what is said. */
export function CommunicationScreen() {
  const communication = useCommunication();
  const { habilitationId, number, reviews, asks, checks } = communication;
  const { organisationName } = useHabilitationOf(habilitationId);
  const staff = isStaff(useSession());
  return (
    <Page
      title="Communication"
      trail={[
        ...(staff ? [{ label: "Habilitations", to: "/habilitations" }] : []),
        { label: staff ? organisationName : "Mon habilitation", to: `/habilitations/${habilitationId}` },
      ]}
      lead={`${organisationName}, habilitation ${number}.`}
    >
      {!staff && <Kit communication={communication} />}
      <Section title="Publications relues">
        {reviews.length === 0 ? (
          <EmptyState
            what="Aucune publication n’a encore été relue."
            why="Une relecture se demande ici ; le certificateur relève aussi ce qui est publié, à chaque surveillance."
          />
        ) : (
          <ul className={styles.points}>
            {inOrder(reviews).map((review) => (
              <ReviewCard key={review.id} communication={communication} review={review} />
            ))}
          </ul>
        )}
      </Section>
      {!staff && asks && <AskForm communication={communication} />}
      {staff && checks && <FindingForm communication={communication} />}
      {staff && <Kit communication={communication} />}
    </Page>
  );
}
