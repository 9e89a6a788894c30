/** Id and version of a policy pack, as entries and certificates name it. */
export type PackName = { readonly id: string; readonly version: string }
