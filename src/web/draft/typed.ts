/** The fields of the form as they were typed. */
export type Typed = Readonly<Record<string, string>>
