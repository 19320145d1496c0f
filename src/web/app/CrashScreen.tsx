import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ErrorState } from "../ui/ErrorState.tsx";
import { longMoment } from "../ui/format.ts";
import { Page } from "../ui/Page.tsx";
import { sentences } from "./app.sentences.ts";
import { NotFoundScreen } from "./NotFoundScreen.tsx";
import { RequestFailed } from "./problemOf.ts";

/** What is shown instead of a screen that could not be: what to do, and never a trace. */
export function CrashScreen({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const boundary = useQueryErrorResetBoundary();
  const retry = () => {
    boundary.reset();
    reset();
    void router.invalidate();
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
  const reference = `${problem?.reference ?? router.state.location.pathname}, ${longMoment(new Date().toISOString())}`;
  return (
    <Page title="Page indisponible">
      <ErrorState title={said.title} advice={said.detail} reference={reference} onRetry={retry} />
    </Page>
  );
}
