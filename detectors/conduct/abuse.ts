import { byPart } from '../by-reading.ts'
import type { Match, Part, Reading, Rule } from '../contract.ts'
import { given } from '../in-kind.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'
import { isAboutThings } from './about-things.ts'
import { swearingIn } from './swearing.ts'
import { REPORTED, VERY } from './word-lists.ts'

/** Said of people only. */
const INSULT = phrases`
  idiots?, morons?, imbeciles?, cretins?, buffoons?, half-?wits?, dimwits?, numpt(?:y|ies), plonkers?, pillocks?, prats?,
  tossers?, scumbags?, low-?li(?:fe|ves), toe-?rags?, simpletons?, thickos?, bimbos?, nut ?jobs?, dumbass(?:es)?,
  wastes? of (?:space|oxygen|skin)
`
/** Insults only beside a person. */
const AMBIGUOUS = phrases`
  muppets?, twats?, gits?, knobs?, scum, vermin, nutters?, weirdos?, pricks?, bastards?, clowns?, snowflakes?, bitch(?:es)?,
  slags?, sluts?, whores?, hags?, pervs?, losers?, (?:silly|stupid|fat|lying|old) (?:cows?|bags?)(?! of\b)
`
const RUDE = phrases`
  thick, stupid, dim, gormless, brainless, clueless, pathetic, deluded, useless, mental, ugly, fat, old, silly, sad,
  vile, lazy, lying, little, miserable, nasty, dirty, crazy
`
const OF_ONESELF = phrases`
  i'm, i am, i was, i feel, i felt, i looked?(?! at), made me (?:feel|look), i must (?:look(?! at)|sound),
  i(?:'d| would|'ll| will)(?: just| only)? be (?:called|seen as|labell?ed(?: as)?)
`
const insults = phraseRules({
  type: 'ABUSE',
  says: [
    {
      says: pattern`(?<!["'])\b${INSULT}\b(?!["'-])`,
      // Nobody abuses themselves.
      not: pattern`
        \b${OF_ONESELF}(?: \w+){0,2}(?: like)? (?:an?|the) (?:\w+ )?${INSULT}\b(?!.{0,160}\b${INSULT}\b)
      `,
      notNear: REPORTED,
      because: 'Calls someone an insulting name',
      confidence: 0.8,
    },
    {
      says: pattern`
        \b(?:(?:you|you're|your an?|youre|ur|u|he|she|they|he's|she's|they're|that's|that|those|them|these)
          (?: people| lot| guys)?(?: are| is|'re)?|(?:what|such|like) an?|(?:bunch|pack|load|shower) of)[ ]
          ${VERY}(?:${RUDE},? ){0,3}${AMBIGUOUS}\b
        |\b${AMBIGUOUS},? the lot of (?:you|them)\b
        |^\W*(?:you |oi |hey )?${VERY}(?:${RUDE},? ){0,3}${AMBIGUOUS}\W*$
      `,
      notNear: REPORTED,
      because: 'Calls someone an insulting name',
      confidence: 0.8,
    },
  ],
})

const UNSPOKEN = new Set<Part['kind']>(['label', 'recipients', 'properties'])

const MARKED = /^[ \t]{0,3}>/
const NAMES_AUTHOR = /\b(?:wrote|writes|says)\b.{0,40}:|\bfrom\s?:|(?:original|forwarded) message|@/i
const introductionOf = byPart(({ text }) => ({ namesAuthor: NAMES_AUTHOR.test(text) }))
const INTRODUCTION = 3

/** The line above quote marks is the author’s own, as is a quotation that names nobody. */
function isOfAnother(part: Part, at: number): boolean {
  const { kind, text } = part
  if (kind !== 'quoted' || !introductionOf(part).namesAuthor) return false
  const [line = '', ...next] = text.slice(text.lastIndexOf('\n', at) + 1).split('\n', INTRODUCTION + 1)
  return MARKED.test(line) || !next.some((one) => MARKED.test(one))
}

function severityOf(reading: Reading, part: Part, start: number, end: number): Pick<Match, 'severity'> {
  const { kind, account } = reading.circumstances
  const speaksForOffice = kind !== 'email' && account === 'corporate'
  return isOfAnother(part, start) || (!speaksForOffice && isAboutThings(part.text, start, end))
    ? { severity: 'note' }
    : {}
}

function* swearing(reading: Reading): Iterable<Match> {
  for (const part of reading.parts) {
    if (UNSPOKEN.has(part.kind) || part.program) continue
    for (const { start, end, masked } of swearingIn(part.text)) {
      const near = part.text.slice(Math.max(0, start - 200), end + 200).toLowerCase()
      if (REPORTED.test(near)) continue
      yield {
        span: { part: part.id, start, end },
        type: 'ABUSE',
        confidence: 0.8,
        ...severityOf(reading, part, start, end),
        because: masked ? 'Uses a swear word, partly hidden' : 'Uses a swear word',
      }
    }
  }
}

export const abuse: Rule = {
  id: 'conduct/abuse',
  title: 'Swearing, or an insult aimed at a person',
  advice: 'Take the insult out and answer the point. If the person was abusive, use the moderation or contact policy.',
  severity: 'sign-off',
  paragraphs: ['18', '25', '43', '47', '62'],
  limits: 'Misses irony, and insults without an insulting word: the classifier looks for those.',
  *find(reading) {
    const parts = new Map(reading.parts.map((part) => [part.id, part]))
    for (const insult of insults(reading))
      yield isOfAnother(parts.get(insult.span.part)!, insult.span.start) ? { ...insult, severity: 'note' } : insult
    yield* swearing(reading)
  },
  examples: {
    found: [
      'I will be called an idiot by the idiot who runs your team.',
      'I must look at what a moron you are.',
      { text: '> Such a fucking mess.', part: { kind: 'quoted' } },
      { text: '> That mess is the work of idiots.', part: { kind: 'quoted' } },
      { text: 'As you wrote, they are idiots:\n> We are open.', part: { kind: 'quoted' } },
      { text: 'Such a fucking mess as you wrote:\n> We are open.', part: { kind: 'quoted' } },
      'You are an absolute buffoon and we have had enough of you.',
      'You lot are clowns.',
      'Idiots.',
      'You would just be labelled as a complete moron.',
      'You, sir, are an idiot.',
      'This man is a full-scale moron, no matter who sent him.',
      'Keep that blithering numpty away from the till!',
      'F@#k that, and the f-----g form.',
      'Clown.',
      'Clowns, the lot of you.',
      'Tell that old bag that she is a bastard.',
      'She is a f***ing pain, that one.',
      'What a load of b*ll*cks, you c u n t.',
      'Get your sh1t together.',
      'Shut your face, you moron.',
      ...[
        'You had a shitty week.',
        'The report is shit. You wrote it.',
        'Ann came. What a shitty week.',
        'It was the fucking tenants.',
        'The new fucking idiots again.',
        'Go and eat shit.',
        'It was a sh*tty week.',
        'Fuck this.',
      ].map((text) => ({ text, circumstances: { kind: 'email' } as const })),
      'We had a shitty week.',
      given({ account: 'personal' }, 'You had a shitty week.'),
    ],
    clear: [
      { text: 'It was a shitty week for the printer. It is fucking broken again.', circumstances: { kind: 'email' } },
      given({ account: 'personal' }, 'A shitty week for the allotment, and the shed is fucking flooded.'),
      'I felt like an idiot with my hat on.',
      'I would just be labelled as a complete moron.',
      'The poster is idiot-proof.',
      { text: 'On Monday, Ann wrote:\n> That mess is the work of idiots.', part: { kind: 'quoted' } },
      { text: 'On Monday, Ann wrote:\n> Such a fucking mess.', part: { kind: 'quoted' } },
      'We have hidden comments that call people “idiots”. Please keep it civil.',
      'He called her stupid and worthless, says a survivor.',
      'There are cows in the field by the station.',
      'Rotate the old knob until it clicks.',
      'Match any name with f* or *.txt, and x**2 for the square.',
      'You are a fool-proof reader. Take that old bag of grit to the yard.',
    ],
  },
}
