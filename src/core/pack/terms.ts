/** What an office calls itself, its people and its papers. Each is used inside sentences, without an article. */
export type Terms = {
  /** The office in a word or two, as its staff say it. */
  readonly office: string
  /** Who heads the office and is elected. */
  readonly head: string
  /** The same title in full. */
  readonly headInFull: string
  /** Who acts for the head and holds no politically restricted post. */
  readonly deputy: string
  /** Who decides what goes out, or lets a delegate decide. */
  readonly chiefExecutive: string
  /** Who decides where the chief executive may not. */
  readonly independentReviewer: string
  /** The plan that the head publishes; its aims are not party politics. */
  readonly plan: string
  /** The policy that people declare to comply with. */
  readonly policy: string
}

/** The names of the terms, for a file in which an office gives its own. */
export const TERM_NAMES = [
  'office',
  'head',
  'headInFull',
  'deputy',
  'chiefExecutive',
  'independentReviewer',
  'plan',
  'policy',
] as const satisfies readonly (keyof Terms)[]

export type OwnTerms = Partial<Terms>

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
