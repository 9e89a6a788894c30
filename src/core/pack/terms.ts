export type Terms = {
  /** The office in a word or two, as its staff say it. */
  readonly office: string
  readonly head: string
  readonly headInFull: string
  readonly deputy: string
  readonly chiefExecutive: string
  readonly independentReviewer: string
  readonly plan: string
  readonly policy: string
}

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
