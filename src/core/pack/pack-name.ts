/** As entries and certificates name it. */
export type PackName = { readonly id: string; readonly version: string }
