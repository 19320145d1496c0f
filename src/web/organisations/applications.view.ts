const over = new Set(["refused", "abandoned"]);

/** One application at a time: another can be opened only when every former one is over; the server knows from when (R-APP-4, R-APP-8). */
export const canOpen = (own: readonly { readonly status: string }[]): boolean =>
  own.every(({ status }) => over.has(status));
