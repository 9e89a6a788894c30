export type Break = { readonly stream: string; readonly seq: number; readonly why: string }
