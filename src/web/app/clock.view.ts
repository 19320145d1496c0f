const msPerDay = 86_400_000;

/** The civil date some days later. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * msPerDay).toISOString().slice(0, 10);

/** The leaps that a demonstration is most often asked to make. */
export const leaps = [
  { label: "Demain", days: 1 },
  { label: "Une semaine", days: 7 },
  { label: "Un mois", days: 30 },
  { label: "Trois mois", days: 91 },
  { label: "Un an", days: 365 },
] as const;
