import { plainEvidence, referenceOf } from '../../core/gates/gate.ts'
import type { Typed } from './typed.ts'

/** A reference follows a colon. */
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

/** Named after the kind; the value is its reference. */
const PLAIN_FIELDS = ['source', 'template', 'paro', 'advice'] as const
const SPEECH = ['transcript', 'no-speech'] as const
const ASSESSED = ['dpia', 'eqia'] as const
const MAX_REFERENCE_CHARS = 200

export function evidenceFrom(typed: Typed): string[] {
  const value = (name: string) => (typed[name] ?? '').trim()
  const noted = (kind: string, reference: string) =>
    reference ? `${kind}:${reference}`.slice(0, MAX_REFERENCE_CHARS) : kind
  return [
    ...PLAIN_FIELDS.filter((name) => value(name) !== '').map((name) =>
      noted(name, value(name) === 'yes' ? '' : value(name)),
    ),
    ...(value('shown') ? [value('shown')] : []),
    ...(SPEECH.some((name) => name === value('speech')) ? [value('speech')] : []),
    ...(value('own_device') === 'yes' ? ['own-device'] : []),
    ...ASSESSED.filter((name) => value(name) !== '').map((name) => noted(value(name), value(`${name}_reference`))),
  ]
}

export function typedEvidence(evidence: readonly string[]): Typed {
  const typed: Record<string, string> = {}
  for (const one of evidence) {
    const kind = plainEvidence(one)
    const reference = referenceOf(one)
    if (PLAIN_FIELDS.some((name) => name === kind)) typed[kind] = reference || 'yes'
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
