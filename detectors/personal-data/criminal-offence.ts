import type { Match, Part, Reading, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { sought } from '../sought.ts'
import { consented } from './consent.ts'
import { OPEN_COURT } from './names/in-the-open.ts'
import { between, peopleIn, privatePeople } from './names/people.ts'
import { remembered } from './remembered.ts'
import { rowOf, sentenceAt, type Tie, tie } from './tie.ts'

/** Before charge a person is a suspect, and the law and the College of Policing keep the name back. */
const BEFORE_CHARGE =
  '(?:(?:was|were|been|being|is|are) (?:re-?)?arrested|arrested (?:on|for|at|in|over|after|yesterday|last|this|today|earlier)|on suspicion of|suspected (?:of|to be)|(?:released|is|was|been) (?:on |under )?(?:police )?(?:bail|bailed|investigation)|under (?:criminal )?investigation|person of interest|(?:prime|main|chief) suspect|the suspect|(?:wanted|sought) (?:on|by|for|over)|interviewed under caution|voluntary interview|accused of|allegations? (?:of|against)|reported for|arr\\.? s\\.? ?\\d{1,3}[A-Z]?|is being questioned|(?:was|been|is|were) suspended|suspended (?:on|from|after|pending|since|while|without)(?! sentence)|(?:sacked|dismissed|removed) (?:for|over|after)|(?:was|is|got|been|being|were) (?:nicked|lifted|collared|picked up|pulled in|hauled in|brought in) (?:for|over|on|by|at|last|yesterday|this)|(?:s?he.s|they.ve|has|had|have) been (?:nicking|stealing|thieving|shoplifting|dealing|robbing|burgling)|(?:thought|believed|said|understood|known|suspected|reckoned|alleged|supposed|likely) to (?:be|have been) (?:behind|responsible for|involved in|one of|linked to|connected (?:to|with)|part of|(?:the |a )?(?:ring-?leader|gang leader|driver|dealer|supplier|gunman|knifeman|attacker|culprit))|(?:thought|believed|suspected|alleged) to have (?:stolen|taken|broken into|driven|beaten|\\w{3,}ed\\b)|(?:police|detectives|officers) (?:want|would like|hope|are keen) to (?:speak|talk) to (?:him|her)|helping (?:the )?police with (?:their )?(?:enquiries|inquiries)|(?:had|have|got) (?:him|her|them) in (?:since|for|over|on)|found with (?:cannabis|cocaine|heroin|drugs|a knife|knives|stolen))'
const AFTER_CHARGE =
  "(?:charged (?:with|over)|conditional discharge|\\d{1,2} (?:wks?|weeks|mths?|months|yrs?|years) suspended(?=[,;|\\n]|$)|drive disqualified|disqual(?:ified)? driv\\w+|(?:in the cells?|in cell \\d+|nicked|done|caught|up|banned) (?:\\w+ ){0,4}(?:drink|drug)[- ]driv\\w+|RSO\\b|(?:was|got|been|were) done for|(?:\\w+ ){0,2}(?:charges?|prosecution) (?:was|were|has been|have been) (?:dropped|discontinued|withdrawn)|(?:was|were|been|is) (?:charged|convicted|jailed|imprisoned|sentenced|cautioned|acquitted|prosecuted|remanded|found guilty|banned from driving|disqualified)|convict(?:ed|ions?) (?:of|for|in)|(?:has|had|with|his|her|previous|unspent|spent|old) (?:\\w+ )?convictions?|criminal (?:record|history|past)|caution(?:s|ed)? (?:for|over)|plead(?:ed|s)? guilty|pleads? not guilty|found guilty|guilty of|sentenced to|jailed for|(?:got|did|served|serving|spent|given|facing|faces) (?:\\w+ |\\d+ )?(?:\\w+ |\\d+[- ])?(?:years?|yrs?|months?|life|weeks?)(?: in (?:prison|jail|custody)| today| yesterday| inside)?(?: (?:for|inside|after))|years? (?:for|in (?:prison|jail)) (?:\\w+ ){0,2}(?:robbery|rape|murder|burglary|assault|fraud|theft|drugs|manslaughter)|(?:is|was|out|released|recalled|still) on (?:licen[cs]e|tag|bail|parole|probation)|on (?:recall|remand|tag)|in (?:prison|jail|custody) for|(?:restraining|community|suspended) (?:order|sentence)|sex offenders?[’']? register|registered sex offender|ex-offender|ex-prisoner|(?:did|done|doing) (?:time|bird)|(?:did|served) (?:\\w+ ){0,2}sentences?|(?:\\w+[’']s|is|was|been) inside(?=[,.;!\"”]| for| again)|on (?:a |his |her )?(?:curfew|electronic tag)|(?:admitted|admits|confessed(?: to)?|convicted on|faces?|guilty on) (?:\\w+ ){0,2}(?:counts?|charges?|offences?|rape|assault|theft|fraud|burglary|robbery|murder|manslaughter|stalking|harassment|possess\\w+|drug|indecent|causing|driving)|probation (?:officer|appointment|order|supervision)|(?:seeing|sees|reports? to) (?:his|her|their) probation|(?:is |was |been |’s |[’']s )?(?:doing|did|does|given|got|served|serving|ordered to do|sentenced to) (?:\\d+|a hundred and \\w+|(?:forty|sixty|eighty|ninety) ) ?hours[’']?(?: (?:of )?(?:unpaid work|community (?:service|work|payback)|payback)|(?= (?:for|over) (?:\\w+[ -]){0,2}(?:\\w{3,}ing\\b|fraud|theft|assault|burglary|robbery|criminal|affray|drink|drugs?|possession|damage|harassment|offence)))|(?:string|list|number) of (?:cautions|convictions|arrests)|known to (?:us|the police|police|officers)(?= (?:for|as)|[.,;])|inside (?:\\w+ times|twice|once)|carrying a (?:knife|blade|weapon)|caught with (?:a|drugs|cannabis|cocaine|stolen)|(?:came|got|is) out of (?:prison|jail|\\p{Lu}\\w+ (?:prison|jail))|face no (?:further )?action|no further action (?:against|over)|(?:youth |juvenile )?offending (?:team|history)|penalty points|(?:two|three|four|five|six|seven|eight|nine|\\d+|several|a string of|some|no) previous(?= for|[.,;]| convictions)|(?:has|had|got) (?:previous|form)(?= for|[.,;!”]| and| –| as long)|lost (?:his|her|their) licen[cs]e (?:for|over|to|after)|(?:was|been|were) had up (?:for|over)|(?:hand|fingers|paw) in the till|(?:cooked|fiddled) the books|(?:ran|running|runs) (?:packages|drugs|county lines?)|on a suspended(?= |[,.;])|GBH\\b|ABH\\b|TWOCs?\\b|(?:in|into|with) (?:county lines|a gang)|(?:bribed|bribing|on the take|took bribes|taken bribes)|(?:possession of|possessing|carrying|having|with) (?:a |an )?(?:zombie |flick |kitchen |lock )?(?:kni(?:fe|ves)|machete|blade|gun|firearm)(?= and| at| in|[.,;!])|(?:got|given|handed|received|jailed for|sentenced to) (?:\\w+|\\d+)(?:[- ]and[- ]a[- ]half)? (?:years?|months?|yrs?)(?: and \\w+ (?:months?|weeks?))?(?=[,.;!?]| at\\b| in\\b| and\\b| behind| inside)|(?:youth )?conditional cautions?|(?:behaviour|banning|dispersal|civil injunction|football banning|non-molestation|stalking protection) orders?|community resolution|ASBO\\b|in for (?:drink|drunk|theft|assault|fraud|burglary|robbery|drugs|shoplifting|murder|rape|possession)\\w*(?: driving)?|(?:locked|banged|sent) (?:up|down) (?:for|in)|inside for|wounding|(?<!['’])s(?:ection |\\.)? ?(?:18|20|47)\\b|(?:a|the|convicted) (?:murderer|rapist|thief|fraudster|burglar|drug dealer|dealer|paedophile|killer|abuser|perpetrator))"
const DEED =
  '(?:pulled the trigger|helped (?:him|her)self to (?:£[\\d.,]+[km]?|the (?:till|cash|money|petty|funds|takings)|some of)|billing (?:us|you|the \\w+|\\w+ (?:forces|councils|clients)) (?:twice|for \\w+ (?:that|which|never|(?:\\w+ )?twice)|for the same)|snatched|kidnapped|abducted|hijacked|held up|ram-?raided|looted|vandalised|slashed|poisoned|groped|swindled|embezzled|laundered|blackmailed|smuggled|spat (?:at|in|on)|bit (?:an?|the|her|his)|supplied (?:drugs|cannabis|heroin|cocaine)|grew cannabis|(?:stabbed|shot|killed|murdered|raped|robbed|burgled|mugged|assaulted|attacked|abused|groomed|defrauded|stole|stalked|harassed|threatened|beat|punched|dealt drugs|sold drugs|deals? drugs|set fire|drove (?:over the limit|while|dangerously|that (?:van|car))|(?:lit|set|started) (?:that|the) fires?|did the (?:\\w+.s|shop|bank|jewell\\w+|post office|petrol station|garage|off-licence)|choked|strangled|glassed|headbutted|torched|knifed|bribed|conned|fiddled|nicked|ran (?:him|her|them) (?:over|down)|did it|is guilty|is a (?:murderer|rapist|thief|fraudster|burglar|drug dealer|paedophile|killer)))'

type Stage = 'suspect' | 'record' | 'deed'
type Hit = { readonly start: number; readonly end: number; readonly stage: Stage; readonly doing?: boolean }

const whole = (words: string) => new RegExp(`(?<![\\w-])${words}(?!\\w)`, 'gi')
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

/** Offences told in a sentence, whoever they are about. */
export const offencesTold = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  STAGES.flatMap(([stage, words]) => placed(stage, everyMatch(text, words))).sort((a, b) => a.start - b.start)

/** Several people, or nobody in particular, between the name and the fact: 'Ann met a man who was arrested'. */
const OTHERS =
  /\b(?:an?|two|three|four|five|six|seven|\d+|the) (?:\w+ ){0,2}(?:man|men|woman|women|people|youths?|boys?|girls?|officers?|teenagers?|gang|person|suspects?|offenders?|others?)\b|\b(?:those|people|anyone|offenders|criminals|suspects|perpetrators) (?:who|were|are|have)\b|\b(?:victim|witness|survivor) of\b/i

function about(part: Part, reading: Reading, hit: Hit): Tie | undefined {
  const row = hit.stage === 'deed' ? undefined : rowOf(part, reading, hit.start)
  if (row) return row
  const sentence = sentenceAt(part, hit.start)
  if (!sentence) return undefined
  const tied =
    namedBefore(part, reading, hit) ?? tie(part, reading, sentence, hit.start, hit.end) ?? namedNext(part, reading, hit)
  if (!tied) return undefined
  // What the court found is said already; what somebody else is suspected of beside it is not.
  if (tied.person.publicBecause === OPEN_COURT && hit.stage !== 'suspect') return undefined
  if (calledSo(part, hit)) return undefined
  if (ELSEWHERE.has(tied.how)) return tied
  const between = part.text.slice(Math.max(tied.person.end, sentence.start), hit.start)
  if (OTHERS.test(between) && !/\b(?:he|she|who)\b[^.]{0,30}$/i.test(between)) return undefined
  if (hit.stage === 'deed')
    return !/^ by\b/.test(part.text.slice(hit.end, hit.end + 4)) && direct(tied, between, hit) ? tied : undefined
  return tied
}

/** The name stands in another sentence. */
const ELSEWHERE: ReadonlySet<Tie['how']> = new Set(['named next', 'named before'])

/** 'It is not fair to call him a burglar': what somebody is not to be called. */
const calledSo = (part: Part, { start }: Hit): boolean =>
  /(?:\b(?:not|never|unfair|wrong|without|stop|rather than|instead of)|n[’']t)\b[^.!?]{0,70}\bcall(?:ed|ing)? (?:him|her|them|anyone|anybody|somebody|people|\p{Lu}\p{L}+) $/u.test(
    part.text.slice(Math.max(0, start - 110), start),
  )

/** 'It was Ned Sample from the allotments! Arrested this afternoon over …': a sentence without a subject goes on with the last one's. */
function namedBefore(part: Part, reading: Reading, hit: Hit): Tie | undefined {
  const lead = part.text.slice(Math.max(0, hit.start - 6), hit.start)
  if (hit.stage === 'deed' || !/(?:^|[.!?…]["”’]?\s{1,2})$/.test(lead)) return undefined
  if (!/^\p{Lu}/u.test(part.text.slice(hit.start, hit.start + 1))) return undefined
  const last = between(privatePeople(part, reading), hit.start - 110, hit.start).at(-1)
  if (!last?.full || !/^[^.!?\n]{0,70}[.!?…]{1,3}\s{1,2}$/.test(part.text.slice(last.end, hit.start))) return undefined
  return { person: last, how: 'named before' }
}

/** 'A man who robbed a shop was jailed. Ned Sample, 34, …': a report names him in the next sentence. */
function namedNext(part: Part, reading: Reading, hit: Hit): Tie | undefined {
  const sentence = sentenceAt(part, hit.start)
  const someone =
    /^[“"]?(?:An?|The) (?:[\w-]+ ){0,4}(?:man|woman|teenager|youth|driver|burglar|thief|dealer|rapist|robber|fraudster|paedophile|officer|constable|stalker|killer|father|mother|husband|teacher|carer|offender)\b/i
  if (!sentence || !someone.test(sentence.text)) return undefined
  const next = between(privatePeople(part, reading), sentence.end, sentence.end + 170)[0]
  return next?.full && /^,? \(?\d\d\b|^,? (?:of|from) \p{Lu}/u.test(part.text.slice(next.end, next.end + 12))
    ? { person: next, how: 'named next' }
    : undefined
}

/** A deed is somebody's only where the name or a pronoun stands right before it. */
function direct({ person, how }: Tie, between: string, hit: Hit): boolean {
  // 'was stabbed', 'stalked by': it was done to them.
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
    because: `${WHY[stage]} a person who can be identified (${how})`,
    suggestion: '[offence removed]',
    related: [{ part: part.id, start: person.start, end: person.end }],
    ...(stage === 'suspect' ? { reserved: true } : {}),
  }
}

const WHY = {
  suspect: 'Says that suspicion, arrest or an allegation, without a charge, stands against',
  record: 'Tells of a charge, a conviction or a sentence of',
  deed: 'Says that an offence was done by',
}

export const criminalOffence: Rule = {
  id: 'personal-data/criminal-offence',
  title: 'Offence, suspicion or conviction of a person',
  advice:
    'Take it out: before charge nobody is named, and afterwards only what the court said in public, with the Chief Executive’s approval.',
  severity: 'sign-off',
  paragraphs: ['18', '25', '26', '46'],
  source: 'https://www.college.police.uk/app/engagement-and-communication/media-relations',
  limits:
    'Found where a person is named in the sentence or shortly before; whether a charge came since cannot be seen. In a publication, what a named court decided lately about an adult is taken as public; whether it is reported rightly cannot be seen.',
  find: remembered(find),
  examples: {
    found: [
      'It was Ravi Sample-Dass from the allotments!! Arrested this afternoon over the fire.',
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
      {
        text: 'Your cousin Darren Sample-Lowe was jailed for three years at Hull Crown Court.',
        circumstances: { kind: 'letter' },
      },
      'Darren Sample-Lowe, 41, was jailed for theft at Hull Crown Court in 2009.',
      'Darren Sample-Lowe, 41, was jailed for theft at Hull Crown Court. He was arrested again last week on suspicion of fraud.',
      'an account in the name of Leon Vasquez-Hart, who was arrested at his flat on suspicion of fraud',
      'I can tell you that Shane Whittall-Obi has convictions for harassment. He is on licence until March.',
      'We all know Marlon Sedgeley-King pulled the trigger',
      'Raymond Tisdale-Booth is a baker, but he did eleven years for armed robbery.',
      'PNC 2016/0090051Z – caution for theft: Declan Joseph Heffernan',
    ],
    clear: [
      'Ravi Sample-Dass spoke for the traders. Charged phones will be handed out.',
      'Moll Sample-Jakes, the best-known pickpocket in Victorian Dudley, was convicted of theft.',
      'There is Ann Sample. George Sample-Vane, struck by a brick in 1875, while he was helping to arrest a burglar.',
      'Simon Fosterly did 120 hours of training. Three attacks are thought to be linked to a dispute.',
      'Darren Sample-Lowe, 41, was jailed for theft at Hull Crown Court on Monday. He had pleaded guilty in May to four counts.',
      'Nathan Brindley-Okoro asks you not to call him a burglar.',
      'Three people were convicted of forced labour offences at Worcester Crown Court in May.',
      'Simon Fosterly said that two men had been arrested on suspicion of fraud.',
      '“The man who stole it was jailed for two years,” said Simon Fosterly, Commissioner.',
      'There were no arrests.',
    ],
  },
}
