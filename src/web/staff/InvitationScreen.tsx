import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { passwordLength } from "../../domain/access/password.ts";
import { inCapacityOf, listed } from "../../domain/shared/french.ts";
import { ask, asking } from "../app/api.ts";
import { pageAddress, signIn } from "../app/auth.ts";
import { RequestFailed } from "../app/problemOf.ts";
import type { AnswerOf } from "../app/routeKeys.ts";
import { useCommand } from "../app/useCommand.ts";
import { Welcome } from "../app/Welcome.tsx";
import { CommandProblem } from "../ui/CommandProblem.tsx";
import { Heading } from "../ui/Heading.tsx";
import { LoadingState } from "../ui/LoadingState.tsx";
import styles from "./InvitationScreen.module.css";
import { invitedTo } from "./staff.view.ts";

type Invitation = AnswerOf<"GET /api/invitations/:token">;

const title = "Invitation";

/** What one is invited to, and the way in: nothing to fill for who already has an account. */
export function InvitationScreen() {
  const { token }: Readonly<Record<string, unknown>> = useParams({ strict: false });
  const known = typeof token === "string" ? token : "";
  const { data, error } = useQuery({ ...asking("GET /api/invitations/:token", { token: known }), retry: false });
  return (
    <Welcome title={title}>
      {error !== null && <Unusable error={error} />}
      {error === null && data === undefined && <LoadingState label="Lecture de l’invitation…" lines={3} />}
      {data !== undefined && <Accept invitation={data} token={known} />}
    </Welcome>
  );
}

function Unusable({ error }: { readonly error: Error }) {
  const problem = error instanceof RequestFailed ? error.problem : undefined;
  return (
    <div>
      <Heading className={styles.title}>Cette invitation ne peut pas servir</Heading>
      <p className={styles.lead}>{problem?.detail ?? "Réessayez dans un instant."}</p>
      <p className={styles.lead}>
        <Link to="/connexion">Se connecter</Link>
      </p>
    </div>
  );
}

function Accept({ invitation, token }: { readonly invitation: Invitation; readonly token: string }) {
  const [typed, setTyped] = useState({ name: "", email: "", password: "" });
  const email = invitation.email ?? typed.email;
  const command = useCommand("POST /api/invitations/:token/accept", {
    to: { token },
    position: null,
    onDone: () => void enter(),
  });
  const enter = async () => {
    const isIn = invitation.hasAccount ? await isHere(email) : (await signIn(email, typed.password)).ok;
    window.location.assign(pageAddress(isIn ? "/" : "/connexion"));
  };
  const write = (field: keyof typeof typed) => (event: { readonly currentTarget: { readonly value: string } }) => {
    const { value } = event.currentTarget;
    setTyped((before) => ({ ...before, [field]: value }));
  };
  const send = () => void command.send(invitation.hasAccount ? {} : { ...typed, email });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <>
      <div>
        <Heading className={styles.title}>{headingOf(invitation)}</Heading>
        <p className={styles.lead}>
          {invitation.invitedByName} vous invite {inCapacityOf(listed(invitedTo(invitation.roles)))}.
        </p>
      </div>
      <form className={styles.form} onSubmit={submit}>
        {!invitation.hasAccount && (
          <>
            <TextInput
              label="Prénom et nom"
              autoComplete="name"
              required
              withAsterisk={false}
              value={typed.name}
              onChange={write("name")}
            />
            <TextInput
              label="Adresse électronique"
              type="email"
              autoComplete="username"
              required
              withAsterisk={false}
              readOnly={invitation.email !== null}
              value={email}
              onChange={write("email")}
            />
            <PasswordInput
              label="Mot de passe"
              description={`${passwordLength.least} caractères au moins. Quatre mots sans rapport font un bon mot de passe.`}
              autoComplete="new-password"
              required
              withAsterisk={false}
              minLength={passwordLength.least}
              maxLength={passwordLength.most}
              value={typed.password}
              error={command.problem?.fields.password}
              onChange={write("password")}
              visibilityToggleButtonProps={{ "aria-label": "Afficher ou masquer le mot de passe" }}
            />
          </>
        )}
        <CommandProblem problem={command.problem} onRetry={send} onReload={command.reload} />
        <Button type="submit" fullWidth loading={command.pending}>
          {invitation.hasAccount ? "Accepter l’invitation" : "Créer mon accès"}
        </Button>
      </form>
    </>
  );
}

/** Whether the session of this browser is already that of the person invited. */
const isHere = async (email: string): Promise<boolean> =>
  (await ask("GET /api/session", {})).person?.email.toLowerCase() === email.toLowerCase();

const headingOf = ({ organisationName }: Invitation): string =>
  organisationName === null ? "Rejoindre l’équipe du certificateur" : `Rejoindre ${organisationName}`;
