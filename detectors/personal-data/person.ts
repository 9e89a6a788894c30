import { lineAfter } from '../around.ts'
import { remembered } from '../by-reading.ts'
import type { Match, Part, Reading, Rule } from '../contract.ts'
import { allInKind, inKind } from '../in-kind.ts'
import { oneLine } from '../pattern.ts'
import { besideMeaning } from '../suppressed.ts'
import { bare, isNamedInCase } from './bare-name.ts'
import { factBeside, factsIn, startsWithPrivateFacts } from './beside.ts'
import { consented } from './consent.ts'
import { listed } from './names/name-features.ts'
import { isInPlace, type Person, peopleIn, privatePeople } from './names/people.ts'
import { sentenceAt } from './tie.ts'

function* find(reading: Reading): Iterable<Match> {
  for (const part of reading.parts) yield* named(part, reading)
}

function* named(part: Part, reading: Reading): Iterable<Match> {
  const own = new Set(privatePeople(part, reading))
  const firm = new Set([...own].filter((person) => isFirm(person, part, reading)).map(({ key }) => key))
  const factStarts = own.size < peopleIn(part, reading).length ? startsWithPrivateFacts(part, reading) : NOBODY
  for (const person of peopleIn(part, reading)) {
    const why = own.has(person) ? FULL : otherwise(person, part, reading, factStarts)
    if (!why) continue
    const plain = why === FULL && !firm.has(person.key)
    const match = namedMatch(part, person, plain ? BARE : why)
    const adjusted = plain ? { ...match, severity: 'note' as const } : match
    yield consented(why === FULL ? withoutContext(adjusted, person, part, reading) : adjusted, part, reading)
  }
}

const isFirm = (person: Person, part: Part, reading: Reading): boolean =>
  !bare(person, part, reading) &&
  withoutContext(namedMatch(part, person, FULL), person, part, reading).severity !== 'note'

/** Mostly about someone other than the person greeted. */
const TO_ONE: ReadonlySet<string> = new Set(['email', 'letter'])

const UNDER_COVER =
  /\b(?:under ?cover|informants?|covert|(?:known|goes|went|posing|living) (?:\w+ )?as|nicknamed|alias|code-?named|new (?:name|identity)|witness protection)\b/i

/** A cover name is never harmless, and neither is a list of victims in a mail. */
const withoutContext = (match: Match, person: Person, part: Part, reading: Reading): Match =>
  UNDER_COVER.test(sentenceAt(part, match.span.start)?.text ?? part.text) ||
  factBeside(person, part, reading) ||
  (reading.circumstances.kind === 'email' && isNamedInCase(person, part, reading))
    ? match
    : besideMeaning(match, reading, 'personal')

function otherwise(person: Person, part: Part, reading: Reading, factStarts: ReadonlySet<number>): string | undefined {
  if (oneWithFacts(person, part, reading)) return FIRST
  if (!factStarts.has(person.start)) return undefined
  if (person.publicBecause === undefined) return FIRST
  if (isInPlace(person, 'greeting')) return TO_ONE.has(reading.circumstances.kind) ? undefined : FIRST
  return /\b(?:role|body|honour|office|named|contact|sought)\b/.test(person.publicBecause) ? PRIVATE_BESIDE : undefined
}

/** A single given name near a number or address. */
function oneWithFacts(person: Person, part: Part, reading: Reading): boolean {
  const { start, end, full, words, publicBecause } = person
  if (full || words.length !== 1 || publicBecause !== undefined) return false
  const spoken = addressed(person, part, reading)
  if (!spoken && (listed(words[0]!) & 13) !== 1) return false
  const facts = factsIn(part, reading)
  if (facts.length === 0) return false
  const from = sentenceAt(part, start)?.start ?? start
  const to = end + lineAfter(part.text, end, spoken ? 420 : 110).length
  return facts.some((fact) => fact.start < to && from < fact.end)
}

/** A public reply that tells a person their own facts. */
function addressed({ start, end }: Person, { text }: Part, { circumstances: { kind } }: Reading): boolean {
  if (!SPOKEN.has(kind)) return false
  // 'Thank you for your kind words, Tanya. …'
  if (
    /\b(?:thanks?|sorry|lovely|well done|hello)\b[^.!?\n]{0,80}, $/i.test(text.slice(Math.max(0, start - 100), start))
  )
    if (/^[.!]/.test(text.slice(end, end + 1))) return true
  return (
    /(?:^(?:@[\w.]+ )?|[.!?\n] ?)(?:(?:Hi|Hiya|Hello|Hey|Dear|Thanks|Thank you|Sorry|Oh|Yes|No|Morning|Evening),? )?$/i.test(
      text.slice(Math.max(0, start - 40), start),
    ) && /^(?:,| [^\p{L}\d]|!| (?:so )?sorry| thanks?)/u.test(text.slice(end, end + 10))
  )
}

const SPOKEN: ReadonlySet<string> = new Set(['social-post', 'reply', 'engagement', 'video'])

const NOBODY: ReadonlySet<number> = new Set()

const PRIVATE_BESIDE = 'Named in a role, but with private facts beside the name'
const FULL = 'Names a person who is not on the registers and has no public role in the text'
const BARE = 'Names a person who is not on the registers, without private facts: check that they know'
const FIRST = 'A first or last name, with private facts beside it'

const namedMatch = (part: Part, { start, end, full }: Person, because: string): Match => ({
  span: { part: part.id, start, end },
  type: 'PERSON',
  confidence: full ? 0.8 : 0.6,
  because,
  suggestion: '[name removed]',
})

export const person: Rule = {
  id: 'personal-data/person',
  title: 'Name of a private person',
  advice: 'Take the name out, or record the consent of the person it names.',
  severity: 'sign-off',
  paragraphs: ['18', '26', '46'],
  source: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/personal-information-what-is-it/',
  limits: oneLine`
    Recognises names by the classifier, lists and context. Misses a rare name in lower case, one name alone without
    private facts, and initials alone (‘J.O’D.’). Misses a nickname that is an English word, and private facts about a
    role-holder in words that no rule knows. Treats a person shown in a role as public in that role.
  `,
  find: remembered(find),
  examples: {
    found: [
      'Ask MS Sampleton at 14 Sample Lane, and PC Sampleton.',
      'She is Ann Sample-Reid: epilepsy.\nAnn Sample-Reid: gluten free.',
      {
        text: 'Coming to the survivors’ circle:\nAnn Sample-Moss\nBo Sample-Reid\nCy Sample-Lowe\nDi Sample-Hook',
        circumstances: { kind: 'email' },
        classifierMatches: [],
      },
      'Rooms as you asked:\n\n1) Miriam Stoke * 30-03-77 * 540 917 726\n2) Ann Stoke * 01-02-88 * 540 917 727',
      'For the next one talk to Marisol Sample-Ridge in Shirley, who reported her ex for assault.',
      'bay 04 – Mrs I Sample-Dass (she has MS and cannot manage the ramp)',
      'Mia and Skye Sample-Dass (8 and 6, with a foster carer) must be in no picture.',
      '3 – Mei Ling (“Minnie”) Sampleton, who has asthma',
      'R/0322  J. Sample-Stone, 83  Says the officer was rude\nR/0323  Fr Benedict Sample-Oak  Says he was wrongly arrested',
      'Gladys Sample-Price | 11.06.1948 | passport 533 810 462\nMarion Grant | 29/02/1964 | passport 541226908',
      'Jahmal Sample-Cole lost a kidney and is being treated for sepsis on ward 12.',
      'Oak – Tilly Geddling (14, Bishop’s) will share.',
      'The letter is from Ottilie Sample-Marsh, who has sat in her cell since Monday.',
      'Our client Sarah Sample-Fenn was given a panel alarm. The panel upheld it.',
      'The car was driven by Nathan Brindley-Okoro of Tipton.',
      'the driver of the other vehicle is SAMPLE-MORGAN, Sioned',
      'an undercover detective known as “Mick”',
      'We thank Agnieszka Wiśniewska, Chukwuemeka Obi and Li Na Zhang for coming.',
      ...allInKind(
        'press-release',
        'Ida Sample-Moss, 34, told how the man who hurt her was jailed for nine years.',
        'Ned Sample-Oak, 34, a cook, was sentenced to nine years. The sentence was quashed.',
        'Ned Sample-Oak, 34, a cleaner, was found guilty of rudeness by his manager.',
        'The court heard that Ida Sample-Moss, 29, was given twelve stitches after the fall.',
        'Ned Sample-Oak, 34, was arrested near Stafford Crown Court and Sid Sample-Elm, 29, for theft.',
      ),
      ...allInKind(
        'social-post',
        'Schoolboy Ned Sample-Oak is wanted for theft. Call 999 if you see him.',
        'Ned Sample-Oak got six months off. Judge Ines Sample-Wade agreed.',
        'Ned Sample-Oak, 15, is wanted for theft. Call 999 if you see him.',
        'We are concerned for Ida Sample-Moss, who is in foster care in Tipton. Ring 101.',
        'Police want to trace Ida Sample-Moss, who fled her husband. Ring 101.',
        '@tina_sample64 Hi Tina, sorry. We have asked for it. It is crime 20/093817/26.',
        'Hi Tanisha 👋 sorry for the wait. Your ex was arrested last night and your crime ref is 20/318846/26.',
        'Sorry that you have had to chase, Philippa. Your burglary (crime ref 20/318846/26) was filed on Friday.',
        'Hello Jacinta, about the noise at 41 Brindle Court, Ladywood',
      ),
      ...allInKind(
        'email',
        'Hi,\n\nWoman Raped In the Park\nBy Ida Sample-Moss\n\nA path was closed.',
        'The complaint of MS Farrell 2019 is closed, and she has our answer.',
        'Hi,\n\nRequest for a Move\nBy Ida Sample-Moss\n\nThe driver drove on.',
        'Hi,\n\nThe Long Road Back\nBy Ida Sample-Moss\n\nShe fell in our kitchen.',
        'The man in the park was robbed\nby Ida Sample-Moss\n\nShe ran.',
        'The rules for buses were changed last Monday in the town,\nand we were told so\nby Ida Sample-Moss',
      ),
      ...allInKind(
        'report',
        'Evidence from our group\n\nAda Sample-Oak: He hit me.\n\nAda Sample-Oak: I ran.',
        'Log of calls\n\nAda Sample-Oak: no answer.\n\nAda Sample-Oak: refused to open the door.',
      ),
      inKind('newsletter', 'Our cook Ned Sample-Oak was jailed for nine years.'),
      inKind(
        'article',
        'The best letter is this.\n\n“Dear Mrs Parminder Sample-Gill\n\nI have listened to your call.”',
      ),
    ],
    clear: [
      'The COO Ida Sample-Moss is leaving, and so is the columnist Ned Sample-Oak.',
      [
        'Three were sent to prison for a total of 29 years.\n\nNed Sample-Oak, 51, Sid Sample-Elm, ',
        '39, and Abe Sample-Ash, 47, were found guilty of theft. The jury heard of it.',
      ].join(''),
      'Dr Lorcan Sample-Weir has been appointed director of the partnership.',
      'Dr Nkechi Sample-Worth, who has taught every adviser in this county, tells me so.',
      'Ask Sergeant Lyndon Sample-Crewe on 101, or use the form.',
      'Inspector Ned Sample-Cole, of the Rural Crime Unit, said: “Ring us.”',
      'We thank District Attorney Tony Sample-Rack. Senator Mary Sample-King came.',
      'The Bishop’s Fund was set up with the charity Bridie’s Lamp.',
      'The sandbox is wiped. All the records in it are invented: Mr Bodley Sample-Tonk, NHS no. 943 476 5919.',
      'The audit director, Lucian Sample-Obi, said: “Fraudsters lied to three hundred people.”',
      'PC Thaddeus Sample-Garbutt was stabbed in Bath Row on 19 July 1907.',
      '“Darren” drinks and checks her phone. Darren is not one man: caseworkers put him together from dozens of files.',
      'Jane Sample-Peel and Tom Sample-Hook are made up.',
      {
        text: 'Vote on Thursday. Promoted by M. Sample-Teal, 8 Foundry Walk, for Simon Fosterly.',
        circumstances: { kind: 'social-post', author: 'pcc' },
      },
      'The panel will be Ottilie Sample-Marsh, Jo Sample-Reed and an independent member, Bo Sample-Finch.',
      '“It works,” said Ottilie Sample-Marsh, of Sample & Daughters in Bilston, who chairs the traders’ group.',
      'Ottilie Sample-Marsh, of the tenants’ watch, becomes an MBE. Mrs Sample-Marsh is 80.',
      'Meet Ann Example. She drives fourteen miles.',
      'We took T. Nuttall & Son’s quotation.',
      'Media contact: Ann Sample, 0121 496 0108',
      ...allInKind('email', 'Week 2 – Hyacinth B. and Enid P. Ring the office.'),
      ...allInKind(
        'press-release',
        'Ned Sample-Oak, 34, was jailed for nine years at Stafford Crown Court.',
        'A gang was sentenced at Stafford Crown Court.\n\nNed Sample-Oak, 34, Sid Sample-Elm, 29, and Abe Sample-Ash, 41, were found guilty of theft.',
      ),
      ...allInKind(
        'social-post',
        'Ned Sample-Oak is starting four years inside. Judge Ines Sample-Wade called him cruel.',
        'Ned Sample-Oak, 33, is wanted on recall to prison. Call 999 if you see him.',
        'Missing people\n\nIda Sample-Moss, 41, Tipton. Last seen on Friday. Ring 101.',
        'Hi Tanisha 👋 the bus is at the library until four.',
        'Can you help police to find Cyril Sample-Ross, 79? Last seen in Lye. Call 999.',
      ),
      ...allInKind('article'),
      inKind('letter', 'Dear Mrs Sample-Bentley\n\nThank you.\n\nYours sincerely\n\nOttoline Graves\nPolicy Manager'),
    ],
  },
}
