/** The first break of each chain: entries after it prove nothing. */
export type Break = { readonly stream: string; readonly seq: number; readonly why: string }
