import type { Match, Part, Reading, Rule } from '../contract.ts'
import {
  CHILD,
  CLUE,
  COURT,
  FAMILY_COURT,
  LIFELONG,
  PUPIL,
  RELATION,
  SUFFERED,
  VULNERABLE,
  WAIVED,
  YOUTH_COURT,
} from './anonymity-words.ts'
import { consented } from './consent.ts'
import { type Person, peopleIn, privatePeople } from './people.ts'
import { type Sentence, sentencesOf } from './tie.ts'

type Verdict = {
  readonly start: number
  readonly end: number
  readonly law: string
  readonly severity: 'block' | 'sign-off'
  readonly reserved?: boolean
  readonly person?: Person
}

const OTHER =
  /\b(?:an?|two|three|four|five|many|some|the|other|most|all|\d+) (?:\w+ ){0,2}(?:wom[ae]n|m[ae]n|girls?|boys?|people|victims|survivors|families|child|children|person|teenagers?|residents|patients|officers)\b|\b(?:someone|somebody|anyone|people|those) who\b|\bvictims of\b|\bsurvivors of\b/i

/** A sentence and its neighbours: an identity is told in two or three breaths. */
function* find(reading: Reading): Iterable<Match> {
  for (const part of reading.parts) {
    const told: Verdict[] = []
    const sentences = sentencesOf(part)
    for (const [index, sentence] of sentences.entries())
      for (const verdict of judged(part, reading, sentences, index, sentence))
        if (
          !told.some(
            (other) => other.start < verdict.end && verdict.start < other.end && other.severity === verdict.severity,
          )
        )
          told.push(verdict)
    for (const verdict of told.sort((a, b) => a.start - b.start)) yield consented(matchOf(part, verdict), part, reading)
  }
}

function judged(
  part: Part,
  reading: Reading,
  sentences: readonly Sentence[],
  index: number,
  sentence: Sentence,
): Verdict[] {
  const here = privatePeople(part, reading).filter(
    (person) => person.start >= sentence.start && person.end <= sentence.end,
  )
  const scene: Scene = {
    part,
    reading,
    sentence,
    here,
    around: around(part, sentences, index),
    before: lead(part, sentences, index),
  }
  return [complainant(scene), unnamed(scene), ...youth(scene), ...pupils(scene), other(scene)].filter(
    (verdict) => verdict !== undefined,
  )
}

type Scene = {
  readonly part: Part
  readonly reading: Reading
  readonly sentence: Sentence
  readonly here: readonly Person[]
  readonly around: string
  readonly before: string
}

const SPAN = 420

function around(part: Part, sentences: readonly Sentence[], index: number): string {
  const from = Math.max(sentences[Math.max(0, index - 1)]!.start, sentences[index]!.start - SPAN)
  const to = Math.min(sentences[Math.min(sentences.length - 1, index + 1)]!.end, sentences[index]!.end + SPAN)
  return part.text.slice(from, to)
}

function lead(part: Part, sentences: readonly Sentence[], index: number): string {
  return part.text.slice(
    Math.max(sentences[Math.max(0, index - 2)]!.start, sentences[index]!.start - SPAN),
    sentences[index]!.start,
  )
}

/** Somebody named who suffered an offence that carries anonymity for life. */
function complainant(scene: Scene): Verdict | undefined {
  const { sentence, part, reading } = scene
  const offence = LIFELONG.find(({ words }) => words.test(sentence.text))
  if (!offence) return undefined
  const person = sufferer(scene)
  if (!person) return undefined
  const waived = WAIVED.test(part.text) && !CHILD.test(scene.around)
  const start = Math.min(person.start >= sentence.start - SPAN ? person.start : sentence.start, sentence.start)
  void reading
  return {
    start: person.start < sentence.start ? person.start : Math.max(start, sentence.start),
    end: sentence.end,
    law: offence.law,
    severity: waived ? 'sign-off' : 'block',
    reserved: true,
    person,
  }
}

/** The one it was done to: named before a passive, after an active verb, or called a victim; by a pronoun when named just before. */
function sufferer({ sentence, here, part, reading, before }: Scene): Person | undefined {
  for (const person of here) {
    const from = person.end - sentence.start
    const after = sentence.text.slice(from, from + 130)
    const ahead = sentence.text.slice(0, person.start - sentence.start)
    const suffers = SUFFERED.exec(after)
    if (
      suffers &&
      !OTHER.test(after.slice(0, suffers.index)) &&
      !/^(?:[’']s)? ?(?:,[^,]{0,60},)? ?(?:has |had )?(?:been |was |is )?(?:accused|admitted|denie[sd]|charged|convicted|jailed|sentenced|guilty|pleaded|got|raped|abused|groomed)\b/i.test(
        after,
      )
    )
      return person
    if (
      /\b(?:rap(?:ed|ing|e of)|sexually (?:assault|abus|exploit)\w+(?: of)?|groom(?:ed|ing)|abus(?:ed|ing|e of)|assault(?:ed|ing)?(?: on| of)?|traffick(?:ed|ing)|attack(?:ed|ing)?(?: on)?|molest(?:ed|ing)|victims?(?: is| was| are)?(?: named(?: as)?)?|survivors?|complainants?|against)[,:]?(?: (?:an?|the|his|her|young|little|then|\d{1,2}[- ]year[- ]old|step-?daughter|step-?son|daughter|son|niece|nephew|girlfriend|partner|wife|pupil|student|girl|woman|boy))*,? $/i.test(
        ahead,
      )
    )
      return person
  }
  return byPronoun({ sentence, part, reading, before }, here)
}

function byPronoun(
  { sentence, part, reading, before }: Pick<Scene, 'sentence' | 'part' | 'reading' | 'before'>,
  here: readonly Person[],
): Person | undefined {
  if (here.length > 0 && !/\b(?:she|he|her|him)\b/i.test(sentence.text)) return undefined
  const suffers =
    /\b(?:she|he|who)(?:[’']s| is| was| has| had|[’']d)?[^.;]{0,60}?\b(?:raped|sexually \w+|groomed|abused|molested|trafficked|assaulted|exploited|cut|forced|attacked|report(?:ed|ing)|disclosed|alleges?|survivor|victim|complainant)\b|\b(?:report(?:ed)? the rape|her (?:rapist|attacker|abuser)|raped (?:her|him)|abused (?:her|him)|groomed (?:her|him)|assaulted (?:her|him)|attacked (?:her|him))\b/i
  if (!suffers.test(sentence.text)) return undefined
  const people = peopleIn(part, reading).filter(
    (person) => person.end <= sentence.start && sentence.start - person.end < SPAN,
  )
  const last = people.at(-1) ?? undefined
  if (!last || before === '' || last.publicBecause !== undefined) return undefined
  return privatePeople(part, reading).includes(last) ? last : undefined
}

/** Without a name: whose daughter, which school, where she works. Together with the accused or the place it is enough. */
function unnamed({ sentence, part, around: nearby, here }: Scene): Verdict | undefined {
  const offence = LIFELONG.find(({ words }) => words.test(nearby))
  if (!offence) return undefined
  const at = (found: RegExpExecArray | null) => (found ? sentence.start + found.index : -1)
  const relation = RELATION.exec(sentence.text)
  const accused = here.length > 0 || /\b(?:accused|defendant|man|he)\b/i.test(sentence.text)
  const named = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(nearby)
  if (relation && offence.words.test(sentence.text) && accused && named && here.length > 0)
    return { start: at(relation), end: sentence.end, law: offence.law, severity: 'block', reserved: true }
  const role =
    /\b(?:the|a|our|this) (?:(?:young|teenage|\d{1,2}[- ]year[- ]old|rape|brave) ){0,2}(?:victim|survivor|complainant|girl|woman|boy|man|student|pupil|teenager|patient|nurse|worker)\b|\b(?:she|he)\b/i.exec(
      sentence.text,
    )
  const clue = CLUE.exec(sentence.text)
  if (!role || !clue || !SUFFERED.test(nearby) || GENERAL.test(sentence.text)) return undefined
  if (
    !part.text
      .slice(sentence.start, sentence.end)
      .match(/\p{Lu}\p{Ll}+/gu)
      ?.some((word) => !/^(?:The|A|She|He|Her|His|It|In|On|At)$/.test(word))
  )
    return undefined
  if (peopleNear(sentence, nearby)) return undefined
  return { start: at(role), end: sentence.end, law: offence.law, severity: 'block', reserved: true }
}

/** Services, figures and quotations speak of nobody in particular. */
const GENERAL =
  /\b(?:per cent|%|services?|charity|centre offers|helpline|anyone|everybody|every (?:victim|survivor)|victims|survivors|people|training|fund(?:ing|ed)?|grant|reports? (?:rose|fell)|said|commissioner|minister|strategy)\b/i
const peopleNear = (sentence: Sentence, nearby: string) =>
  GENERAL.test(sentence.text) || /\b(?:survey|figures|report shows)\b/i.test(nearby)

/** A child or youth before a court, named or made known by a clue. */
function* youth({ sentence, around: nearby, here, part }: Scene): Iterable<Verdict> {
  const special = YOUTH_COURT.test(nearby) || FAMILY_COURT.test(nearby)
  for (const person of here) {
    const close = part.text.slice(Math.max(0, person.start - 60), person.end + 90)
    const minor = CHILD.test(close) && !GROWN.test(close)
    const court = COURT.exec(nearby)
    if (
      !(special && (minor || YOUTH_COURT.test(sentence.text) || FAMILY_COURT.test(sentence.text))) &&
      !(minor && court)
    )
      continue
    const before =
      /^(?:arrested|cautioned|custody|witness(?:ed)?|hearing)$/i.test(court?.[0] ?? '') &&
      !special &&
      !/\b(?:charged|court|trial|convicted|sentenced|pleaded)\b/i.test(nearby)
    yield {
      start: person.start,
      end: Math.max(person.end, Math.min(sentence.end, person.end + 120)),
      law: 'Children and Young Persons Act 1933, section 49, or Youth Justice and Criminal Evidence Act 1999, section 45',
      severity: before ? 'sign-off' : 'block',
      reserved: true,
      person,
    }
  }
  const child = /\b(?:boy|girl|youth|teenager|child|pupil|(?:[1-9]|1[0-7])-year-old)\b/i.exec(sentence.text)
  if (
    here.length === 0 &&
    child &&
    YOUTH_COURT.test(nearby) &&
    CLUE.test(sentence.text) &&
    !GENERAL.test(sentence.text)
  )
    yield {
      start: sentence.start + child.index,
      end: sentence.end,
      law: 'Children and Young Persons Act 1933, section 49',
      severity: 'block',
      reserved: true,
    }
}

const GROWN =
  /\b(?:(?:1[89]|[2-9]\d)[- ]years?[- ]old|aged (?:1[89]|[2-9]\d)|, (?:1[89]|[2-9]\d),|\((?:1[89]|[2-9]\d)\))/

/** Children named with their school, class or age. */
function* pupils({ sentence, here, around: nearby, part }: Scene): Iterable<Verdict> {
  if (!PUPIL.test(nearby)) return
  for (const person of here) {
    const close = part.text.slice(person.end, person.end + 40)
    if (
      /^,? ?\(?(?:aged )?(?:[4-9]|1[0-7])\b(?! (?:years|months|per|people))/.test(close) ||
      CHILD.test(part.text.slice(Math.max(sentence.start, person.start - 40), person.end + 40))
    )
      yield {
        start: person.start,
        end: person.end + (/^,? ?\([^)]{1,12}\)/.exec(close)?.[0].length ?? 0),
        law: 'UK GDPR recital 38: a child’s identity with age and school',
        severity: 'sign-off',
        person,
      }
  }
}

/** Other victims and witnesses: the Chief Executive decides. */
function other({ sentence, here, part }: Scene): Verdict | undefined {
  const told = part.text.slice(Math.max(0, sentence.start - 900), sentence.end + 300)
  const amongVictims = VULNERABLE.test(told) && /\b(?:victims?|survivors?|rescued|those affected)\b/i.test(told)
  for (const person of here) {
    const after = sentence.text.slice(person.end - sentence.start, person.end - sentence.start + 120)
    const ahead = sentence.text.slice(0, person.start - sentence.start).slice(-60)
    const victim =
      /\b(?:victims?|witness(?:es)?|survivors?|informants?|source)\b[^.]{0,25}$/i.test(ahead) ||
      /^[^.]{0,60}\b(?:is|was|as) (?:a |the |an? \w+ )?(?:victim|witness|survivor|informant)\b/i.test(after)
    const example = amongVictims && AMONG.test(ahead)
    const harmed = VULNERABLE.test(sentence.text) && SUFFERED.test(after) && !OTHER.test(after)
    if (victim || harmed || example)
      return {
        start: person.start,
        end: person.end,
        law: 'Victims’ Code and College of Policing guidance: victims and witnesses are named only with their consent',
        severity: 'sign-off',
        reserved: true,
        person,
      }
  }
  return undefined
}

const AMONG =
  /\b(?:including|those of|such as|one of (?:them|those)(?: affected)?|like|helped|supported|rehoused|among them)\b[^.]{0,40}$/i

function matchOf(part: Part, { start, end, law, severity, reserved, person }: Verdict): Match {
  const stop = part.text.slice(start, end).trimEnd().length
  return {
    span: { part: part.id, start, end: Math.min(start + stop, start + 300) },
    type: 'VICTIM_OR_CHILD_IDENTITY',
    confidence: severity === 'block' ? 0.85 : 0.7,
    because: `Tells who a victim, witness or child is, or gives clues enough to work it out (${law})`,
    suggestion: '[identity protected]',
    severity,
    ...(reserved ? { reserved: true } : {}),
    ...(person ? { related: [{ part: part.id, start: person.start, end: person.end }] } : {}),
  }
}

export const legalAnonymity: Rule = {
  id: 'personal-data/legal-anonymity',
  title: 'Identity that the law protects',
  advice: 'Take out the name and every clue: age with place, school, work, and whose relative it is.',
  severity: 'block',
  paragraphs: ['18', '25', '26', '29', '46'],
  source: 'https://www.legislation.gov.uk/ukpga/1992/34',
  limits: 'Clues spread over distant paragraphs pass. Whether a court lifted a restriction cannot be seen.',
  find,
  examples: {
    found: [
      'Shanice Sample-Reid from Mossbank Road, she’s the one who reported the rape behind the pub.',
      'Alan Sample-Grove got 14 years today for raping his stepdaughter, who’s 17 now and works at the bakery on Norton Road.',
      'Lily-Mae Sample-Dett is nine. She goes to Cherry Orchard Juniors, and for two years she was sexually abused.',
      'Kyle Sample-Moss, 15, appeared at Walsall Youth Court charged with robbery.',
      'The rape victim, Anna Sample-Nowak, gave evidence on Monday.',
      'Well done to Poppy Sample-Wood (7) of Willow class at Ferndale Rise Primary!',
    ],
    clear: [
      'Victims of rape can call the helpline, said Simon Fosterly.',
      'A woman who was raped told the Commissioner, Simon Fosterly, that she was believed.',
      'The youth court hears cases of those aged 10 to 17, said Anneka Bhandal, Deputy Commissioner.',
      'Reports of sexual harassment rose by 14 per cent.',
      'Four men who were forced to sort rubbish have new jobs.',
    ],
  },
}
