/** Opens accounts for people who were invited. */
export interface Accounts {
  /** The identifier of the new person, or null when the address already has an account. */
  open(person: { readonly name: string; readonly email: string; readonly password: string }): Promise<string | null>;
}
