/** Where a chain no longer holds. The first break of each chain: what comes after it proves nothing. */
export type Break = { readonly stream: string; readonly seq: number; readonly why: string }
