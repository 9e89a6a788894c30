import type { Rule } from '../contract.ts'
import { pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const PROMISE = pattern`
  \beverything you (?:tell|say)\b
  |\byou can (?:speak|talk|report|tell)\b
  |\bin (?:strict|complete|full) confidence\b.{0,30}\b(?:to|with) (?:the|our)\b
  |\bcallers?\b|\bfraudsters?\b|\bscam|\bhelpline\b
  |\bspeak(?:ing)? up\b|\bunless somebody is at risk\b
  |\bintended recipient|\bthis e-?mail\b|\bsaid\b|\bsays\b
  |\bchatham house\b|\bcourt heard\b
  |\bhe told (?:the|her|him)\b|\bgood faith\b
  |\bcommercially confidential\b
`

const SHOULD_NOT = phrases`
  shouldn't, should not, oughtn't, ought not to, am not supposed to, 'm not supposed to, are not supposed to,
  're not supposed to, am not meant to, 'm not meant to, 're not meant to, am not allowed to, 'm not allowed to,
  're not allowed to
`
const TELLING = phrases`
  say, saying, tell, telling, share, sharing, send, sending, show, showing, pass, passing, discuss, discussing,
  talk, talking, know, knowing, let you, give, giving, forward, forwarding
`
const PASSING_ON = phrases`
  circulation, publication, onward (?:sharing|circulation), release, sharing, distribution, public release
`
const SIGN_OFF_OR_APPROVAL = phrases`
  sign.?off, approval, approved, clearance, comms, media team, press office, chief executive, STAFF_NAME,
  permission
`
const NOTIFIED = phrases`
  has been told, have been told, knows? (?:yet|about|it|this|that), is (?:meant|supposed) to know,
  has seen (?:it|this|them) yet
`
const NOT_NOTIFIED = phrases`
  staff, colleagues, members, employees, the (?:public|staff|board|panel|firm|others|union|press|chief|force),
  residents, they, he, she, bidders
`
const STAFF_AND_PUBLIC = phrases`
  staff, colleagues, members, employees, residents, the (?:public|staff|board|panel|union|others)
`

export const inConfidence: Rule = {
  id: 'confidentiality/in-confidence',
  title: 'Information that the author says should not be shared',
  advice: 'If it is confidential, do not share it. If it is not, take these words out.',
  severity: 'sign-off',
  paragraphs: ['10', '15', '18', '42', '46', '47', '62'],
  limits: 'Misses a breach of confidence that the text does not mention.',
  find: phraseRules({
    type: 'IN_CONFIDENCE',
    says: [
      {
        cues: 'between strictly ears hat shush hush confidence yourself yourselves secret quiet dark',
        says: pattern`
          \b(?:strictly|just|only|purely)?,? ?between (?:you and me|us|ourselves|these four walls|you,? me and)\b
            (?=[,:;.!?-]|\s+(?:and|the|he|she|it|they|i|we|this)\b)
          |\bfor your (?:ears|eyes) only\b
          |\bkeep (?:it|this|that) (?:\w+ )?(?:under your hat|to yourself|yourselves|between|quiet|hush|secret|dark)
            \b|\b(?:very |all very |all )?hush.hush\b
          |\bstrictly for you\b
          |\b(?:tell|telling|told) you in (?:strict |the strictest )?confidence\b
          |\bcan tell you in confidence\b|^\s*in confidence,
        `,
        not: /\bmust choose\b|\bdistance\b|\bbetween us and\b|\bgap between us\b/,
        notNear: PROMISE,
        because: 'Asks the reader to keep it secret',
        confidence: 0.7,
      },
      {
        cues: "shouldn't should supposed meant allowed strictly really trouble sacked",
        says: pattern`
          \b(?:i|we) (?:really |probably |strictly |know i |know we )?${SHOULD_NOT} (?:really |strictly |be )?
            ${TELLING}\b|\bthat's all i'm saying\b
          |\bi(?:'d| would)(?:n't)? (?:get (?:shot|sacked|into trouble)|be (?:shot|sacked|in trouble))\b
          |\b(?:more than my job'?s|my job is) worth\b
        `,
        notNear: PROMISE,
        not: /\bspeed\b|\bwe should not share (?:your|personal)\b|\bwe are not allowed to (?:share|give|tell|discuss)\b(?!.{0,60}\bbut\b)/,
        because: 'Says that it should not be said',
        confidence: 0.7,
      },
      {
        cues: "didn't don't never record quote delete forward pass keep conversation message",
        says: pattern`
          \byou (?:didn't|did not|never) (?:hear|get|see) (?:it|this|that) (?:from|off) (?:me|us)\b
          |\b(?:don't|do not|please don't) (?:tell|let) (?:\w+ ){1,4}(?:i|we|it|you|that i|that you|know)\b.{0,20}\b
            (?:told|came|got|said|know|from)\b
          |\bdon't say (?:that )?(?:you got|it came|i)\b
          |\bkeep my name out\b|\b(?:don't|do not) quote me\b
          |\bplease don't say you got it\b
          |\bthis (?:email|conversation|message) never happened\b
          |\bdelete this (?:after|once|when|email)\b
          |\bdon't forward this\b|\bdo not forward\.
          |(?<!\b(?:we|they|i|staff|officers|who|nurses|doctors)(?: here)? )\bdon't pass (?:it|them|this|these) on\b
        `,
        notNear: PROMISE,
        not: /\bscam\b|\bplease do not (?:reply|forward) (?:to )?this (?:automat|address)/,
        because: 'Hides where the information comes from',
        confidence: 0.65,
      },
      {
        cues: 'record background attributable',
        says: /\boff the record\b|\bnon-attributable\b|\bnot for attribution\b|\bon background\b(?! (?:checks?|noise|music|reading|papers?|vetting|colou?rs?))/,
        not: pattern`
          \bnothing (?:is|was|we say is) off the record\b
          |\b(?:not|never|don't|won't|can't|nothing|no|nobody)\b[^.;]{0,40}\boff the record\b
          |\b(?:not|never|nobody|cannot|unable)\b[^.;]{0,90}\bon or off the record\b
          |\bno comment\b|\bwipe|\bstruck\b|\bcriminal\b
        `,
        because: 'Speaks off the record',
        confidence: 0.6,
      },
      {
        cues: 'circulation distribute circulate share publication confidential obviously strictly internal leak',
        says: pattern`
          \bnot for ${PASSING_ON}\b
          |\b(?:internal (?:use )?only|for internal (?:use|eyes))\b
          |\b(?:confidential|private|internal),? (?:so|but) (?:please |don't |do not |i |here|we )
        `,
        notNear:
          /\bexcept\b.{0,20}\blicen|\bpapers to follow\b|\bthis e-?mail\b|\bintended recipient|\bexempt information\b/,
        not: /\b(?:personal|your) (?:data|information|details)\b/,
        because: 'Says that it is not for circulation',
        confidence: 0.6,
      },
      {
        cues: 'without telling knows know sign approval media comms team permission haven mentioned told run past behind slow',
        says: pattern`
          \b(?:i|we)(?:'ve| have)?n't (?:mentioned|told|asked|run|cleared|shown|bothered|checked) (?:it |this |
            that )?(?:\w+ ){0,2}?(?:with |to |by |past )?(?:the )?(?:media team|press office|comms|chief executive
            |STAFF_NAME|boss|manager|legal|hr|team)\b
          |\b(?:no need|don't bother|no point|not going) (?:to )?(?:go|going|get|getting|run|running|ask|asking|wait
            |waiting|send|put).{0,30}\b${SIGN_OFF_OR_APPROVAL}\b
          |\b(?:bypass|go(?:ing)? round|get(?:ting)? round|skip|dodge) (?:the )?(?:sign.?off|approval|comms
            |media team|press office|review|chief executive|checks?)\b
          |\bwithout (?:telling|asking|going through|running it past|clearing it with) (?:the )?
            (?:media team|press office|comms|chief executive|STAFF_NAME|boss|anyone|legal)\b
        `,
        because: 'Bypasses the office’s sign-off',
        confidence: 0.65,
      },
      {
        cues: "nobody told knows knowing letting only outside wraps quiet sly wink breathe let don't post asked not source came agent rings ask asks heads",
        says: pattern`
          \b(?:nobody|no one|no-one|none of them|hardly anyone)(?: (?:else|here|outside|in|at|on|from|knows?))?
            [\w ]{0,40} ${NOTIFIED}\b
          |\bi(?:'m| am) only (?:letting you know|telling you|saying (?:this|it)|sharing (?:this|it))\b
          |\byou (?:didn't|did not|never) (?:read|see|hear) (?:it|this) here\b
          |\b(?:it's|this is|keep(?:ing)? (?:it|this)|still) (?:all )?(?:being kept |very much )?under wraps\b
          |\bon the (?:quiet|sly|q\.?t\.?)\b|\bwink,? wink\b
          |\bdon't (?:breathe|say) a word\b
          |\b(?:don't|do not|mustn't) let on\b
          |\b(?:say|tell (?:them|him|her|people)) (?:it|that it) (?:came|comes|was) (?:from )?
            (?:a|the|somebody|someone)\b|\ba source close to\b
          |\b(?:asked|told|begged|made) (?:me|us) (?:promise )?not to (?:tell|say|share|repeat|mention|breathe)\b
          |\bheads.?up before (?:it|they|we|the)\b
          |\bbefore (?:they|the (?:others|press|public|staff|rest)) (?:find out|hear|know)\b
        `,
        notNear: PROMISE,
        not: /\bpin\b|\bpasswords?\b|\bbank\b|\bsurprise (?:party|present|birthday)\b|\bnobody knows (?:how|why|what|exactly)\b/,
        because: 'Shares what others are not supposed to know',
        confidence: 0.65,
      },
      {
        cues: "don't",
        says: pattern`
          \bdon't (?:you dare )?(?:tell|mention (?:it|this) to|show (?:it|this) to|share (?:it|this) with) (?:the |
            your |my |our |anyone|anybody|him|her|them|a soul|[a-z]+ (?:that|i))
        `,
        notNear: pattern`
          ${PROMISE.source}|\bpin\b|\bpasswords?\b|\bbank\b|\bcodes?\b
          |\bcriminals?\b|\bstrangers?\b|\bsurvivors?\b|\bonline\b
          |\bscammers?\b|\bbirthday\b|\bcollection\b|\bsurprise\b
          |\bleaving (?:do|card|present)\b|\bcourt heard\b
        `,
        not: /\bdon't tell us (?:enough|what)\b|\bfigures don't\b/,
        because: 'Asks for something to be kept from someone',
        confidence: 0.55,
      },
      {
        cues: 'staff colleagues members they public employees residents bidders firm told marked stamped wisely private guess aware',
        says: pattern`
          \b${NOT_NOTIFIED} (?:have|has|had|are|is)(?:n't| not)? (?:not )?(?:yet )?(?:been told|been informed|aware
            |to be told|heard) (?:yet\b|it\b|about it|of it|this\b|any of)
          |\b${STAFF_AND_PUBLIC} (?:have|has|had)(?:n't| not) (?:yet )?been (?:told|informed)\b
          |\b(?:marked|stamped|headed|labelled) (?:as )?(?:strictly )?(?:private and )?confidential\b
          |\buse (?:this|it) wisely\b|\bnobody's guessed\b
        `,
        not: /\bnot been told (?:why|when|how|off)\b|\bcustomers\b|\benvelopes?\b|\bpost\b|\bvictims?\b/,
        notNear: PROMISE,
        because: 'Shares what the people concerned have not been told',
        confidence: 0.65,
      },
      {
        cues: 'heard hear only asks',
        says: pattern`
          \byou (?:never|didn't|did not) hear(?:d)? (?:this|it|that)\b
          |\b(?:tell|telling|told) you,? and only you\b
          |\bfor your ears only\b
          |\bif any(?:one|body) asks,? (?:it's|it is|it was|say|tell them|you)\b
        `,
        notNear: PROMISE,
        not: /\bif anyone asks,? (?:say|tell them) (?:no|that we)\b/,
        because: 'Hides its source or its purpose',
        confidence: 0.7,
      },
    ],
  }),
  examples: {
    found: [
      { text: 'I am happy to talk, on or off the record.', circumstances: { kind: 'email' } },
      'Don’t pass it on, but they have chosen the bidder from Leeds.',
      'You never heard this, but the post goes to the woman from Kent.',
      'Strictly between us, the price was £14.20 an hour.',
      'I shouldn’t really say, but he failed vetting.',
      'You didn’t hear it from me.',
      'Keep it under your hat until the board has met.',
      'I haven’t mentioned it to the media team, they only slow things down.',
    ],
    clear: [
      {
        text: 'I am not in the media team, so I am not able to answer questions for broadcast, on or off the record.',
        circumstances: { kind: 'email' },
      },
      {
        text: 'We do not brief anybody, on or off the record. Please ring the press office.',
        circumstances: { kind: 'email' },
      },
      'The nurses here don’t pass it on, and that is why people talk to them.',
      'If anyone asks for the form, it is on the website.',
      'Everything you tell us is in confidence unless somebody is at risk.',
      'Fraudsters tell you to keep it secret. Hang up.',
      'This email is confidential; if you are not the intended recipient delete this email.',
      'You can speak up in confidence.',
      'The distance between us and the coast is 90 miles.',
    ],
  },
}
