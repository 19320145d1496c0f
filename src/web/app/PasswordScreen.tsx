import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { type FormEvent, type ReactNode, useState } from "react";
import { passwordLength } from "../../domain/access/password.ts";
import { Heading } from "../ui/Heading.tsx";
import { choosePassword, type SignInAnswer, sendPasswordLink } from "./auth.ts";
import styles from "./SignInScreen.module.css";
import { sessionQuery } from "./session.ts";
import { Welcome } from "./Welcome.tsx";

/** A password chosen for the first time, changed or forgotten: each time through a link that only its owner receives. */
export function PasswordScreen() {
  const { token, error } = useSearch({ from: "/mot-de-passe" });
  return (
    <Welcome title="Choisir un mot de passe">
      {token !== undefined && error === undefined ? <Choosing token={token} /> : <Asking over={error !== undefined} />}
    </Welcome>
  );
}

const linkOver = "Ce lien n’est plus valable\u00a0: il sert une fois, et peu de temps. Demandez-en un nouveau.";
const linkSent =
  "Si cette adresse est connue, un message vient de partir. Son lien vous laisse choisir un mot de passe.";

function Asking({ over }: { readonly over: boolean }) {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [email, setEmail] = useState(session.person?.email ?? "");
  const { answer, pending, send } = useAnswer();
  return (
    <>
      <Head lead="Pour la première fois, pour en changer, ou parce qu’il est oublié : un lien vous est envoyé par e-mail." />
      <form className={styles.form} onSubmit={(event) => void send(event, () => sendPasswordLink(email))}>
        <TextInput
          label="Adresse électronique"
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Said answer={answer} first={over ? linkOver : undefined} done={linkSent} />
        <Button type="submit" fullWidth loading={pending}>
          Recevoir le lien
        </Button>
        <p className={styles.hint}>
          {session.person === null ? (
            <Link to="/connexion">Se connecter</Link>
          ) : (
            <Link to="/">Revenir à l’accueil</Link>
          )}
        </p>
      </form>
    </>
  );
}

function Choosing({ token }: { readonly token: string }) {
  const [password, setPassword] = useState("");
  const { answer, pending, send } = useAnswer();
  if (answer?.ok)
    return (
      <>
        <Head lead="Votre mot de passe est choisi. Par sécurité, toutes vos sessions ouvertes sont terminées." />
        <p>
          <Link to="/connexion" reloadDocument>
            Se connecter
          </Link>
        </p>
      </>
    );
  return (
    <>
      <Head lead="Il remplace le précédent, s’il y en avait un. Quatre mots sans rapport font un bon mot de passe." />
      <form className={styles.form} onSubmit={(event) => void send(event, () => choosePassword(token, password))}>
        <PasswordInput
          label="Nouveau mot de passe"
          description={`${passwordLength.least} caractères au moins.`}
          autoComplete="new-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": "Afficher ou masquer le mot de passe" }}
        />
        <Said answer={answer} />
        <Button type="submit" fullWidth loading={pending}>
          Choisir ce mot de passe
        </Button>
        <p className={styles.hint}>
          <Link to="/mot-de-passe">Demander un autre lien</Link>
        </p>
      </form>
    </>
  );
}

function Head({ lead }: { readonly lead: ReactNode }) {
  return (
    <div>
      <Heading className={styles.title}>Choisir un mot de passe</Heading>
      <p className={styles.lead}>{lead}</p>
    </div>
  );
}

interface SaidProps {
  readonly answer: SignInAnswer | undefined;
  /** What is wrong before anything is sent. */
  readonly first?: string | undefined;
  /** What is said once it is done. */
  readonly done?: string;
}

function Said({ answer, first, done }: SaidProps) {
  const problem = answer === undefined ? first : answer.ok ? undefined : answer.sentence;
  return (
    <>
      <div role="alert">
        {problem !== undefined && (
          <p className={styles.said} data-tone="danger">
            {problem}
          </p>
        )}
      </div>
      <div role="status">
        {answer?.ok && done !== undefined && (
          <p className={styles.said} data-tone="success">
            {done}
          </p>
        )}
      </div>
    </>
  );
}

/** What came of sending the form, once. */
function useAnswer() {
  const [answer, setAnswer] = useState<SignInAnswer>();
  const [pending, setPending] = useState(false);
  const send = async (event: FormEvent, act: () => Promise<SignInAnswer>) => {
    event.preventDefault();
    setPending(true);
    setAnswer(undefined);
    setAnswer(await act());
    setPending(false);
  };
  return { answer, pending, send };
}
