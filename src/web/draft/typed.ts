export type Typed = Readonly<Record<string, string>>
