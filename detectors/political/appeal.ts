import { onceFor } from '../by-reading.ts'
import type { Known, Rule } from '../contract.ts'
import { given, inKind, ownPost } from '../in-kind.ts'
import { fragment, oneLine, pattern, phrases } from '../pattern.ts'
import { isGuidance } from './guidance.ts'
import { type Phrase, phraseRule } from './phrase-rule.ts'
import type { PoliticalReading } from './political-reading.ts'
import { isCommissioner } from './tags.ts'
import { OTHER_VOTE } from './word-lists.ts'

/* An opening that makes it a request, a verb of voting, and a party or person. */

const ASK =
  '(?:urg(?:e|es|ing)|ask(?:s|ing)?|beg(?:s|ging)?|wants?|needs?|encourag(?:e|es|ing)|implor(?:e|es|ing)|call(?:s|ing)? on|invit(?:e|es|ing))'
const ALL = '(?:you|you all|all of you|everyone|everybody|people|residents|neighbours|friends|voters|<POLL>|<NAME>)'
const OPENING = [
  '^\\W{0,6}',
  '[.,;:!?"\'()–—-] ?',
  '>\\W{1,4}',
  "\\b(?:please|pls|just|so|then|now|always|let's|remember to|don't forget to|be sure to|time to|make sure (?:you|to|we)) ",
  '\\b(?:go|go and|(?:go|get|come|turn) out(?: there)? and|join (?:me|us) (?:and|in)|register and) ',
  "\\bi hope you(?:'ll| will)? ",
  fragment`\b(?:i|we)(?:'d| would|'ll| will|'m| am|'re| are)?(?: really| now| also)? ${ASK} ${ALL} to `,
  fragment`<(?:PCC|OFFICE)>(?: is| now| also)? ${ASK} ${ALL} to `,
  `\\b(?:you|everyone|everybody|we|we all) (?:must|should|need to|have to|ought to)(?: all)? `,
].join('|')

const TO = '(?:the |your |our |my |local |only |(?:your |our )?local )*'
const VOTE = phrases`
  use your vote for, cast your (?:vote|ballot) for, (?:give|lend) your votes? to,
  (?:put|place) (?:a|your|that) (?:cross|x|tick) (?:by|beside|next to|against|for), vote for,
  (?:help (?:to )?)?(?:re-?)?elect, canvass for, deliver leaflets for
`
const SUPPORT =
  '(?:vote|back|support|choose|get behind|stick with|campaign for|knock on doors for|volunteer (?:for|with)|donate to|give money to)'

const PARTY = '<(?:PARTY|LEADER)>'
const NOT_A_PARTY = phrases`
  plans?, bill, motion, amendment, calls?, proposals?, budget, polic(?:y|ies), pledge, promise, idea, group,
  government, council\b, day, lane, street, road, park, <NAME>
`

/** Supporting policies is not supporting the party. */
const POLICY = fragment`(?! ${NOT_A_PARTY})`
const AT_A_POLL = pattern`
  <(?:POLL|PARTY)>|\bballot|\bpolling
  |\b(?:as|for|your|our|be) (?:next |new )?(?:<(?:PCC|HOLDER)>|pcc\b|mp\b|mayor\b|councillor\b)
  |\b(?:council|local|general|by-?)election
`

const asks = (verb: string | readonly string[], whom: string) => pattern`(?:${OPENING})${verb} ${TO}${whom}`

const NEGATIONS = phrases`
  not, never, nobody, no one, cannot, without, rather than, instead of, avoid\w*, refus\w+, whether, why
`

const RETRACTED = pattern`
  \b${NEGATIONS}\b[^.]{0,60}\b(?:vote|elect|support|back|campaign|canvass|donate)\b
  |n't (?:\w+ ){0,3}(?:vote|elect|support|back|ask|tell|urge)\b
`
const NO_APPEAL = pattern`${OTHER_VOTE.source}|${RETRACTED.source}`

const appealing: Omit<Phrase, 'says'> = {
  unless: NO_APPEAL,
  when: isAppeal,
  why: 'Asks for a vote or support for a party or candidate',
  confidence: 0.85,
}

export const appeal: Rule = phraseRule({
  id: 'political/appeal',
  title: 'An explicit appeal for votes or for support of a party or candidate',
  type: 'EXPLICIT_APPEAL',
  severity: 'block',
  paragraphs: ['7', 'A.h', 'A.j', 'A.k'],
  advice: 'Take the appeal out. No account of the office and no member of staff may ask for support for a side.',
  source: 'https://www.legislation.gov.uk/uksi/1990/851',
  limits: oneLine`
    Needs the request, the verb and the name in one sentence. Other rules send a hint, a paraphrase or an unregistered
    name to a person. A report of someone else’s words must name the speaker and use quotation marks.
  `,
  speakerKinds: ['restricted', 'channel'],
  evenInGuidance: true,
  phrases: [
    { ...appealing, says: asks(VOTE, PARTY), confidence: 0.9 },
    { ...appealing, says: asks(SUPPORT, PARTY + POLICY), confidence: 0.9 },
    { ...appealing, says: asks(VOTE, '<(?:NAME|PCC)>'), near: AT_A_POLL },
    {
      ...appealing,
      says: asks(fragment`(?:${VOTE}|${SUPPORT})`, '<CAND>'),
      when: (at, all, { known }) =>
        isAppeal(at, all) && known.candidates.some(({ name }) => wordsAt(at, all).includes(name)),
      why: 'Asks for a vote or support for a registered candidate',
      confidence: 0.9,
    },
    {
      ...appealing,
      says: /\b(?:asking for|ask for|need|want|count on|counting on) your votes?\b|\bvote for me\b|\b(?:give|lend) (?:me|us) your votes?\b/,
      near: AT_A_POLL,
      why: 'Asks for a vote',
    },
    {
      ...appealing,
      says: pattern`
        \b(?:your|a) vote for <(?:PARTY|LEADER)>(?! (?:motion|amendment|bill))[^.]{0,30}\b
          (?:on|is|means|will|would|this|next|tomorrow)\b
        |\b(?:give|lend) <(?:PARTY|LEADER)> your votes?\b
      `,
    },
    {
      says: /<CTAG>/,
      unless: OTHER_VOTE,
      when: (at, all, { known }) => tagsOf(known).test(wordsAt(at, all)),
      why: 'Asks for a vote in a hashtag',
      confidence: 0.85,
    },
  ],
  examples: {
    found: [
      inKind('social-post', 'Vote Labour on 6 May!'),
      ownPost('Get out and vote for Plaid Cymru tomorrow'),
      inKind('social-post', 'Street clean on Saturday #VoteLabour'),
      {
        text: 'Re-elect Simon Fosterly as your Commissioner on polling day.',
        circumstances: { kind: 'newsletter', author: 'contractor' },
      },
      given({ author: 'pcc', kind: 'social-post' }, 'I need your vote on polling day to carry on the work.'),
      {
        text: 'The Commissioner said: “Vote Labour on 6 May and keep our neighbourhood teams.”',
        circumstances: { author: 'pcc', kind: 'press-release' },
      },
      inKind('email', 'We urge residents to vote Conservative at the by-election.'),
      {
        text: 'Support Anil Deshmukh, he knows our streets.',
        circumstances: { kind: 'social-post', account: 'personal' },
        known: { candidates: [{ name: 'Anil Deshmukh', election: 'PCC 2028' }] },
      },
      inKind('social-post', 'Remember: we do not comment on parties. Vote Labour!'),
      ownPost('Donate to Reform UK today'),
    ],
    clear: [
      'Register to vote by Tuesday, and remember to vote on 6 May.',
      'Vote for your favourite mural by Friday.',
      'Lines are open: vote for Priya in the Volunteer of the Year award!',
      'A man in the crowd shouted “Vote Labour!” and was asked to leave, the force said.',
      'The councillor told the rally: “Vote Labour on Thursday.”',
      'The Labour Party holds its conference in Birmingham next week.',
      'In 1945 voters chose Labour; the posters of that summer are in the library.',
      'Support Labour Day events at the museum.',
      'Vote for me in the staff bake-off!',
      'On polling day vote for the candidate of your choice, and fold your ballot paper.',
      'You must not ask residents to vote Labour.',
      'The MP is urging people to vote Conservative, the paper reports.',
      'Please support Labour’s plan for the buses at the meeting.',
      inKind('email', 'Please vote for Priya Shah in the ballot for the youth award.'),
      { text: 'Vote Labour on Thursday!', circumstances: { author: 'pcc', account: 'personal', kind: 'social-post' } },
      given({ author: 'deputy-pcc', account: 'personal', kind: 'social-post' }, 'Back Labour this May.'),
    ],
  },
})

/** `#VoteLabour`, `#ReElectFosterly` */
const tagsOf = onceFor(({ parties, candidates, people }: Known) => {
  const commissioners = people.filter(isCommissioner)
  const named = [...parties, ...candidates, ...commissioners]
  const words = [...named.map(({ name }) => name), ...parties.flatMap(({ aliases }) => aliases ?? []), ...WELL_KNOWN]
    .flatMap((name) => [
      name.replace(/[^\p{L}\p{N}]/gu, ''),
      ...name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3),
    ])
    .filter((name) => name.length > 2 && !COMMON.test(name))
  return new RegExp(`#(?:vote|voting|elect|reelect|back|support)(?:for)?(?:${words.join('|')})`, 'i')
})

const WELL_KNOWN = 'Labour Tory Tories Conservative LibDem LibDems Green Greens Reform Plaid SNP UKIP'.split(' ')
const COMMON =
  /^(?:party|your|england|wales|welsh|scottish|national|independence|kingdom|workers|britain|united|great|democrat|liberal|unionist|operative)$/i

const REPORTING_WORDS = phrases`
  said, says, told, tells, saying, shout(?:ed|ing|s)?, chant(?:ed|ing|s)?, wrote, written, posted, tweeted, reads?,
  reading, claimed, according, urged, slogan, banners?, posters?, leaflets?, placards?, signs?, graffiti, stickers?,
  words
`

const REPORTS = pattern`\b${REPORTING_WORDS}\b`
const OURSELVES = pattern`
  (?:<(?:PCC|OFFICE)>|\b(?:i|we))(?: has| have| also)? (?:said|says|told|added|adds|wrote|urged|posted)
  |\b(?:said|says|added|adds) (?:<(?:PCC|OFFICE)>|<NAME>, (?:the )?<PCC>)
`

function isAppeal(at: number, all: PoliticalReading): boolean {
  return !isReport(at, all) && !isGuidance(all, at)
}

function wordsAt(at: number, { sentences }: PoliticalReading): string {
  const { part, start, end } = sentences[at]!
  return part.text.slice(start, end)
}

function isReport(at: number, { sentences }: PoliticalReading): boolean {
  const { part, start, end } = sentences[at]!
  const near = sentences.slice(Math.max(0, at - 1), at + 2).filter((one) => one.part === part)
  const text = near.map((one) => one.text).join(' ')
  return isQuoted(part.text, start, end) && REPORTS.test(text) && !OURSELVES.test(text)
}

function isQuoted(text: string, start: number, end: number): boolean {
  const before = text
    .slice(Math.max(0, start - 400), start)
    .split(/\n\s*\n/)
    .at(-1)!
  const opened = (before.match(/[“"]/g)?.length ?? 0) > (before.match(/”/g)?.length ?? 0) && !/”[^“"]*$/.test(before)
  return opened || /[“"‘']/.test(text.slice(start, end))
}
