import { within } from '../register/describe.ts'
import { isAnswered } from './answers.ts'
import { consentsOf, evidenceOf, type Facts, type Gate } from './gate.ts'
import { facesIn, hasGraphics, mayShowPeople } from './media.ts'

/** Policy 13, 18, 25, 54, A.h and A.i name the evidence. */
const asks = { stops: false } as const

export const sources: Gate = function* ({ draft, review }) {
  if (isAnswered(draft, 'sources')) return
  if (!review?.findings.some(({ type }) => type === 'SOURCE_MISSING')) return
  yield {
    gate: 'sources',
    ...asks,
    paragraphs: ['18'],
    says: 'It gives figures or pictures without a source.',
    todo: 'Name the source in the text, or record it as evidence.',
  }
}

export const pictures: Gate = function* (facts) {
  const { draft } = facts
  const people = mayShowPeople(facts)
  if (!people && !hasGraphics(facts)) return
  if (!isAnswered(draft, 'pictures'))
    yield {
      gate: 'pictures',
      ...asks,
      paragraphs: ['18', '25', '26'],
      says: people
        ? `It has pictures or film${facesToo(facts)}. The draft does not say who is in them, whether they agreed, or who owns the pictures.`
        : 'It has a drawing, chart or logo. The draft does not say who owns it.',
      todo: people
        ? 'Record the consent or the licence, or that no one can be recognised.'
        : 'Record the licence, or that it shows no one and is the office’s own.',
      page: '/registers/consents',
    }
  if (evidenceOf(draft, 'own-device'))
    yield {
      gate: 'own-device',
      ...asks,
      paragraphs: ['54'],
      says: 'The pictures were taken on a device that is not the office’s.',
      todo: `The ${facts.snapshot.pack.terms.chiefExecutive} decides whether they may be used.`,
    }
}

function facesToo(facts: Facts): string {
  const faces = facesIn(facts)
  return faces === 0 ? '' : faces === 1 ? ' with a face in them' : ` with ${faces} faces in them`
}

export const assessments: Gate = function* (facts) {
  const { draft } = facts
  for (const [kind, name] of [
    ['dpia', 'a data protection impact assessment'],
    ['eqia', 'an equality impact assessment'],
  ] as const) {
    if (isAnswered(draft, kind)) continue
    const needed = evidenceOf(draft, `${kind}-needed`) !== undefined
    if (!needed && !(kind === 'eqia' ? draft.kind === 'report' : mayShowPeople(facts))) continue
    yield {
      gate: kind,
      stops: needed,
      paragraphs: ['25'],
      says: needed ? `It needs ${name}, which has not been done.` : `The draft does not say whether it needs ${name}.`,
      todo: `Record ${name} with its reference, or why none is needed.`,
    }
  }
}

/** A consent given by its reference must be registered and not withdrawn. */
export const consents: Gate = function* ({ draft, snapshot, day }) {
  for (const reference of consentsOf(draft)) {
    const consent = snapshot.office.consents.find(({ id }) => id === reference)
    if (consent && !consent.withdrawn && within(consent, day)) continue
    yield {
      gate: 'consent',
      stops: true,
      paragraphs: ['25', '26'],
      says: `The consent ${reference} is not on the register, was withdrawn or has ended.`,
      todo: 'Leave the person out, or have a new consent entered.',
      page: '/registers/consents',
    }
  }
}

export const letters: Gate = function* ({ draft, snapshot, by, day }) {
  if (draft.kind !== 'letter') return
  if (!isAnswered(draft, 'template'))
    yield {
      gate: 'template',
      ...asks,
      paragraphs: ['13'],
      says: 'The draft does not say that the approved template for letters was used.',
      todo: 'Use the template, and record it as evidence.',
    }
  const signs = draft.onBehalfOf ?? by
  const may = (snapshot.office.signatories ?? []).some(
    (one) => one.person === signs && one.signs.includes('letters') && within(one, day),
  )
  if (!may)
    yield {
      gate: 'signatory',
      ...asks,
      paragraphs: ['13'],
      says: 'The person who signs this letter is not on the register of signatories.',
      todo: 'Have it signed by a person on the register.',
      page: '/registers/signatories',
    }
}

const ABOUT_VOTING = /\b(?:vot(?:e|es|er|ers|ing)|poll(?:s|ing)?|ballots?|elections?|turnout)\b/i

export const returningOfficer: Gate = function* (facts: Facts) {
  const { draft, snapshot, day } = facts
  if (!(draft.electionPeriod ?? snapshot.calendar.inElectionPeriod(day)) || isAnswered(draft, 'returning-officer'))
    return
  if (!ABOUT_VOTING.test(`${draft.title}\n${draft.body}`)) return
  yield {
    gate: 'returning-officer',
    ...asks,
    paragraphs: ['35', 'A.h'],
    says: 'It mentions voting in an election period. The draft does not say that the Police Area Returning Officer agreed to it.',
    todo: 'Agree it with the Police Area Returning Officer, and record that as evidence.',
  }
}

export const advice: Gate = function* ({ draft, review }) {
  if (draft.kind !== 'event' && draft.kind !== 'speech') return
  const political = review?.findings.some(({ detector, severity }) => detector === 'political' && severity !== 'note')
  if (!political || isAnswered(draft, 'advice')) return
  yield {
    gate: 'advice',
    ...asks,
    paragraphs: ['A.c', 'A.i', 'A.k'],
    says: 'It touches party politics at an event, and no advice of a manager is on record.',
    todo: 'Ask your manager, and record the answer as evidence.',
  }
}
