import type { Match, Part, Reading, Rule } from '../contract.ts'
import { inKind } from '../in-kind.ts'
import { patternWith, phrases } from '../pattern.ts'

const CREST = /^\s*\[?[^\]\n]{0,60}\b(?:letterhead|headed (?:note)?paper|crest|office paper)\b[^\]\n]{0,80}\]?/im
const ON_OUR_PAPER = patternWith('i')`
  \b(?:on|using|under) (?:the |our )?(?:office|opcc|pcc|official|headed|commissioner's) (?:letterhead|(?:note)?paper|stationery)\b
`

type Place = { readonly start: number; readonly end: number }
const placeOf = ({ 0: words, index }: RegExpExecArray): Place => ({ start: index, end: index + words.length })

/** The crest in brackets, or the office's name on its own line at the top. */
function head(part: Part, { known: { office } }: Reading): Place | undefined {
  const top = part.text.slice(0, 400)
  const crest = CREST.exec(top)
  if (crest) return placeOf(crest)
  for (const name of [office.name, ...office.aliases, 'Office of the Police and Crime Commissioner']) {
    const end = top.indexOf(name) + name.length
    if (name !== '' && top.includes(name) && top.slice(end).split('\n')[0]!.trim() === '')
      return { start: end - name.length, end }
  }
  const phrase = ON_OUR_PAPER.exec(part.text)
  return phrase ? placeOf(phrase) : undefined
}

const PERSONAL_MATTERS = phrases`
  holiday, kitchen, bathroom, car, house, flat, landlord, tenant, neighbours?, nephew, niece, son, daughter, wife,
  husband, mother, father, mum, dad, cousin, wedding, refund, account, parking, fine, ticket, booking, broadband,
  boiler, builder, extension, garden, gym, bank, insurance, claim, loan, mortgage, dog, cat, child, children,
  school place, planning application, hedge, fence, brother-in-law, sister-in-law, mother-in-law, father-in-law,
  brother, sister, fiancée?, partner, boyfriend, girlfriend, flight, luggage, phone contract
`

const PRIVATE = patternWith('i')`
  \bmy (?:own )?(?:\w+ )?${PERSONAL_MATTERS}\b
  |\bmy (?:good |old |best |dear )?(?:friend|mate)\b
  |\b(?:parking|penalty) charge\b
  |\byour (?:notice|charge for parking|parking charge|invoice to me)\b
  |\b(?:i|we) (?:paid|bought|booked|ordered)\b[^.\n]{0,60}\b(?:refund|broken|faulty|late|bins|view|room|promised)\b
  |\bto my own account\b
`
const PRESSING_PHRASES = phrases`
  who you are dealing with, you'll appreciate that this office, works closely with those who, my colleagues in,
  will be interested to hear, expect to hear by return, of good character, bear this in mind,
  take this into account, friends in, my position
`

const WEIGHT = patternWith('i')`\bi am a (?:senior )?(?:member|employee)\b|\bi work for the\b|\b${PRESSING_PHRASES}\b`

export const letterhead: Rule = {
  id: 'crest-and-logo/letterhead',
  title: 'Office letterhead on a private letter',
  advice: 'Write a private letter on plain paper, without the office’s name or crest.',
  severity: 'sign-off',
  paragraphs: ['13', '18', '33', '62'],
  limits: 'Misses a private matter that the text does not show to be the writer’s own.',
  *find(reading) {
    if (reading.circumstances.kind !== 'letter' && reading.circumstances.kind !== 'email') return
    for (const part of reading.parts) {
      const match = part.kind === 'body' || part.kind === 'attachment' ? inPart(part, reading) : undefined
      if (match) yield match
    }
  },
  examples: {
    found: [
      inKind(
        'letter',
        [
          '[OPCC letterhead and crest]\n\nYour charge for parking at my nephew’s party is outrageous. I ',
          'am a senior member of the Commissioner’s staff.',
        ].join(''),
      ),
      inKind(
        'letter',
        'Office of the Police and Crime Commissioner\n\nDear Sir\n\nYou promised to finish my kitchen by June.',
      ),
    ],
    clear: [
      inKind(
        'letter',
        'Office of the Police and Crime Commissioner\n\nDear Ms Pugh\n\nThank you for hosting the roundtable.',
      ),
      inKind('letter', 'Dear Sir\n\nYou promised to finish my kitchen by June.'),
    ],
  },
}

function inPart(part: Part, reading: Reading): Match | undefined {
  const found = head(part, reading)
  if (found === undefined || !PRIVATE.test(part.text)) return undefined
  const weight = WEIGHT.test(part.text)
  if (!weight && reading.circumstances.kind === 'email') return undefined
  const because = weight
    ? 'Uses the office’s name and the writer’s position for a private matter'
    : 'Uses the office’s name for a private matter'
  return { span: { part: part.id, ...found }, type: 'LETTERHEAD', confidence: weight ? 0.8 : 0.6, because }
}
