/** Why the clock of a demonstration was not set forward. */
export type ClockRefusal = { readonly code: "clock/not-a-demonstration" } | { readonly code: "clock/only-forward" };
