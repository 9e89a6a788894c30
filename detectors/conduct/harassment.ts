import type { Rule } from '../contract.ts'
import { oneLine, pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'
import { REPORTED } from './word-lists.ts'

const REASON =
  /\bsaid\b|\bsays\b|"[^"]{0,160}(?:regret|watch|careful)|\bfraudsters?\b|\bcallers?\b|\bscam|\bspeed|\broad\b|\bwater\b/

const THREATENED_ACTS = phrases`
  see (?:that|to it), make (?:it my business|your life|sure (?:that )?you), finish you, ruin, end (?:you|your),
  destroy, get you, hunt, tell (?:everyone|everybody|your (?:boss|wife|husband|employer|family)),
  have you (?:out|sacked|fired|removed|moved), come after, know where
`

export const harassment: Rule = {
  id: 'conduct/harassment',
  title: 'Threat, bullying or unwanted attention',
  advice: 'Do not send this; speak to a manager or human resources about the matter behind it.',
  severity: 'sign-off',
  paragraphs: ['18', '47', '55', '62'],
  limits: 'Misses pressure that shows only in who is copied in or how often someone writes.',
  find: phraseRules({
    type: 'HARASSMENT',
    says: [
      {
        cues: 'watch careful regret sorry mistake consequences consequence warned warning warn',
        says: pattern`
          \bwatch (?:yourself|your (?:back|step|mouth))\b
          |\b(?:you'll|you will|you may|you might|live to|going to) (?:\w+ )?(?:regret|be (?:very )?sorry)\b
          |\bbe (?:very )?careful (?:who|what|how) you\b
          |\b(?:you've|you have) made (?:a|the) (?:very |really )?(?:big|bad|serious|huge|terrible) mistake\b
          |\b(?:don't|do not) say (?:that )?(?:i|you|nobody) (?:didn't|did not|weren't|haven't)? ?
            (?:warn|been warned)|\byou (?:have|'ve) been warned\b
          |\b(?:there will|there'll) be consequences (?:for you|if you)
          |\bfacing the consequences\b
        `,
        not: REASON,
        notNear: REPORTED,
        because: 'Warns someone of harm to come',
        confidence: 0.75,
      },
      {
        cues: oneLine`
          think carefully friends hard twice wise good interest health career job future reference references grant
          funding contract employer employers secondment promotion
        `,
        says: pattern`
          \bthink (?:very |extremely |long and |really )*(?:carefully|hard|twice) (?:about|before) (?:who|what
            |whether|your|you)\b
          |\b(?:for|in) your own (?:good|sake|interests?|safety)\b
          |\bif you (?:value|like|want to keep|care about) your (?:job|career|position|funding|contract|place)\b
          |\b(?:your|a) (?:job|career|future|references?|contract|funding|grant|promotion)
            (?: here)? (?:(?:may|might|could|can|will|would|is|are|have a way of) )(?:\w+ ){0,3}
            (?:risk|at stake|lost|suffer|end|disappear|vanish|over|go(?:ne)?|dry up|jeopardy)\b
          |\b(?:kiss goodbye to|forget about|say goodbye to|wave goodbye to) (?:\w+ ){0,3}
            (?:grant|funding|contract|job|promotion|reference|career)\b
        `,
        with: [/\byou(?:r|'ll|'re)?\b/],
        not: /\b(?:we|i) (?:suggest|recommend|encourage) that you think\b|\bpension|\bmortgage|\bapply\b/,
        notNear: REPORTED,
        because: 'Makes someone’s job, funding or reputation depend on their silence',
        confidence: 0.65,
      },
      {
        cues: 'if',
        says: pattern`
          \bif (?:you|i (?:see|hear|find))\b.{0,120}\b(?:i(?:'ll| will)|we(?:'ll| will)
            |i (?:am|'m) going to) (?:\w+ ){0,4}${THREATENED_ACTS}\b
        `,
        notNear: REPORTED,
        because: 'Threatens the reader with consequences',
        confidence: 0.8,
      },
      {
        cues: 'know knows knew seen watching watched waited follow followed found',
        says: pattern`
          \b(?:i|we|they) know (?:exactly )?
            (?:where|who) (?:you|your (?:kids|children|family|wife|husband|mother)) (?:live|work|park|go|drink|are
            |lives?|works?)
          |\bi(?:'ve| have)? (?:been )?(?:watch(?:ed|ing)|follow(?:ed|ing)) you\b
          |\bi (?:waited|was waiting|sat|stood|'ll wait|will wait) (?:\w+ )?
            (?:outside|by|near|at|for you) (?:\w+ ){0,3}(?:house|car|gate|door|work|office|bus stop|flat|street
            |home)\b|\bi know it was you\b|\bwe know where you work\b
        `,
        not: /\bsafe\b|\bappointment\b|\bambulance\b|\bsaid\b/,
        notNear: REPORTED,
        because: 'Tells someone that they are watched or can be found',
        confidence: 0.7,
      },
      {
        cues: 'people behind here last lasts long troublemakers grass grasses snitch snitches nobody everyone everybody others',
        says: pattern`
          \bpeople (?:who|that|like you)\b.{0,60}\b(?:don't|do not|won't|never|didn't|only) (?:\w+ )?
            (?:last|stay|belong|get on|go far|got in|get in|survive|fit)\b
          |\b(?:go|went|going|gone) behind my back\b
          |\b(?:snitch(?:es)?|grass(?:es|ed)?|tell-?tales?) (?:get|don't|on (?:me|us))\b
          |\b(?:everyone|everybody|the others|the whole (?:office|team)) (?:\w+ )?(?:laughs?|laughing|sniggers?
            |talks?|is talking|jokes?) (?:about|at|behind) (?:you|your)\b
          |\bnobody (?:here )?(?:wants|likes|trusts|needs|respects) you\b
          |\bpeople like you\b
        `,
        not: /\bthank|\bgrateful\b|\bneed people like you\b|\blove\b|\bvolunteer|\bwant people like you\b|\bhelp people like you\b/,
        notNear: REPORTED,
        because: 'Isolates or intimidates a colleague',
        confidence: 0.7,
      },
      {
        cues: 'complaint complain statement evidence withdraw drop retract grievance report raise speak talk story whistle',
        says: pattern`
          \b(?:withdraw|drop|retract|take back|think again about|reconsider) (?:it|that|this|your|the) ?
            (?:complaint|statement|allegation|grievance|evidence|claim)?\b
        `,
        near: [
          pattern`
            \bit would be a (?:shame|pity)\b|\bif you know what's good\b
            |\bfor your own\b|\bor (?:else|i|we|you)\b|\bregret\b
            |\bcome to hear\b|\bknow where\b|\bunless you want\b
            |\bconsequences\b|\bin your (?:own )?interests? to\b
          `,
        ],
        notNear: REPORTED,
        because: 'Presses someone to withdraw a complaint',
        confidence: 0.75,
      },
      {
        cues: 'shame pity nice shame',
        says: /\bit would be (?:a|such a) (?:shame|pity|real shame) if\b/,
        not: /\bmissed? (?:out|this)\b|\brain/,
        near: [/\byou(?:r)?\b/],
        notNear: REPORTED,
        because: 'Makes a veiled threat',
        confidence: 0.6,
      },
      {
        cues: 'gorgeous sexy beautiful legs figure body dress skirt lips kiss bed drink dinner hotel room eyes stunning fit hot curves bum breasts',
        says: pattern`
          \b(?:hi|hello|hey|morning|my) (?:gorgeous|sexy|beautiful|stunning|hot stuff)\b
          |\b(?:keep|take|took|kept|couldn't take|can't take|couldn't keep) my (?:eyes|hands) off\b
          |\b(?:your|you in) (?:\w+ ){0,3}(?:legs|figure|body|curves|bum|breasts|bottom|lips|dress|skirt|heels)
            \b.{0,50}\b(?:all day|distract|driv|sexy|gorgeous|can't|couldn't|think|dream|mad|wild|show)
          |\b(?:thinking|dreaming|fantasi[sz]ing) (?:about|of) you(?:r (?:body|legs|lips))\b
          |\b(?:my|share a|your) hotel room\b.{0,30}\b(?:tonight|later|alone)
          |\bthat (?:drink|dinner|kiss) (?:that )?you owe me\b
          |\b(?:look|looked|looking|you'd be) (?:so |really |very |rather |pretty )?(?:sexy|hot|fit|gorgeous)\b
            (?! (?:chocolate|drinks))|\bprettier if you\b
        `,
        not: /\bsunset\b|\bday\b.{0,10}\bout\b|\bcake\b|\bpark\b|\bweather\b|\bdog\b/,
        notNear: REPORTED,
        because: 'Makes unwanted remarks about looks, or sexual advances',
        confidence: 0.7,
      },
      {
        cues: 'asked told stop ignoring ignore avoid answer answering blocked emails messages texts calls email',
        says: pattern`
          \bi know you (?:asked|told|said).{0,30}\b(?:stop|not to|leave)
          |\bwhy (?:are you|do you keep|won't you) (?:ignoring|ignore|avoiding|answer)\b
          |\byou can(?:'t|not) (?:avoid|ignore|hide from|escape) me\b
          |\bi(?:'m| am) not (?:going to|gonna) stop\b
          |\bnot going to until you answer\b
          |\buntil you (?:answer|talk to|see|meet) me\b
          |\bdon't make me (?:ask|come|tell)\b
        `,
        notNear: REPORTED,
        because: 'Continues after being asked to stop',
        confidence: 0.7,
      },
      {
        cues: 'amusement sweepstake laugh ridicule embarrass humiliate circulate ring bets betting bet joke funny',
        says: pattern`
          \bfor (?:everyone|everybody|your|general)(?:'s)? amusement\b
          |\bsweepstake\b.{0,60}\b(?:he|she|they|how long|last|cries|quits|leaves)\b
          |\b(?:have|had) a (?:good )?laugh at (?:his|her|their)\b
          |\b(?:let's|going to|want to) (?:humiliate|embarrass|ridicule|show up)\b
          |\bplace your bets on (?:how|when|him|her)
          |\bhow long (?:he|she|they)(?:'ll| will)? lasts?\b
        `,
        notNear: REPORTED,
        because: 'Ridicules a person in front of others',
        confidence: 0.65,
      },
      {
        cues: oneLine`
          advice memory memories decide difficult hard unpleasant finished word people saw nothing reason nobody
          invited except hate accidents forget pays remember better chance
        `,
        says: pattern`
          \blong memor(?:y|ies)\b
          |\byou (?:saw|heard|know|say|said) nothing\b
          |\bi(?:'m the one who)? (?:decide|decides|choose|say) who (?:gets|stays|goes|is kept|works)\b
          |\b(?:can|could|will|'ll) make (?:life|things|it) (?:very |extremely |really |pretty )?
            (?:difficult|hard|unpleasant|uncomfortable|miserable)\b
          |\b(?:one|a) word from me\b
          |\byou(?:'re| are|'ll be| will be) (?:finished|done|history|toast) (?:here|in this)\b
          |\bnever work (?:in|here|for)\b.{0,30}\bagain\b
          |\bthere'?s a reason (?:nobody|no one|everyone|people)\b
          |\b(?:everyone|everybody|all)(?:'s| is|'re| are)? (?:invited|welcome|coming) (?:except|but
            |apart from) (?:you|him|her|[a-z]+,? (?:obviously|of course))\b
          |\b(?:don't|do not|never) forget who (?:pays|signs|hired|you)\b
          |\bremember who (?:pays|signs|hired|you're|you are)\b
          |\baccidents (?:do )?happen\b
          |\bi'd hate (?:for|to see) (?:you|anything|your|something)\b
          |\blast chance to (?:change your mind|keep)\b
          |\bnice (?:little )?(?:house|family|job|car|business) (?:you|you've)\b
        `,
        not: /\bhard to\b.{0,10}\bfor (?:burglars|criminals|thieves)\b|\bremember\w*\b.{0,20}\bvictims\b|\bdementia\b/,
        notNear: REPORTED,
        because: 'Pressures or excludes a person',
        confidence: 0.65,
      },
      {
        cues: 'no nice appraisal dinner date drink smile kiss reward favour special single husband boyfriend alone',
        says: pattern`
          \bi know you said (?:no|you (?:weren't|didn't|don't|had|have))\b
          |\b(?:be|play) nice to me\b
          |\bi (?:do|write|sign(?: off)?|decide) your (?:appraisal|reference|review|timesheets?|leave|contract
            |probation)\b|\bone (?:dinner|drink|date|kiss) won't\b
          |\bwhat your (?:husband|boyfriend|wife|girlfriend|partner) doesn't know\b
          |\bmake it worth your while\b
          |\bgive (?:me|us) a (?:smile|kiss|twirl|cuddle)\b
          |\bplay your cards right\b
          |\bjust the two of us\b.{0,30}\b(?:tonight|hotel|dinner|drink|weekend)
        `,
        notNear: REPORTED,
        because: 'Pursues someone, or uses power over them',
        confidence: 0.7,
      },
    ],
  }),
  examples: {
    found: [
      'If you put in another complaint I will see that your secondment ends.',
      'I know it was you that went to audit. Watch your back.',
      'You should think very carefully about who your friends are.',
      'Hi gorgeous, I could not keep my eyes off you at lunch, that drink you owe me?',
    ],
    clear: [
      '“He used to say: if you tell anyone you’ll regret it,” says a survivor. Call the helpline.',
      'If you do not return the equipment we will have no choice but to take legal action.',
      'I will take you out for that coffee I owe you.',
      'We need people like you to volunteer.',
      'If you tell us more we will make sure that the team knows.',
    ],
  },
}
