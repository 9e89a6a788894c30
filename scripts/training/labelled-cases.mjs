// Training texts of the classifier, each with the group of the policy that it breaks, if any.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const root = new URL('../../', import.meta.url)
const lines = (name) =>
  readFileSync(new URL(`fixtures/corpus/${name}.jsonl`, root), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line, at) => ({ source: name, at, ...JSON.parse(line) }))

const BY_RULE = {
  'conduct/abuse': 'conduct',
  'conduct/harassment': 'conduct',
  'conduct/discrimination': 'conduct',
  'conduct/tone': 'conduct',
  'conduct/obscenity': 'conduct',
  'conduct/disparagement': 'disparagement',
  'conduct/defamation': 'defamation',
  'conduct/claim': 'claims',
  'publication/copied-text': 'claims',
  'publication/source-missing': 'claims',
  'publication/photo-evidence': 'claims',
  'conduct/impersonation': 'private-use',
  'conduct/private-business': 'private-use',
  'crest-and-logo/mention': 'private-use',
  'crest-and-logo/letterhead': 'private-use',
  'confidentiality/operational': 'operational',
  'confidentiality/internal': 'secrecy',
  'confidentiality/in-confidence': 'secrecy',
  'confidentiality/privilege': 'secrecy',
  'confidentiality/sub-judice': 'secrecy',
  'confidentiality/embargo': 'secrecy',
  'confidentiality/ahead-of-publication': 'secrecy',
  'confidentiality/media-contact': 'media',
  'confidentiality/credential': 'security',
  'confidentiality/insecure-transmission': 'security',
}
const BY_GROUP = {
  conduct: 'conduct',
  disparagement: 'disparagement',
  defamation: 'defamation',
  misleading: 'claims',
  copied: 'claims',
  impersonation: 'private-use',
  'private-business': 'private-use',
  operational: 'operational',
  legal: 'secrecy',
  unannounced: 'secrecy',
  internal: 'secrecy',
  media: 'media',
  security: 'security',
}
/**
 * Drafts labelled with paragraphs only: those whose paragraphs belong to one group, and which break it in words
 * alone.
 */
const BY_PARAGRAPH = [
  [/^(?:7|35|A)/, 'political'],
  [/^13$/, 'private-use'],
  [/^32$/, 'operational'],
  [/^29$/, 'disparagement'],
  [/^10$/, 'conduct'],
]

const EVERY = new Set([...Object.values(BY_RULE), 'political', 'personal'])
/** Breaches that the classifier cannot see in the words: another rule finds them, or their kind is unknown. */
const OTHER = 'other'

function groupOf(one) {
  if (one.label !== undefined) return one.label === 'breach' ? 'political' : null
  if (one.expect === undefined || one.expect === 'release') return null
  if (one.rule) return BY_RULE[one.rule] ?? OTHER
  if (one.group) return BY_GROUP[one.group] ?? (EVERY.has(one.group) ? one.group : OTHER)
  const words = BY_PARAGRAPH.find(([paragraph]) => (one.clauses ?? []).some((clause) => paragraph.test(clause)))
  return words?.[1] ?? (one.spans?.some(({ sensitive }) => sensitive) ? 'personal' : OTHER)
}

/** Ordinary mail of fixtures/mail: a header line, then the text. */
const mails = () =>
  ['ordinary-1', 'ordinary-2'].flatMap((name) =>
    readFileSync(new URL(`fixtures/mail/${name}.txt`, root), 'utf8')
      .split(/^# .*$/m)
      .map((text) => text.trim())
      .filter((text) => text.length >= 40)
      .map((text, at) => ({ source: name, at, text, kind: 'email', expect: 'release' })),
  )

const MOST = 1_200
const LONG = 250

/** One sentence of each longer clean text, so that the classifier also learns ordinary short ones. */
function sentenceOf(one) {
  const sentences = one.text
    .split(/(?<=[.!?]["”’)]?)\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter(({ length }) => length >= 45 && length < 400)
  const chance = Number.parseInt(createHash('sha1').update(one.text).digest('hex').slice(0, 6), 16)
  return sentences.length > 0 ? [{ ...one, text: sentences[chance % sentences.length], piece: true }] : []
}

export function cases(names) {
  const whole = labelled([...names.flatMap(lines), ...mails()])
  return [...whole, ...whole.filter(shortened).flatMap(sentenceOf)]
}

const shortened = ({ group, one, text }) => group === null && one.label === undefined && text.length > LONG

function labelled(rows) {
  return rows
    .map((one) => ({
      source: one.source,
      text: one.text.slice(0, MOST),
      setting: {
        personal: one.account === 'personal',
        period: one.election_period === true,
        free: (one.author_role ?? 'staff') !== 'staff',
      },
      group: groupOf(one),
      why: one.why ?? '',
      one,
    }))
    .filter(({ group }) => group !== OTHER)
}
