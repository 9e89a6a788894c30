export type PackName = { readonly id: string; readonly version: string }
