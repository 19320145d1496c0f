import { Button, PasswordInput, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { Heading } from "../ui/Heading.tsx";
import { pageAddress, signUp } from "./auth.ts";
import styles from "./SignInScreen.module.css";
import { Welcome } from "./Welcome.tsx";

/** Creates an account: three fields, nothing about the organisation yet. */
export function SignUpScreen() {
  const [account, setAccount] = useState({ name: "", email: "", password: "" });
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const change = (field: keyof typeof account) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setAccount((before) => ({ ...before, [field]: value }));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    setProblem(undefined);
    const answer = await signUp(account);
    setPending(false);
    if (answer.ok) window.location.assign(pageAddress("/"));
    else setProblem(answer.sentence);
  };
  return (
    <Welcome title="Créer un compte">
      <div>
        <Heading className={styles.title}>Créer un compte</Heading>
        <p className={styles.lead}>
          Pour la personne qui suivra l’habilitation de votre organisme. Déjà un compte ?{" "}
          <Link to="/connexion">Se connecter</Link>
        </p>
      </div>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <TextInput label="Prénom et nom" autoComplete="name" required value={account.name} onChange={change("name")} />
        <TextInput
          label="Adresse électronique professionnelle"
          type="email"
          autoComplete="username"
          required
          value={account.email}
          onChange={change("email")}
        />
        <PasswordInput
          label="Mot de passe"
          description="Quatre mots sans rapport font un bon mot de passe."
          autoComplete="new-password"
          required
          value={account.password}
          onChange={change("password")}
          visibilityToggleButtonProps={{ "aria-label": "Afficher ou masquer le mot de passe" }}
        />
        <div role="alert">
          {problem !== undefined && (
            <p className={styles.said} data-tone="danger">
              {problem}
            </p>
          )}
        </div>
        <Button type="submit" fullWidth loading={pending}>
          Créer mon compte
        </Button>
      </form>
    </Welcome>
  );
}
