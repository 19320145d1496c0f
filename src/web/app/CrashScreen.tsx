import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { type ErrorComponentProps, Link, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { keptSession } from "../offline/keptSession.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ErrorState } from "../ui/ErrorState.tsx";
import { longMoment } from "../ui/format.ts";
import { Page } from "../ui/Page.tsx";
import type { Problem } from "../ui/problem.ts";
import { sentences } from "./app.sentences.ts";
import { isReachable, ScreenUnreachable } from "./lazyScreen.ts";
import { NotFoundScreen } from "./NotFoundScreen.tsx";
import { RequestFailed, referenceOf } from "./problemOf.ts";

/** Without a network, an auditor still has what the device keeps. */
function KeptAudits({ problem }: { readonly problem: Problem | undefined }) {
  if (problem?.kind !== "network" || keptSession()?.roles.includes("auditor") !== true) return null;
  return <Link to="/hors-connexion">Voir les audits gardés sur cet appareil</Link>;
}

/** What is shown instead of a screen that could not be: what to do, and never a trace. */
export function CrashScreen({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const boundary = useQueryErrorResetBoundary();
  const [stillCut, setStillCut] = useState(false);
  const retry = async () => {
    if (error instanceof ScreenUnreachable) {
      const back = await isReachable();
      setStillCut(!back);
      if (!back) return;
      await error.again();
    }
    boundary.reset();
    reset();
    await router.invalidate();
  };
  const problem = error instanceof RequestFailed ? error.problem : undefined;
  if (problem?.status === 404) return <NotFoundScreen />;
  if (problem?.status === 403) {
    return (
      <Page title="Accès réservé">
        <EmptyState kind="no-access" {...sentences.forbidden} />
      </Page>
    );
  }
  const said = problem ?? sentences.broken;
  const reference = referenceOf(problem, router.state.location.pathname, longMoment(new Date().toISOString()));
  return (
    <Page title="Page indisponible">
      <ErrorState
        title={said.title}
        advice={stillCut ? sentences.stillCut : said.detail}
        reference={reference}
        onRetry={() => void retry()}
        next={<KeptAudits problem={problem} />}
      />
    </Page>
  );
}
