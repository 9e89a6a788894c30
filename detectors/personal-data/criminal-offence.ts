import { remembered } from '../by-reading.ts'
import type { Match, Part, Reading, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { Expression } from '../expression.ts'
import { inKind } from '../in-kind.ts'
import { fragment, oneLine, patternWith, phrases } from '../pattern.ts'
import type { Place } from '../sorted.ts'
import { KIN } from './anonymity/anonymity-words.ts'
import { OPEN_COURT, SOUGHT } from './names/in-the-open.ts'
import { lastBefore, peopleIn } from './names/people.ts'
import { rowOf, sentenceAt, type Tie, tie, tiedFacts } from './tie.ts'

type Stage = 'suspect' | 'record'
type Hit = Place & { readonly stage: Stage }

const HURTS = phrases`
  hit, hits, beats?, beaten, punch(?:es|ed), kick(?:s|ed), slap(?:s|ped), strangl(?:es|ed), chok(?:es|ed), rap(?:es|ed),
  molest(?:s|ed), grop(?:es|ed), stabb(?:s|ed), assault(?:s|ed), threaten(?:s|ed) to (?:kill|hit|hurt)
`
const SUSPECTED = phrases`
  ${HURTS} (?:me|his wife|his girlfriend|her husband|(?:his|her|my|our|the) (?:kids|children))(?! (?:with|up|as|that|to|for|off|on|out)\b),
  (?:re-?)?arrested, on suspicion of, suspected (?:of|to be), (?:on|under) (?:police )?bail, bailed, released under investigation,
  under (?:criminal )?investigation, person of interest, the suspect, (?:prime|main|chief) suspect, wanted (?:on|by|for|over),
  interviewed under caution, voluntary interview, accused of, allegations? (?:of|against), reported for, being questioned,
  (?:was|been|is|were) suspended, suspended (?:on|from|after|pending|since|while), (?:sacked|dismissed) (?:for|over|after),
  (?:thought|believed|suspected|alleged|said) to (?:be behind|have been behind|have \w{3,}(?:ed|en)), nicked (?:for|over),
  tak(?:es?|ing) (?:bribes?|backhanders?), on the take,
  helping (?:the )?police with (?:their )?(?:enquiries|inquiries), found with (?:cannabis|cocaine|heroin|drugs|a knife|stolen)
`
/** 'charged with overseeing the fund': given a task. */
const TASKS = phrases`
  overseeing the, working (?:with|on), ensuring, developing, reviewing, advising, monitoring,
  (?:the |this |that |primary |overall )*(?:task|duty|duties|job|role|mission|responsibilit(?:y|ies))
`
const CHARGE_OR_SENTENCE = phrases`
  charged (?:with(?! ${TASKS}\b)|over), (?:was|were|been|is) (?:charged(?! with ${TASKS}\b)|remanded|prosecuted|cautioned|sentenced),
  convicted, acquitted, jailed, imprisoned, banned from driving, disqualified (?:from )?driv\w+, conditional discharge,
  (?:charges?|prosecution) (?:was|were|has been|have been) (?:dropped|discontinued|withdrawn), found guilty, guilty of,
  plead(?:ed|s)? (?:not )?guilty, (?:has|had|with|his|her|previous|unspent|spent) (?:\w+ )?convictions?, convictions? (?:for|of),
  criminal (?:record|history|past), (?:conditional |youth )?cautions?(?:ed)? for, conditional cautions?, sentenced to, (?<!\bthe )RSO,
  (?:years?|months|weeks) (?:in (?:prison|jail)|inside|suspended),
  (?:got|given|did|served|serving) \w+ (?:years?|months) (?:for|inside|in),
  sex offenders?[’']? register, registered sex offender,
  on (?:licen[cs]e|tag|parole|probation|remand|recall), (?:restraining|community|suspended|banning|protection) (?:order|sentence),
  community resolution, ex-(?:offender|prisoner), (?:did|done|doing) time, \d+ hours[’']? (?:of unpaid work|for \w+ ?\w+),
  probation (?:officer|appointment|order), GBH, ABH, TWOCs?,
  (?:possession of|caught with|carrying|with) (?:an? )?(?:kni(?:fe|ves)|blade|machete|firearm|drugs|cannabis|cocaine|heroin),
  (?:raped|groomed|molested|murdered|stabbed|robbed|burgled|mugged) (?:an?|his|her|the|two|three|several|\d+|girls|boys|children|women),
  (?:was|got|been|were) done for, (?:drink|drug)[- ]driv\w+, no further action (?:against|over), penalty points
`

/** No match is longer, with what is around it. */
const MATCH_CHARS = 160
const whole = (words: readonly string[]) => new Expression(fragment`(?<![\w-])${words}(?!\w)`, 'gi', MATCH_CHARS)
const STAGES: readonly (readonly [Stage, RegExp])[] = [
  ['suspect', whole(SUSPECTED)],
  ['record', whole(CHARGE_OR_SENTENCE)],
]

/** 'He arrested two men': the subject is the officer. */
const ARRESTS = patternWith('i')`
  (?<!\b(?:was|were|is|are|be|been|being|got|and|or) (?:\w+ )?)\barrested (?:only |more than |nearly )?
    (?:an?|two|three|four|five|\d+|some|several|many|suspects|people|men|women|(?:an)?other)\b
    (?! (?:\w+ )?(?:days?|weeks?|months?|years?|hours?|times?|time)\b)
`
export const offencesDescribed = (text: string): readonly Hit[] =>
  STAGES.flatMap(([stage, words]) =>
    everyMatch(text, words)
      .filter(({ index }) => !ARRESTS.within(text, index - 20, index + 35))
      .map(({ 0: { length }, index }) => ({ start: index, end: index + length, stage })),
  ).sort((a, b) => a.start - b.start)

const OTHER_PEOPLE = phrases`
  man, men, woman, women, people, youths?, boys?, girls?, officers?, teenagers?, gang, person, suspects?, offenders?, others?
`
/** Several people or nobody in particular between the name and the fact: 'Ann met a man who was arrested'. */
const OTHERS = patternWith('i')`
  \b(?:an?|two|three|four|five|six|seven|\d+|the) (?:\w+ ){0,2}${OTHER_PEOPLE}\b
  |\b(?:those|people|anyone|offenders|criminals|suspects|perpetrators) (?:who|were|are|have)\b
  |\b(?:victim|witness|survivor) of\b
`

/** 'Ann traced the last keeper, who has been reported' */
const WHO_OF_ANOTHER =
  /\b(?:an?|the|another) (?:[\w-]+ ){0,2}[\w-]+,? who (?:(?:has|had|have|was|were|is) )?(?:\w+ )?$/i

const HURT = patternWith('i')`^${HURTS} `
const SUBJECT = patternWith('i')`\b(?:he|she|they|who|${KIN}|ex|man|boss|neighbour)(?: \w+)? $`
/** 'The pump beats me every time.' */
function isOfThing(part: Part, reading: Reading, { start, end, stage }: Hit): boolean {
  const before = part.text.slice(Math.max(0, start - 40), start)
  if (stage === 'record' || !HURT.test(part.text.slice(start, end)) || SUBJECT.test(before)) return false
  const last = lastBefore(peopleIn(part, reading), start)
  return !last || !/^(?: \w+)? $/.test(part.text.slice(last.end, start))
}

function about(part: Part, reading: Reading, hit: Hit): Tie | undefined {
  const row = rowOf(part, reading, hit.start)
  if (row) return row
  const sentence = sentenceAt(part, hit.start)
  if (isOfThing(part, reading, hit)) return undefined
  const tied = sentence && tie(part, reading, sentence, hit)
  if (!tied) return undefined
  // A conviction is public already; another suspicion against the same person is not.
  if (tied.person.publicBecause === OPEN_COURT && hit.stage !== 'suspect') return undefined
  if (tied.person.publicBecause === SOUGHT && /\bwanted\b/i.test(part.text.slice(tied.person.end, hit.end)))
    return undefined
  const between = part.text.slice(Math.max(tied.person.end, sentence.start), hit.start)
  if (!between.startsWith(',') && WHO_OF_ANOTHER.test(between)) return undefined
  return OTHERS.test(between) && !/\b(?:he|she|who)\b[^.]{0,30}$/i.test(between) ? undefined : tied
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
  find: remembered((reading) => tiedFacts(reading, ({ text }) => offencesDescribed(text), about, matchOf)),
  examples: {
    found: [
      'The fire was started by Ned Sampleworth, a chef from Hessle, who pleaded guilty to arson.',
      'PC Daniel Sample-Frobisher takes bribes.',
      inKind('email', 'See below.\n\nJane wrote:\nPeter hits me.'),
      inKind('email', 'See below.\n\nJane Sample-Moss <jane@postbox.example> wrote:\nMy ex hits me.'),
      'Ned Sampleworth was in the flat, and was arrested two days later.',
      'Ned Sampleworth, who has been reported for fly-tipping, wrote.',
      'Ned Sampleworth was charged with working without a licence.',
      'name | dob | outcome\nRavi Sample-Dass | 17/08/1988 | conditional discharge, shop theft',
      'Her probation officer says that Adaeze Sample-Oduya is well. She is doing 120 hours for benefit fraud.',
      'Curtis Sample-Ender, thought to be behind three earlier attacks on drivers, has not yet been picked up.',
      'Darren Sample-Lowe was done for false accounting.',
      'Darren Sample-Lowe groomed two girls.',
      '16 Dolphin Row – RSO, visit due: Darren Sample-Lowe',
      'Darren Sample-Lowe, 16, pleaded guilty to arson at Walsall Youth Court.',
      'Darren Sample-Lowe, 41, was jailed for theft at Hull Crown Court in 2009.',
      'Darren Sample-Lowe, 41, was jailed for theft at Hull Crown Court. He was arrested again last week on suspicion of fraud.',
      'an account in the name of Leon Vasquez-Hart, who was arrested at his flat on suspicion of fraud',
      'I can tell you that Shane Whittall-Obi has convictions for harassment. He is on licence until March.',
      'Raymond Tisdale-Booth is a baker, but he did eleven years for armed robbery.',
      'PNC 2016/0090051Z – caution for theft: Declan Joseph Heffernan',
      inKind('letter', 'Your cousin Darren Sample-Lowe was jailed for three years at Hull Crown Court.'),
    ],
    clear: [
      'Simon Fosterly said that officers who take bribes are dismissed.',
      inKind('email', 'Peter Sample-Moss beat me to it. It hit me that Jane hits me up for news.'),
      inKind('email', 'See below.\n\nJane wrote:\nThe pump beats me every time. Tom kicked me off the channel.'),
      'Ned Sampleworth once arrested a man who turned out to be his plumber.',
      'Ned Sampleworth traced the last keeper, who has been reported for fly-tipping.',
      'There is Ann Sample. George Sample-Vane, struck by a brick in 1875, while he was helping to arrest a burglar.',
      'Darren Sample-Lowe, 41, was jailed for theft at Hull Crown Court on Monday. He had pleaded guilty in May to four counts.',
      '“The man who stole it was jailed for two years,” said Simon Fosterly, Commissioner.',
    ],
  },
}
