import type { Match, Part, Reading, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { inKind } from '../in-kind.ts'
import { oneLine, patternWith } from '../pattern.ts'
import { sought } from '../sought.ts'
import { consented } from './consent.ts'
import { AFTER_CHARGE, BEFORE_CHARGE, DEED, OTHER_PEOPLE } from './criminal-offence-words.ts'
import { OPEN_COURT } from './names/in-the-open.ts'
import { peopleIn } from './names/people.ts'
import { remembered } from './remembered.ts'
import { rowOf, sentenceAt, type Tie, tie } from './tie.ts'

type Stage = 'suspect' | 'record' | 'deed'
type Hit = { readonly start: number; readonly end: number; readonly stage: Stage; readonly doing?: boolean }

const whole = (words: string | readonly string[]) => patternWith('gi')`(?<![\w-])${words}(?!\w)`
const STAGES: readonly (readonly [Stage, RegExp])[] = [
  ['suspect', whole(BEFORE_CHARGE)],
  ['record', whole(AFTER_CHARGE)],
  ['deed', whole(DEED)],
]
const SEEKERS = STAGES.map(([stage, words]) => [stage, sought(words)] as const)

const placed = (stage: Stage, found: readonly RegExpExecArray[]): readonly Hit[] =>
  found.map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
    stage,
    doing: /^\w+ing\b/.test(words),
  }))

const hits = (part: Part): readonly Hit[] =>
  SEEKERS.flatMap(([stage, seek]) => placed(stage, seek(part))).sort((a, b) => a.start - b.start)

export const offencesDescribed = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  STAGES.flatMap(([stage, words]) => placed(stage, everyMatch(text, words))).sort((a, b) => a.start - b.start)

/** Several people or nobody in particular between the name and the fact: 'Ann met a man who was arrested'. */
const OTHERS = patternWith('i')`
  \b(?:an?|two|three|four|five|six|seven|\d+|the) (?:\w+ ){0,2}${OTHER_PEOPLE}\b
  |\b(?:those|people|anyone|offenders|criminals|suspects|perpetrators) (?:who|were|are|have)\b
  |\b(?:victim|witness|survivor) of\b
`

function about(part: Part, reading: Reading, hit: Hit): Tie | undefined {
  const row = hit.stage === 'deed' ? undefined : rowOf(part, reading, hit.start)
  if (row) return row
  const sentence = sentenceAt(part, hit.start)
  if (!sentence) return undefined
  const tied = tie(part, reading, sentence, hit.start, hit.end)
  if (!tied) return undefined
  // A conviction is public already; another suspicion against the same person is not.
  if (tied.person.publicBecause === OPEN_COURT && hit.stage !== 'suspect') return undefined
  const between = part.text.slice(Math.max(tied.person.end, sentence.start), hit.start)
  if (OTHERS.test(between) && !/\b(?:he|she|who)\b[^.]{0,30}$/i.test(between)) return undefined
  if (hit.stage === 'deed')
    return !/^ by\b/.test(part.text.slice(hit.end, hit.end + 4)) && direct(tied, between, hit) ? tied : undefined
  return tied
}

/** A deed belongs to a name or pronoun right before it. */
function direct({ person, how }: Tie, between: string, hit: Hit): boolean {
  // 'was stabbed', 'stalked by': done to the person.
  if (!hit.doing && /\b(?:was|were|been|being|be|is|are|got|get|gets)(?: \w+ly)? $/i.test(between)) return false
  if (how === 'named')
    return person.publicBecause === undefined && hit.start - person.end < 18 && hit.start >= person.end
  return how === 'pronoun' && /\b(?:he|she)(?:[’']s been| has been| has| had| also| then)? $/i.test(between)
}

function* find(reading: Reading): Iterable<Match> {
  for (const part of reading.parts) {
    let reached = -1
    if (peopleIn(part, reading).length === 0) continue
    for (const hit of hits(part)) {
      const tied = hit.start < reached ? undefined : about(part, reading, hit)
      if (!tied) continue
      const match = matchOf(part, hit, tied)
      reached = match.span.end
      yield consented(match, part, reading)
    }
  }
}

function matchOf(part: Part, { start, end, stage }: Hit, { person, how }: Tie): Match {
  const stop = /[.!?;\n”"]|, (?:and|but|who)\b/.exec(part.text.slice(end, end + 60))
  return {
    span: { part: part.id, start, end: Math.min(part.text.length, end + (stop?.index ?? 30)) },
    type: 'CRIMINAL_OFFENCE',
    confidence: how === 'named' || how === 'row' ? 0.85 : 0.7,
    because: `${WHY[stage]} an identifiable person (${how})`,
    suggestion: '[offence removed]',
    related: [{ part: part.id, start: person.start, end: person.end }],
    ...(stage === 'suspect' ? { reserved: true } : {}),
  }
}

const WHY = {
  suspect: 'Reports an arrest or suspicion, without a charge, of',
  record: 'Reports a charge, a conviction or a sentence of',
  deed: 'Reports an offence by',
}

export const criminalOffence: Rule = {
  id: 'personal-data/criminal-offence',
  title: 'Offence, suspicion or conviction of a person',
  advice:
    'Take it out. Name no one before charge. Afterwards publish only what the court said, with the Chief Executive’s approval.',
  severity: 'sign-off',
  paragraphs: ['18', '25', '26', '46'],
  source: 'https://www.college.police.uk/app/engagement-and-communication/media-relations',
  limits: oneLine`
    Needs a person named in the sentence or shortly before. Cannot know whether a charge followed. In a publication,
    treats a recent decision of a named court about an adult as public, without checking the report.
  `,
  find: remembered(find),
  examples: {
    found: [
      'Ned Sampleworth was charged with working without a licence.',
      'name | dob | outcome\nRavi Sample-Dass | 17/08/1988 | conditional discharge, shop theft',
      'We stopped because Jonty Sample-Carr helped himself to £6k of it.',
      'Your brother Dean Sample-Carr has been billing three forces for the same meals.',
      'Her probation officer says that Adaeze Sample-Oduya is well. She is doing 120 hours for benefit fraud.',
      'Curtis Sample-Ender, thought to be behind three earlier attacks on drivers, has not yet been picked up.',
      'The trial goes on of Wayne Sample-Prewett, who snatched a jeweller from his car.',
      'The shop says it was Bernadette Sample-Shaw, who has been nicking perfume for years.',
      'Darren Sample-Lowe was done for false accounting.',
      '16 Dolphin Row – RSO, visit due: Darren Sample-Lowe',
      'Darren Sample-Lowe, 16, pleaded guilty to arson at Walsall Youth Court.',
      inKind('letter', 'Your cousin Darren Sample-Lowe was jailed for three years at Hull Crown Court.'),
      'Darren Sample-Lowe, 41, was jailed for theft at Hull Crown Court in 2009.',
      'Darren Sample-Lowe, 41, was jailed for theft at Hull Crown Court. He was arrested again last week on suspicion of fraud.',
      'an account in the name of Leon Vasquez-Hart, who was arrested at his flat on suspicion of fraud',
      'I can tell you that Shane Whittall-Obi has convictions for harassment. He is on licence until March.',
      'We all know Marlon Sedgeley-King pulled the trigger',
      'Raymond Tisdale-Booth is a baker, but he did eleven years for armed robbery.',
      'PNC 2016/0090051Z – caution for theft: Declan Joseph Heffernan',
    ],
    clear: [
      'Ned Sampleworth was charged with overseeing the fund.',
      'There is Ann Sample. George Sample-Vane, struck by a brick in 1875, while he was helping to arrest a burglar.',
      'Simon Fosterly did 120 hours of training. Three attacks are thought to be linked to a dispute.',
      'Darren Sample-Lowe, 41, was jailed for theft at Hull Crown Court on Monday. He had pleaded guilty in May to four counts.',
      'Three people were convicted of forced labour offences at Worcester Crown Court in May.',
      'Simon Fosterly said that two men had been arrested on suspicion of fraud.',
      '“The man who stole it was jailed for two years,” said Simon Fosterly, Commissioner.',
      'There were no arrests.',
    ],
  },
}
