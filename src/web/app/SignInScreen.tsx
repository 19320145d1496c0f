import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { OthersWaiting } from "../offline/OthersWaiting.tsx";
import { Heading } from "../ui/Heading.tsx";
import { pageAddress, type SignInAnswer, sendLink, signIn } from "./auth.ts";
import { DemoAccounts } from "./DemoAccounts.tsx";
import styles from "./SignInScreen.module.css";
import { sessionQuery } from "./session.ts";
import { Welcome } from "./Welcome.tsx";

const linkOver = "Ce lien n’est plus valable : il sert une fois, et peu de temps. Demandez-en un nouveau.";
const linkSent =
  "Si cette adresse est connue, un message vient de partir. Ouvrez-le sur cet appareil et suivez son lien.";

/** Sign in by password or by a link received by e-mail. */
export function SignInScreen() {
  const { retour = "/", error } = useSearch({ from: "/connexion" });
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [pending, setPending] = useState<"password" | "link">();
  const [problem, setProblem] = useState(error === undefined ? undefined : linkOver);
  const [sent, setSent] = useState(false);

  const after = async (kind: "password" | "link", answer: Promise<SignInAnswer>) => {
    setPending(kind);
    setProblem(undefined);
    setSent(false);
    const result = await answer;
    setPending(undefined);
    if (!result.ok) setProblem(result.sentence);
    else if (kind === "link") setSent(true);
    else window.location.assign(pageAddress(retour));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void after("password", signIn(email, password));
  };
  const askLink = () => {
    if (email.includes("@")) void after("link", sendLink(email, retour));
    else setProblem("Écrivez d’abord votre adresse électronique.");
  };

  return (
    <Welcome title="Se connecter">
      <div>
        <Heading className={styles.title}>Se connecter</Heading>
        <p className={styles.lead}>
          Pas encore de compte ? <Link to="/inscription">Créer un compte</Link>
        </p>
      </div>
      <OthersWaiting person={null} />
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          label="Adresse électronique"
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label="Mot de passe"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ "aria-label": "Afficher ou masquer le mot de passe" }}
        />
        <Said problem={problem} notice={sent ? linkSent : undefined} />
        <Button type="submit" fullWidth loading={pending === "password"}>
          Se connecter
        </Button>
        <Button variant="default" fullWidth loading={pending === "link"} onClick={askLink}>
          Recevoir un lien par e-mail
        </Button>
        <p className={styles.hint}>
          <Link to="/mot-de-passe">Mot de passe oublié, ou jamais choisi ?</Link>
        </p>
      </form>
      {session.demo && (
        <DemoAccounts
          accounts={session.demoAccounts}
          onChoose={(account) => void after("password", signIn(account.email, account.password))}
        />
      )}
    </Welcome>
  );
}

function Said({ problem, notice }: { readonly problem: string | undefined; readonly notice: string | undefined }) {
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
        {notice !== undefined && (
          <p className={styles.said} data-tone="success">
            {notice}
          </p>
        )}
      </div>
    </>
  );
}
