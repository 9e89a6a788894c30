import type { Match, Reading, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { fragment, oneLine, pattern, patternWith, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const WARNING = pattern`
  \bfraudsters?\b|\bscams?(?:mers?)?\b
  |\bcallers? (?:claim|pretend|say)|\bbeware\b
  |\breport (?:any|it|them)\b|\bhang up\b
  |\bcriminals? (?:may|who|pretend)|\bactors?\b
  |\bour only accounts\b|\btraining\b|\bmystery\b
  |\bvolunteers posing\b|\bbeen told of\b
  |\bwhat you (?:can't|cannot|may not)\b
  |\b(?:you|staff|nobody) (?:must|may|can|should)(?:n't| not|not|'t)\b
  |\bdon't (?:reply|follow)\b
  |\bfake accounts? (?:was|were|has|have|pretending)
`

const USING = phrases`
  use, using, used, under, with, give, invent, pick, make up, make, set up, setting up, created?, opened?, opening,
  registered, got
`
const NOT_IDENTITIES = phrases`
  cases?, examples?, stor(?:y|ies), scenarios?, records?, data, figures?, people, patients?, victims?, customers?,
  callers?, exercises?, money, notes?, weapons?, blood, drugs?
`
const PRETENDING = phrases`
  pretend(?:ing|ed)? to be, pos(?:e|ed|ing) as, impersonat(?:e|ed|ing),
  mak(?:e|ing) out (?:that )?(?:i'm|you're|you are|i am|we are|we're),
  act(?:ing)? as (?:if|though) (?:you|we|i) (?:were|are|was),
  pass(?:ing|ed)? (?:myself|yourself|ourselves|it|them) off as, as if (?:you|we|i) were (?:a|an|the|one of),
  running it as (?:him|her|them|the)
`
const UNKNOWN_PEOPLE = phrases`
  man, men, woman, people, somebody, someone, person, account, email, they, he, she, criminals?, thieves, burglars?
`
const CLAIMED_ROLES = phrases`
  police officer, officer, detective, constable, journalist, reporter, solicitor, resident, doctor, inspector,
  member of the public, customer
`
const SOMEONE_ELSES = phrases`
  his, her, their, STAFF_NAME's, the (?:commissioner|chief executive|chief constable|deputy)'s, \w+'s
`
const WITHOUT_THEIR_KNOWLEDGE = phrases`
  seen, know, knows, knowing, asked, asking, read, reads, it, look, tell, telling, back, idea, approved, mind
`
const AS_IF_A_RESIDENT = phrases`
  as if, say(?:ing)? (?:that )?you, as a (?:user|resident|local|member), like you, pretend, don't say, not as
`
const REPEATEDLY = phrases`
  a few times, several times, twice, more than once, as many times, multiple times, again and again, over and over
`

const phraseMatches = phraseRules({
  type: 'IMPERSONATION',
  says: [
    {
      cues: oneLine`
        fake dummy false made pretend alias bogus sock burner anonymous another different invented several extra
        second accounts account profiles profile name names
      `,
      says: pattern`
        \b${USING} (?:\w+ ){0,3}(?:fake|dummy|false|made.?up|bogus|invented|burner|sock.?puppet|alias|pretend
          |assumed)\b(?! (?:\w+ )?${NOT_IDENTITIES})(?: \w+)? ?(?:names?|profiles?|accounts?|identit(?:y|ies)
          |emails?|users?)?\b|\bsock ?puppets?\b
        |\ba (?:made.?up|fake|false) name\b
      `,
      near: [
        /\b(?:account|profile|name|post|comment|review|stars?|like|follow|article|say|write|vote|poll|tweet|reply|positive|user|facebook|twitter|x|online)s?\b/,
      ],
      not: pattern`
        \bnot (?:his|her|their) real name
        |\b(?:examples?|false ones|fakes?|samples?|specimens?|illustrations?)\b
        |\bdo not use\b|\bdon't use\b|\breport\b|\bremoved\b
      `,
      notNear: WARNING,
      because: 'Plans to use made-up names or accounts',
      confidence: 0.75,
    },
    {
      cues: 'parody spoof unofficial joke bants mock imposter',
      says: pattern`
        \b(?:parody|spoof|unofficial|joke|mock)(?: \w+)? (?:account|page|group|profile|feed|channel|site|twitter
          |facebook)\b
        |\b(?:account|page|group|profile|feed)\b.{0,40}\b(?:parody|spoof)\b
      `,
      near: [
        /\b(?:i(?:'ve|'m| have| am| just)?|we(?:'ve|'re| have)?|my|just|let's|new|follow|launch\w*|set up|started|made|running|join)\b/,
      ],
      not: /\breport(?:ed)?\b|\btake(?:n)? down\b|\bnot ours\b|\bwe have been told\b|\bif you see\b|\bcalled in\b/,
      notNear: WARNING,
      because: 'Sets up a spoof or unofficial account',
      confidence: 0.75,
    },
    {
      cues: 'would follow things',
      says: pattern`
        @(?:not|fake|totally_?not|definitely_?not|un_?official)_?(?:the_?)?\w{0,12}(?:chief|pcc|commission|police
          |FORCE_LETTERS|opcc|boss|deputy)\w*
        |\bthings (?:that )?(?:the |our )?(?:chief(?: constable)?|commissioner|boss|pcc|deputy|mayor) would (?:tweet
          |say|post)\b
      `,
      not: /\breport(?:ed)?\b|\btake(?:n)? down\b|\bnot ours\b/,
      notNear: WARNING,
      because: 'Speaks from an account in the place of an office-holder',
      confidence: 0.75,
    },
    {
      cues: 'running posting pretending pretend posing pose acting as impersonating impersonate passing myself yourself themselves',
      says: pattern`\b${PRETENDING}\b`,
      near: [/\b(?:i|i'm|i've|we|we've|you|your|everyone|let's|each of you|please|can)\b/],
      not: pattern`
        \bnever pretend\b|\bwon't pretend\b
        |\b${UNKNOWN_PEOPLE} (?:\w+ )?(?:pretend|pos|impersonat)
        |\bpretending to be (?:the commissioner|from|a police|us)\b.{0,60}\b(?:report|ask)
        |\boffence\b
      `,
      notNear: WARNING,
      because: 'Plans to pose as someone else',
      confidence: 0.7,
    },
    {
      cues: 'actually really well',
      says: pattern`
        \bi(?:'m| am) (?:a |an |the )?${CLAIMED_ROLES}\b.{0,60}\((?:actually|really|not really|well,)
      `,
      because: 'Claims a role and admits that the claim is false',
      confidence: 0.8,
    },
    {
      cues: 'signature signed sign name ghost behalf pretending send sent wrote written came come knowing knows seen idea',
      says: pattern`
        \b(?:as if|as though|like) it (?:came|comes|was|were|had come) (?:straight )?from\b
        |\b(?:popped|put|pasted|stuck|add(?:ed)?|used|signed) (?:\w+ ){0,2}${SOMEONE_ELSES} (?:electronic |e-?)?
          (?:signature|name)(?: (?:on|to|at|under))?\b
      `,
      near: [
        pattern`
          \b(?:hasn't|haven't|has not|didn't|doesn't|never|without|no idea|won't|don't tell|behind) (?:\w+ ){0,4}
            ${WITHOUT_THEIR_KNOWLEDGE}?\b
        `,
      ],
      because: 'Signs in another person’s name without their knowledge',
      confidence: 0.75,
    },
    {
      cues: 'stars reviews review comments comment ratings poll vote likes positive followers',
      says: pattern`
        \b(?:leave|post|give|write|get on (?:there|it)|add|drop|put) (?:\w+ ){0,6}(?:five stars?|5 stars?|positive
          |nice|good|glowing|supportive)\b.{0,50}\b${AS_IF_A_RESIDENT}
        |\b(?:fake|bought|buy|paid for) (?:\w+ )?(?:reviews|followers|likes|comments|ratings)\b
        |\bsay (?:that )?you(?:'re| are| live)? (?:a )?(?:local|resident|mum|user|victim|live locally|from the area)
          \b
        |\bdon't (?:all )?(?:use|say) (?:the same|it's|that you(?:'re| are)?|you) (?:wording|words|from the office
          |work for|from us)
      `,
      not: /\bdo not\b.{0,20}\bfake\b/,
      notNear: WARNING,
      because: 'Stages comments or reviews',
      confidence: 0.7,
    },
    {
      cues: 'idea clue twig twigged realise faintest',
      says: patternWith('u')`
        \b(?:he|she|they|STAFF_NAME|nobody) (?:has|have|had|'s got|haven't got|hasn't got) (?:no idea|a clue|no clue
          |the faintest idea)(?: (?:it's|that it's|it is|who) (?:me|us))?[ .!😈]
        |\bor they'll (?:twig|realise|work it out|guess|suspect)\b
      `,
      near: [/\b(?:account|post(?:s|ed)?|follow|page|as (?:her|him|them)|profile|name|comment|signature|wording)\b/],
      because: 'Hides who is speaking',
      confidence: 0.65,
    },
    {
      cues: 'times twice once fill vote sign halves family counts postcodes postcode emails many',
      says: pattern`
        \b(?:fill|vote|sign|submit|complete|answer|reply|respond|enter)(?:ed|ing)? (?:it |in |the \w+ )?
          (?:\w+ ){0,3}${REPEATEDLY}\b
        |\b(?:different|made.?up|fake|random|other) (?:postcodes?|email addresses|names|addresses|initials)\b.{0,40}
          \b(?:each|every|so|counts|time|notice|spot)\b
        |\b(?:each|just) (?:put|use|give) (?:a )?different (?:postcodes?|names?|emails?)\b
        |\bput (?:a )?different postcodes?\b
      `,
      near: [/\b(?:consultation|survey|petition|poll|replies|vote|votes|form|responses?|competition|fill)\b/],
      not: /\bonly vote once\b|\bif you (?:have|moved)\b/,
      notNear: WARNING,
      because: 'Asks for answers to be made up or repeated',
      confidence: 0.7,
    },
  ],
})

export const impersonation: Rule = {
  id: 'conduct/impersonation',
  title: 'Posing as someone else, or a spoof account',
  advice: 'Speak only as the office. Do not set up unofficial or spoof accounts.',
  severity: 'sign-off',
  paragraphs: ['18', '33', '34', '62'],
  limits: 'Misses an account that poses without saying so.',
  *find(reading) {
    yield* phraseMatches(reading)
    yield* claimed(reading)
  },
  examples: {
    found: [
      'Set up a couple of invented profiles and join in.',
      'Follow @NotTheChiefConstable for all the things the Chief would tweet after two gins.',
      'I write as Deputy Chief Executive to ask for four tickets.\n\nFerdinand Oduya\nFacilities Assistant',
      'Use a made-up name in the comments and say that you live locally.',
      'I have set up a parody account of the Deputy, go and follow it.',
      'I’m an officer with the burglary team (actually I work for the Commissioner).',
      'I popped his electronic signature on the letter; he hasn’t seen it.',
    ],
    clear: [
      'Here are two examples of a false message, both using invented names and accounts. Hang on to your PIN.',
      'The course uses four invented cases, and a pretend patient.',
      'I write as Head of Procurement to thank you.\n\nCleo Marchbanks\nHead of Procurement',
      'We have been told of a spoof account pretending to be the Commissioner. Please report it.',
      'Callers pretend to be police officers. Hang up and ring 159.',
      'Volunteers posing as members of the public made mystery visits.',
      'What you can’t do is talk to reporters as if you were the press office. If somebody sets up a spoof account, tell us.',
      'Zoe is played by an actor and this is not her real name.',
      'I won’t pretend that this is right because my own side suggested it.',
    ],
  },
}

const POST = fragment`
  Police and Crime Commissioner|Deputy Commissioner
  |Deputy Chief Executive|Chief Executive
  |Chief Finance Officer|Monitoring Officer|Chief Constable
  |Head of [A-Z][a-z]+(?: [A-Z][a-z]+)?
  |Director(?: of [A-Z][a-z]+)?
`
const AS = patternWith('g')`
  \bI(?:['’]m| am)? (?:write|writing|speak|speaking|ask|asking)(?: to you)? as (?:the |your )?(${POST})\b
`
/** The line of a signature that names a post. */
const SIGNED =
  /\b(?:Assistant|Officer|Adviser|Advisor|Analyst|Administrator|Caseworker|Clerk|Receptionist|Coordinator|Apprentice|Intern|Manager)\b/

/** 'I write as Deputy Chief Executive', above the name and post of someone else. */
function* claimed({ parts }: Reading): Iterable<Match> {
  for (const part of parts.filter(({ kind }) => kind === 'body'))
    for (const found of everyMatch(part.text, AS)) {
      const post = found[1]!
      const signature = part.text.trimEnd().split('\n').slice(-3)
      const other = signature.some((line) => line.length < 60 && SIGNED.test(line) && !line.includes(post))
      if (other && !signature.some((line) => line.includes(post)))
        yield {
          span: { part: part.id, start: found.index, end: found.index + found[0].length },
          type: 'IMPERSONATION',
          confidence: 0.8,
          because: 'Claims a post that the person who signs does not hold',
        }
    }
}
