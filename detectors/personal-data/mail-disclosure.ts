import type { Match, Part, Reading, Rule } from '../contract.ts'
import { given, mailTo } from '../in-kind.ts'
import { suppressedAt } from '../suppressed.ts'
import { bare } from './bare-name.ts'
import { factsOf } from './linked.ts'
import { goesOutside } from './mail.ts'
import { privatePeople } from './names/people.ts'

const NOTICE = /privacy (?:notice|policy|statement)/i

/** Other rules report the people and facts. */
function missing(reading: Reading): string | undefined {
  const evidence = reading.circumstances.evidence ?? []
  const link = reading.known.office.privacyNotice
  const hasNotice = reading.parts.some((part) => NOTICE.test(part.text) || (link !== '' && part.text.includes(link)))
  const basis = evidence.includes('disclosure-basis')
  const notice = hasNotice || evidence.includes('privacy-notice')
  if (basis && notice) return undefined
  return [basis ? '' : 'the basis for the disclosure', notice ? '' : 'a link to the privacy notice']
    .filter(Boolean)
    .join(' and ')
}

function* find(reading: Reading): Iterable<Match> {
  if (reading.circumstances.kind !== 'email' || !goesOutside(reading)) return
  const lacks = missing(reading)
  if (lacks === undefined) return
  const part = reading.parts.find((candidate) => named(candidate, reading) || known(candidate.id, reading))
  if (!part) return
  yield {
    span: { part: part.id, start: 0, end: 0 },
    type: 'MAIL_DISCLOSURE',
    confidence: 0.8,
    because: `Sends information about another person outside: ${lacks} is not recorded`,
  }
}

const named = (part: Part, reading: Reading): boolean =>
  privatePeople(part, reading).some(
    (person) =>
      person.full &&
      !bare(person, part, reading) &&
      !suppressedAt({ part: part.id, start: person.start, end: person.end }, reading, 'personal'),
  )

const known = (part: string, reading: Reading): boolean =>
  factsOf(reading).some(({ span, severity }) => span.part === part && severity !== 'note')

const toOutside = {
  kind: 'email',
  mail: { sender: 'a@westmids-opcc.example', recipients: [{ address: 'b@outside.example', visible: true }] },
} as const
const CALLER = 'Hi Bo\n\nThe caller was Agnieszka Wójcik.\n\nThanks\nAnn'

export const mailDisclosure: Rule = {
  id: 'personal-data/mail-disclosure',
  title: 'Email about a person to an outside address, without a basis or the privacy notice',
  advice: 'Record why it may be disclosed and to whom. Add the link to the privacy notice.',
  severity: 'sign-off',
  paragraphs: ['46'],
  limits: 'Cannot judge whether the recorded basis is valid.',
  find,
  examples: {
    found: [
      given(toOutside, 'Hi Bo\n\nThe caller was Agnieszka Wójcik of 41 Brindle Court, Ladywood.\n\nThanks\nAnn'),
      given({ kind: 'email', evidence: ['privacy-notice'] }, CALLER),
    ],
    clear: [
      given(toOutside, 'Hi Bo\n\nThe meeting is at nine.\n\nThanks\nAnn'),
      given({ ...toOutside, evidence: ['disclosure-basis', 'privacy-notice'] }, CALLER),
      mailTo('b@westmids-opcc.example', CALLER),
    ],
  },
}
