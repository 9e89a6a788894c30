import type { Circumstances, Example, Kind } from './contract.ts'

/** An example of a rule: a text in a draft of this kind. */
export const inKind = (kind: Kind, text: string): Example => ({ text, circumstances: { kind } })

export const ownPost = (text: string): Example => given({ kind: 'social-post', account: 'personal' }, text)

export const given = (circumstances: Partial<Circumstances>, text: string): Example => ({ text, circumstances })

/** A file in which reading saw this. */
export const seen = (what: string, circumstances: Partial<Circumstances> = {}): Example => ({
  text: 'A file',
  circumstances,
  observations: [{ part: 'body', what, detail: 'It was seen.' }],
})

export const allInKind = (kind: Kind, ...texts: readonly string[]): readonly Example[] =>
  texts.map((text) => inKind(kind, text))

/** Emails that the classifier has read and found nothing in. */
export const readMail = (...texts: readonly string[]): readonly Example[] =>
  texts.map((text) => ({ text, circumstances: { kind: 'email' }, classifierMatches: [] }))

export const mailTo = (address: string, text: string, sender?: string): Example =>
  given({ kind: 'email', mail: { ...(sender ? { sender } : {}), recipients: [{ address, visible: true }] } }, text)
