import { plainEvidence, referenceOf } from '../../core/gates/gate.ts'
import type { Typed } from './form.ts'

/** What stands behind a draft, as the form's fields and as evidence. A reference follows a colon. */

export const EVIDENCE_FIELDS = [
  'on_behalf_of',
  'source',
  'shown',
  'speech',
  'own_device',
  'dpia',
  'dpia_reference',
  'eqia',
  'eqia_reference',
  'template',
  'paro',
  'advice',
] as const

/** Fields that are evidence of their own name, with what was typed as the reference. */
const PLAIN = ['source', 'template', 'paro', 'advice'] as const
/** What the author says of the speech in a film or a recording. */
const SPEECH = ['transcript', 'no-speech'] as const
const ASSESSED = ['dpia', 'eqia'] as const
const LONGEST = 200

export function evidenceFrom(typed: Typed): string[] {
  const said = (name: string) => (typed[name] ?? '').trim()
  const noted = (kind: string, reference: string) => (reference ? `${kind}:${reference}`.slice(0, LONGEST) : kind)
  return [
    ...PLAIN.filter((name) => said(name) !== '').map((name) => noted(name, said(name) === 'yes' ? '' : said(name))),
    ...(said('shown') ? [said('shown')] : []),
    ...(SPEECH.some((name) => name === said('speech')) ? [said('speech')] : []),
    ...(said('own_device') === 'yes' ? ['own-device'] : []),
    ...ASSESSED.filter((name) => said(name) !== '').map((name) => noted(said(name), said(`${name}_reference`))),
  ]
}

export function typedEvidence(evidence: readonly string[]): Typed {
  const typed: Record<string, string> = {}
  for (const one of evidence) {
    const kind = plainEvidence(one)
    const reference = referenceOf(one)
    if (PLAIN.some((name) => name === kind)) typed[kind] = reference || 'yes'
    if (kind === 'consent' || kind === 'licence' || kind === 'nobody-shown') typed['shown'] = one
    if (SPEECH.some((name) => name === kind)) typed['speech'] = kind
    if (kind === 'own-device') typed['own_device'] = 'yes'
    const assessed = ASSESSED.find((name) => kind.startsWith(name))
    if (assessed) {
      typed[assessed] = kind
      typed[`${assessed}_reference`] = reference
    }
  }
  return typed
}
