import type { Match, Reading, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { fragment, pattern, patternWith } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const WARNING = pattern`
  \bfraudsters?\b|\bscams?(?:mers?)?\b|\bcallers?\b|\bbeware\b|\breport(?:ed)?\b|\bhang up\b|\bcriminals?\b|\bactors?\b
  |\btraining\b|\bmystery\b|\bnot ours\b|\btaken? down\b|\b(?:must|may|can|should)(?:n't| not|not|'t)\b|\bdon't\b|\bdo not\b|\bif (?:you see|somebody|someone)\b
`

const phraseMatches = phraseRules({
  type: 'IMPERSONATION',
  says: [
    {
      cues: 'parody spoof unofficial fake',
      says: pattern`
        \b(?:i|we)(?:'ve|'m|'re| have| am| are)?\b[^.]{0,30}\b(?:set(?:ting)? up|started|made|run(?:ning)?|launch(?:ed|ing)?|open(?:ed)?)
          [^.]{0,30}\b(?:parody|spoof|unofficial|fake)\b
        |\b(?:set up|start|make|follow|join)\b[^.]{0,30}\b(?:parody|spoof|unofficial)[^.]{0,20}\b(?:account|page|group|profile|feed)\b
      `,
      notNear: WARNING,
      because: 'Sets up a spoof or unofficial account',
      confidence: 0.76,
    },
    {
      cues: 'would follow things tweet',
      says: pattern`@(?:not|fake|totally_?not|un_?official)_?(?:the_?)?\w{0,12}(?:chief|pcc|commission|police|FORCE_LETTERS|deputy)\w*`,
      notNear: WARNING,
      because: 'Speaks from an account in the place of an office-holder',
      confidence: 0.76,
    },
    {
      cues: 'pretend pretending pose posing impersonate impersonating fake invented false made dummy',
      says: pattern`
        \b(?:i|we|you)(?:'ll| will|'m| am|'re| could| can| should|'d)? (?:just |simply |going to |always )*
          (?:pretend(?:ing)? to be|pos(?:e|ing) as|impersonat(?:e|ing))(?: an?| the| from| somebody| someone| one of)
        |\b(?:ring|call|write|email|post|comment|go)\b[^.]{0,30}\b(?:pretending to be|posing as|under a (?:false|fake|made.?up) name)\b
        |\b(?:use|using|set up|create)\b[^.]{0,20}\b(?:fake|false|invented|made.?up|dummy)\b[^.]{0,15}\b(?:names?|profiles?|accounts?)\b[^.]{0,40}
          \b(?:comments?|reviews?|votes?|join in|like|post)\b
      `,
      notNear: WARNING,
      because: 'Plans to pose as someone else, or to use made-up names',
      confidence: 0.76,
    },
    {
      cues: 'signature',
      says: pattern`\b(?:popped|put|pasted|stuck|added|used) (?:\w+ ){0,2}(?:his|her|their|STAFF_NAME's|\w+'s) (?:electronic |e-?)?signature\b`,
      near: [/\b(?:hasn't|haven't|didn't|doesn't|never|without|no idea|won't)\b/],
      because: 'Signs in another person’s name without their knowledge',
      confidence: 0.76,
    },
  ],
})

export const impersonation: Rule = {
  id: 'conduct/impersonation',
  title: 'Posing as someone else, or a spoof account',
  advice: 'Write in your own name and post, from a registered account. Do not pose as somebody else.',
  severity: 'sign-off',
  paragraphs: ['18', '33', '34', '62'],
  limits: 'Misses an account that poses without saying so.',
  *find(reading) {
    yield* phraseMatches(reading)
    yield* claimed(reading)
  },
  examples: {
    found: [
      'Follow @NotTheChiefConstable for all the things the Chief would tweet after two gins.',
      'I write as Deputy Chief Executive to ask for four tickets.\n\nFerdinand Oduya\nFacilities Assistant',
      'Use a made-up name in the comments and say that you live locally.',
      'I have set up a parody account of the Deputy, go and follow it.',
      'I’ll ring pretending to be a resident and see what they say.',
      'I popped his electronic signature on the letter; he hasn’t seen it.',
    ],
    clear: [
      'The course uses four invented cases, and a pretend patient.',
      'I write as Head of Procurement to thank you.\n\nCleo Marchbanks\nHead of Procurement',
      'We have been told of a spoof account pretending to be the Commissioner. Please report it.',
      'Callers pretend to be police officers. Hang up and ring 159.',
      'What you can’t do is talk to reporters as if you were the press office. If somebody sets up a spoof account, tell us.',
      'I won’t pretend that this is right because my own side suggested it.',
    ],
  },
}

const POST = fragment`
  Police and Crime Commissioner|Deputy Commissioner|Deputy Chief Executive|Chief Executive|Chief Finance Officer
  |Monitoring Officer|Chief Constable|Head of [A-Z][a-z]+(?: [A-Z][a-z]+)?|Director(?: of [A-Z][a-z]+)?
`
const AS = patternWith('g')`
  \bI(?:['’]m| am)? (?:write|writing|speak|speaking|ask|asking)(?: to you)? as (?:the |your )?(${POST})\b
`
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
