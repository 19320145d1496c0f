import { IconChevronRight } from "@tabler/icons-react";
import styles from "./DemoAccounts.module.css";
import type { Session } from "./session.ts";

type Account = Session["demoAccounts"][number];

interface Props {
  readonly accounts: readonly Account[];
  readonly onChoose: (account: Account) => void;
}

/** The people of the demonstration: one click signs in as one of them. */
export function DemoAccounts({ accounts, onChoose }: Props) {
  return (
    <section className={styles.demo} aria-labelledby="comptes-de-demonstration">
      <h2 id="comptes-de-demonstration" className={styles.title}>
        Comptes de démonstration
      </h2>
      <p className={styles.lead}>Choisissez une personne pour voir l’application comme elle la voit.</p>
      <ul className={styles.list}>
        {accounts.map((account) => (
          <li key={account.email}>
            <button type="button" onClick={() => onChoose(account)}>
              <span>
                <span className={styles.name}>{account.label}</span>
                <span className={styles.role}>{account.role}</span>
              </span>
              <IconChevronRight size={18} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
