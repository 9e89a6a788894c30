import { remembered } from '../by-reading.ts'
import type { Match, Part, Reading, Rule } from '../contract.ts'
import { allInKind, inKind } from '../in-kind.ts'
import { oneLine, patternWith, phrases } from '../pattern.ts'
import { overlap } from '../sorted.ts'
import { isWordIn } from '../sought.ts'
import { CHILD, FAMILY_COURT, PROTECTED, YOUTH_COURT } from './anonymity/anonymity-words.ts'
import { complainant, unnamed } from './anonymity/complainant.ts'
import { jigsaw } from './anonymity/jigsaw.ts'
import { families, protectedStatus, teachers } from './anonymity/proceedings.ts'
import { offenceWithin } from './anonymity/protected-offence.ts'
import { CONSENT, roleFields } from './anonymity/role-fields.ts'
import { around, lead, OTHER, type Scene, type Verdict, verdictOn } from './anonymity/scene.ts'
import { mentions, testimony } from './anonymity/testimony.ts'
import { unnamedOne } from './anonymity/unique.ts'
import { youth } from './anonymity/young.ts'
import { consented } from './consent.ts'
import { OPEN_COURT } from './names/in-the-open.ts'
import { between, isPrivate, peopleIn } from './names/people.ts'
import { SERVICES } from './signature-lines.ts'
import { sentencesOf } from './tie.ts'

const HURT = patternWith('i')`
  \b(?:was|were|been|got) (?:\w+ly )?${phrases`burgled, robbed, mugged, attacked, assaulted, stabbed, beaten, scammed, defrauded, stalked`}\b
  |\b(?:her|his|their) (?:home|house|flat|shop|car|van|business) (?:was|were|got|had been|has been) (?:broken into
    |ransacked|burgled|torched|raided|vandalised|robbed)
  |\b(?:conned|tricked|cheated|swindled) out of\b
`

function* find(reading: Reading): Iterable<Match> {
  for (const part of reading.parts)
    for (const verdict of verdicts(part, reading)) yield consented(matchOf(part, verdict), part, reading)
}

function verdicts(part: Part, reading: Reading): Verdict[] {
  const all: Verdict[] = []
  for (const index of sentencesOf(part).keys())
    for (const verdict of judged(part, reading, index)) {
      const near = all.slice(-6).filter(({ severity }) => severity === verdict.severity)
      if (!near.some((other) => overlap(other, verdict))) all.push(verdict)
    }
  for (const verdict of roleFields(part)) if (!all.some((other) => overlap(other, verdict))) all.push(verdict)
  return [...all, ...mentions(part, reading, all)].sort((a, b) => a.start - b.start)
}

function judged(part: Part, reading: Reading, index: number): Verdict[] {
  const sentences = sentencesOf(part)
  const sentence = sentences[index]!
  const named = between(peopleIn(part, reading), sentence.start, sentence.end)
  const here = named.filter(
    (person) => isPrivate(person, part, reading) || (person.full && person.publicBecause === OPEN_COURT),
  )
  const scene: Scene = {
    part,
    reading,
    sentence,
    here,
    anyone: named.filter(
      ({ full, publicBecause }) => full && (publicBecause === undefined || /\b(?:role|body)\b/.test(publicBecause)),
    ),
    singles: named.filter(({ full, publicBecause }) => !full && publicBecause === undefined),
    around: around(part, sentences, index),
    before: lead(part, sentences, index),
  }
  return [...ofOffence(scene), ...ofProceedings(scene), ...other(scene)]
}

const FAR_CHARS = 1_400
const NEAR_CHARS = 450

function* ofOffence(scene: Scene): Iterable<Verdict> {
  const { part, sentence } = scene
  const offence = offenceWithin(part, sentence.start - FAR_CHARS, sentence.end + FAR_CHARS)
  if (offence) {
    yield* [complainant(scene), unnamed(scene)].filter((verdict) => verdict !== undefined)
    yield* testimony(scene)
    yield* jigsaw(scene)
  }
  if (offence || isWordIn(part, PROTECTED, sentence.start - FAR_CHARS, sentence.end + FAR_CHARS))
    yield* unnamedOne(scene)
}

function* ofProceedings(scene: Scene): Iterable<Verdict> {
  const { part, sentence } = scene
  const near = (words: RegExp) => isWordIn(part, words, sentence.start - NEAR_CHARS, sentence.end + NEAR_CHARS)
  yield* protectedStatus(scene)
  yield* teachers(scene)
  const family = near(FAMILY_COURT)
  if (family) yield* families(scene)
  if (family || near(YOUTH_COURT) || near(CHILD)) yield* youth(scene)
}

const VICTIM_BEFORE = patternWith('i')`
  \b(?:victims?|witness(?:es)?|survivors?|informants?|complainants?|(?<!\bopen[ -])source)\b
    (?![’']?s?[’']? (?:\w+ )?${SERVICES}\b)[^.”"]{0,25}$
`
/** 'Source: Ann Sample (Access Board)' below a figure gives credit. */
const CREDITED = /^[ \t]*(?:[(,\n]|$)/
const VICTIM_AFTER = /^[^.]{0,60}\b(?:is|was|as) (?:a |the |an? \w+ )?(?:victim|witness|survivor|informant)\b/i

/** Statements that are numbered or cited by page are published evidence. */
const CITED_STATEMENT =
  /\b\p{L}+(?:st|nd|rd|th) witness statements?\b|\bwitness statements?\b(?=.{0,200}\b(?:paragraphs?|pages?) \d)/isu

function* other({ sentence, here, anyone }: Scene): Iterable<Verdict> {
  // It is slow, and few sentences put a witness before a name.
  const unlessCited = (witness: string) => (CITED_STATEMENT.test(sentence.text) ? '' : witness)
  for (const person of new Set([...here, ...anyone])) {
    const after = sentence.text.slice(person.end - sentence.start, person.end - sentence.start + 120)
    const ahead = sentence.text.slice(0, person.start - sentence.start).slice(-60)
    const role = ahead.replace(/\bwitness (?=statements?\b)/i, unlessCited)
    const isCredit = /\bsource: ?$/i.test(ahead) && CREDITED.test(after)
    if (
      (VICTIM_BEFORE.test(role) && !isCredit) ||
      VICTIM_AFTER.test(after) ||
      (HURT.test(after) && !OTHER.test(after))
    ) {
      yield verdictOn(person, CONSENT, 'sign-off')
      return
    }
  }
}

function matchOf(part: Part, { start, end, law, severity, person }: Verdict): Match {
  const stop = part.text.slice(start, end).trimEnd().length
  return {
    span: { part: part.id, start, end: Math.min(start + stop, start + 300) },
    type: 'VICTIM_OR_CHILD_IDENTITY',
    confidence: severity === 'block' ? 0.85 : 0.7,
    because: `Identifies a victim, witness or child, or gives clues that do. ${law}`,
    suggestion: '[identity protected]',
    severity,
    reserved: true,
    ...(person ? { related: [{ part: part.id, start: person.start, end: person.end }] } : {}),
  }
}

export const legalAnonymity: Rule = {
  id: 'personal-data/legal-anonymity',
  title: 'Identity that the law protects',
  advice: 'Take out the name and every clue, such as age, place, school, work or relatives.',
  severity: 'block',
  paragraphs: ['18', '25', '26', '29', '46'],
  source: 'https://www.legislation.gov.uk/ukpga/1992/34',
  limits: oneLine`
    Misses clues in distant paragraphs. Cannot know whether a court lifted a restriction. Blocks only where words tie a
    person to the role of complainant or child defendant.
  `,
  find: remembered(find),
  examples: {
    found: [
      '“I’m the only girl in the Tipton Harriers,” she says. She was raped by the coach.',
      'The youth court heard of the attempted killing of Toby Sample-Reid, 14, who is in hospital. The court made an order.',
      'Ida Sample-Moss runs a bakery.\n\nIt opened in May.\n\nIt has six staff.\n\nHe saw it.\n\n“I was raped at nineteen,” she said.',
      'Offence,Complainant,Note\nRape,barmaid at the Plough,late\nTheft,shop,closed',
      '‘Poppy’, a victim of grooming, was in her first term at the only school on the isle with a pool.',
      'The man accused of raping the only midwife in Brewood is on bail.',
      'Child: Toby Sample-Reid\nAttended: mum\n\nWe spoke of school.\n\nHe is the subject of care proceedings.',
      'Source: Lenny Sample-Marsh\nHandler: DC Poole\n\nHe says that the guns are moved on Thursdays.',
      'Complainant: Jodie Sample-Farrell\n\nShe says that he was rude.',
      '--- Comment from katie.sample92@postbox.example at 10:14 ---\nNo call yet about the man who raped me.',
      'Please see the first witness statement of our victim Ida Sample-Reid.',
      'The witness statement of Tim Sample-Reid says that the guns are in the garage.',
      'Hodan Sample-Warde, 24, who does nails by the mosque, was cut when she was seven.',
      'Rohan Sample-Singh was eleven when his swimming coach at the baths began to abuse him.',
      'Shanice Sample-Reid from Mossbank Road, she’s the one who reported the rape behind the pub.',
      'Alan Sample-Grove got 14 years today for raping his stepdaughter, who’s 17 now and works at the bakery on Norton Road.',
      'Lily-Mae Sample-Dett is nine. She goes to Cherry Orchard Juniors, and for two years she was sexually abused.',
      'Kyle Sample-Moss must not be named under section 45 of the Youth Justice and Criminal Evidence Act.',
      'Kyle Sample-Moss, 15, appeared at Walsall Youth Court charged with robbery.',
      'The rape victim, Anna Sample-Nowak, gave evidence on Monday.',
      'Source: Tim Sample-Reid says that the guns are in the garage.',
      'Marta Sample-Nowak said the team stood by her when her shop was ransacked.',
      'The Sampleworth children were placed with carers after the family court hearing.',
      inKind('social-post', 'Ned Sample-Oak, 33, is wanted for the rape of his stepdaughter. Call 999 if you see him.'),
      ...allInKind(
        'email',
        'Dear Commissioner,\n\nI reported my rape in March.\n\nNobody rang.\n\nWho is the officer?\n\nYours sincerely,\n\nBeth Sample-Hollins',
        'Thank you for ringing.\n\nKelly Sample-Nowak wrote:\n\nMy uncle raped me when I was nine. Nobody believed it.',
        'I was sexually assaulted at the baths in May, and want to know what came of my report.\n\nKelly Sample-Nowak',
      ),
    ],
    clear: [
      'Ned Sample-Oak, 41, of Quarry Lane, Cradley, was jailed for nine years for raping a woman in 2024.',
      'Ned Sample-Oak, 41, of Quarry Lane, Cradley, was jailed for raping a teenager. He is the first man in the county to be tried so.',
      'Complainant: a woman from Dudley\nOffence: rape',
      'A woman was raped in the only park in Tipton. He attacked her at night.',
      'The trial of the man accused of rape starts in the only court with a lift.',
      'Ida Sample-Moss spoke.\n\n“I was raised in Leeds,” she said. Reports of rape fell.',
      'Child: Ella Sample-Brown\nAge: 7\n\nShe won the painting prize.',
      'Source: Lenny Sample-Marsh\n\nFigure 3 shows the ramps.',
      'Victim: a person who has suffered harm.\nWitness: Citizens Advice Witness Service',
      'A woman was raped. Detective Sergeant Ola Sample-Femi said: “She has shown courage.”',
      'Nora Sample-Quayle makes tea for those who sit behind a screen. “They think they’re the only one who’s scared,” she says.',
      'He was convicted of the murder of Josh Sample-Pollard, who was seventeen, the court heard.',
      'Victims’ services: Bethan Sample-Rowe. The victim hub’s Ann Sample-Reid wrote.',
      'In the sixth witness statement, Mr Tim Sample-Reid gave more evidence about the claims.',
      'The witness statement of Tim Sample-Reid, page 138, says that stocks ran low.',
      'The open source work of Tim Sample-Reid is on the page.',
      oneLine`
        Elsie Sample-Wren joined the force in 1917 and was one of the first women in the country to be sworn as a
        constable. She had looked after girls in custody.
      `,
      'Tia Sample-Mott cut the ribbon at ten. The hedge was cut at seven places.',
      'Tia Sample-Mott, 34, runs the Larkhill children’s home.',
      'Bo Sample-Reid wrote: complying with the ADA, Section 44 of the Revenue Code allows Ida Sample-Moss a credit.',
      'Source: Tim Sample-Reid (Access Board)',
      '“I worked with victims of abuse,” said Dr Kim Sample-Dell, Deputy Chief Administrative Officer for the county.',
      'Victims of rape can call the helpline, said Simon Fosterly.',
      'A woman who was raped told the Commissioner, Simon Fosterly, that she was believed.',
      'The youth court hears cases of those aged 10 to 17, said Anneka Bhandal, Deputy Commissioner.',
      'Reports of sexual harassment rose by 14 per cent.',
      'Four men who were forced to sort rubbish have new jobs.',
    ],
  },
}
