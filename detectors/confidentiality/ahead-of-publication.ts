import type { Rule } from '../contract.ts'
import { fragment, pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const NEWS = phrases`
  decision, announce\w*, appoint\w*, chief, constable, station, counter, plan, budget, precept, council tax, report,
  strategy, closing, close, closed, open, opening, staying, contract, award, winner, won, got it, grant, funding,
  inquiry, review, figures, results?, merger, job cuts, redundan\w*, sacked, resign\w*, leaving, news, cuts?,
  going up, approved, signed (?:it )?off, new, speech, launch, preferred, bid, site, scheme, deputy, commissioner,
  up by, it's, we've, they've, you've, coming, happening, confirmed, pcsos?, officers, ward, posts?, why i,
  foul mood, enjoy
`

const SOMETHING = pattern`\b${NEWS}\b`
/** The office announces when something will be published. */
const ORDINARY = pattern`
  \bset a reminder\b
  |\bwill be published\b.{0,40}\b(?:on|at|in) (?:the|our) (?:website|site)\b
  |\bwas announced\b
  |\bannounced (?:this morning|today|yesterday)\b
  |\bpublished (?:this morning|today|yesterday|on)\b
  |\bout in the world\b|\bpolling\b|\bpublicly available\b
  |\bon find a tender\b|\bperiod ended\b
  |\b(?:is|are|went) (?:now )?on (?:our|the) (?:website|portal)\b
`

const MANY_READERS = phrases`
  stakeholders?, residents?'?, list, newsletters?, members, parish(?:es)?, councillors, groups, volunteers,
  everyone, partners, facebook, website, noticeboards?
`
const SOON_OR_EARLY = phrases`
  tonight, today, now, this (?:afternoon|morning|evening), ahead, early, tomorrow, at once, straight away, before,
  weekend
`
const OUTLETS = phrases`
  stakeholders?, residents?, list, newsletters?, members, councillors, groups, volunteers, partners, facebook
`
const NOT_ALLOWED_TO = phrases`
  can't, cannot, can not, not (?:allowed|supposed|meant|able|permitted) to, shouldn't, should not, mustn't
`
const HELD_UNTIL = fragment` (?:til|till|until|before)\b| yet\b|,? but\b|[,;] so\b
  |\b.{0,20}\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b`
const NOT_YET_PUBLIC = phrases`
  isn't, not, before, until, till, til, announce\w*, embargo\w*, officially, out on, publish\w*, thursday, monday,
  tuesday, wednesday, friday, next week, report, budget, precept, decision, tax, staying, closing, act surprised,
  lets on, don't tell, remember
`
const EARLY_OR_SECRET = phrases`
  see it early, early, keep it to yourself, between us, lets? on, nobody (?:lets|tells|knows), happy for,
  have a peek, peek, don't (?:tell|share|let), but here, but you, for you and, friend, share with, attached is,
  pass(?:ing)? (?:it|this) on, ahead of, sneak, quick look, so keep
`
const CONFIRMING_FROM_INSIDE = phrases`
  i work (?:there|here|for|at).{0,40}\b(?:confirm|tell you|promise), i can (?:exclusively )?confirm (?:it|that|the),
  i was in the (?:room|meeting), let's just say,
  it's (?:all )?(?:been )?(?:decided|signed|agreed),? (?:just |but )?(?:not|they),
  (?:STAFF_NAME|the (?:commissioner|boss|chief)|he|she|they)(?:'s|'ve| has| have)? (?:signed it off|decided
    |made (?:his|her|their|up)|approved it|given it the (?:nod|go-ahead)) (?:this morning|today|yesterday
    |last night|already)
`
const KEPT_UNTIL_A_DAY = phrases`
  telling, announce\w*, officially, thursday, monday, tuesday, wednesday, friday, tomorrow, next week,
  watch this space, keep, until, till, til, closing, closure, public, staff, everybody else, everyone else, secret,
  yet, heard, first, mum
`
const NOT_YET_DECIDED = phrases`
  not announced, isn't (?:out|public|official), before, not supposed, until, till, til, notice goes out, officially,
  got it, won, panel, appointed, will be a, closing, decision, cuts, merg\w+, room, everybody else, everyone else
`
const PLACES_OF_PUBLICATION = phrases`
  website, site, press, papers, news, announced, public, published, official, out, live, streets?, airwaves,
  everyone else
`
const PUBLICATION_TO_COME = phrases`
  tomorrow, announce\w*, publish\w*, come out, comes out, out on, official\w*, embargo\w*, before, until, first,
  yet, thursday, monday, tuesday, wednesday, friday, next week
`

export const aheadOfPublication: Rule = {
  id: 'confidentiality/ahead-of-publication',
  title: 'News shared before its publication',
  advice: 'Wait until the office has published it, then share the publication.',
  severity: 'sign-off',
  paragraphs: ['15', '18', '25', '32', '42', '47'],
  limits: 'Misses news shared early without words that say so.',
  find: phraseRules({
    type: 'AHEAD_OF_PUBLICATION',
    says: [
      {
        cues: 'going goes sending sent send circulated circulate out released release post posted tonight early ahead',
        says: pattern`
          \b(?:going|goes|sending|sent|send|circulat\w+|out|releas\w+|post(?:ed|ing)?)\b[^.]{0,60}\b${MANY_READERS}
            \b[^.]{0,60}\b${SOON_OR_EARLY}\b
          |\b(?:tonight|today|now|this (?:afternoon|morning|evening)|early|at once|straight away)\b[^.]{0,50}\b
            (?:to|on|in) (?:the |our |all |every )?(?:\w+ )?${OUTLETS}\b
        `,
        near: [/\bembargo/],
        not: /\b(?:once|when|after|until) (?:the|it|that)? ?(?:embargo|it) (?:ends|lifts|is (?:lifted|over)|has)\b|\bafter (?:the embargo|16:|noon)/,
        because: 'Sends embargoed text before the embargo ends',
        confidence: 0.76,
      },
      {
        cues: "til till until before yet officially official publicly public announced published released allowed supposed meant permitted shouldn't mustn't",
        says: pattern`
          \b${NOT_ALLOWED_TO}(?: really| officially| actually| strictly)? (?:say|tell|talk|announce|reveal|mention
            |share|be (?:saying|telling|sharing))(?: (?:anything|it|this|you|much|more|about it))* ?
            (?:officially |publicly )?(?:til|till|until|before|yet)\b
          |\b(?:not|isn't|hasn't been|hasn't|aren't|haven't been|won't be|not been|it's not) (?:yet |officially |
            publicly |even |being )*(?:announced|public|official|out|published|released|common knowledge
            |public knowledge|live)(?: yet)?(?:${HELD_UNTIL})
        `,
        near: [SOMETHING],
        not: pattern`
          \bdata (?:for|are)\b|\bfigures for \d{4}\b|\bguidance\b
          |\b(?:appointment|date|venue|agenda|timetable)s? (?:has|have|is|are) not (?:yet )?(?:been )?
            (?:published|announced|confirmed)\b|\bwebsite is not yet\b
          |\bwe cannot say\b.{0,30}\bcourt\b
          |\bin (?:the )?draft\b.{0,10}\bconsult
        `,
        notNear: ORDINARY,
        because: 'Shares news that the author says is not public',
        confidence: 0.75,
      },
      {
        cues: 'heard first sneak peek preview reveal exclusive exclusively spoiler spoilers insider tip scoop leak leaked early advance secret hush',
        says: pattern`
          \b(?:heard|read|saw|got) it (?:here |from me )?first\b
          |\b(?:here|from me|with us) first\b
          |\bsneak (?:peek|preview|peak)\b|\bspoiler alert\b
          |\b(?:we|i) can (?:exclusively )?reveal\b
          |\b(?:insider|inside) (?:info|information|knowledge|tip|track)\b
          |\bearly (?:sight|look|copy|warning)\b
          |\badvance (?:copy|sight|notice|look)\b|\bbit of a scoop\b
          |\bleaked (?:it|this|the (?:report|draft|plan))\b
        `,
        near: [pattern`\b${NOT_YET_PUBLIC}\b`],
        not: pattern`
          \bwater\b|\bgas\b|\bpipe\b|\bleaked (?:into|from the)\b
          |\bearly warning (?:system|sign)
          |\badvance notice of (?:the )?(?:election|meeting|roadworks|planned)
        `,
        notNear: ORDINARY,
        because: 'Shares news before publication',
        confidence: 0.65,
      },
      {
        cues: 'embargo embargoed',
        says: /\bembargo(?:ed)?\b/,
        near: [pattern`\b${EARLY_OR_SECRET}\b`],
        not: /^[\s*[(]*(?:strictly )?embargo(?:ed)?\b.{0,60}$|\bplease (?:respect|observe|honour)\b|\bunder embargo to (?:the )?(?:media|press|journalists)\b/,
        because: 'Passes on an embargoed text',
        confidence: 0.75,
      },
      {
        cues: 'embargo embargoed',
        says: pattern`
          \bembargo(?:ed)?(?: for (?:use|release|publication|broadcast))?(?: is)?[ :]{1,3}
            (?:in place |runs |strictly )?(?:until|till|til|to|before)\b[^.]{0,40}(?:\d|monday|tuesday|wednesday
            |thursday|friday|saturday|sunday|midnight|noon)
        `,
        not: /\bembargoed (?:by|to) you\b|\bwas (?:under embargo|embargoed)\b/,
        because: 'Sends a text marked as embargoed by email',
        confidence: 0.7,
        when: (reading) => reading.circumstances.mail !== undefined,
      },
      {
        cues: 'confirm confirmed work inside room source meeting sitting saw seen decided going signed happening',
        says: pattern`\b${CONFIRMING_FROM_INSIDE}\b`,
        near: [pattern`\b${KEPT_UNTIL_A_DAY}\b`],
        notNear: ORDINARY,
        because: 'Confirms unannounced news from inside the office',
        confidence: 0.65,
        when: (reading) => reading.circumstances.author === 'staff' || reading.circumstances.author === 'contractor',
      },
      {
        cues: 'surprised surprise lips space keep mum act pretend wink zipped telling tell watch',
        says: pattern`
          \bact surprised\b|\bwatch this space\b
          |\bkeep it (?:quiet|under|to yourself|secret|hush)\b
          |\blips are sealed\b|\bmum's the word\b|🤐|🤫
          |\bthey(?:'re| are) (?:telling|announcing (?:it|this)?) (?:\w+ ){0,3}(?:tomorrow|next|on|later|soon)\b
        `,
        near: [pattern`\b${NOT_YET_DECIDED}\b`],
        not: /\bexciting\b.{0,30}\bfollow\b/,
        notNear: ORDINARY,
        because: 'Hints at news that others are due to get first',
        confidence: 0.6,
      },
      {
        cues: 'standstill period midnight firms bidders told',
        says: /\bstandstill\b/,
        near: [/\b(?:until|after which|before|runs|ends|not yet|still)\b/],
        not: /\bstandstill period ended\b|\bafter the standstill period\b/,
        when: (reading) => reading.circumstances.kind !== 'email' && reading.circumstances.kind !== 'letter',
        because: 'Announces a contract award during its standstill period',
        confidence: 0.76,
      },
      {
        cues: 'hits website announced public published out lasts know heads post pleased say official',
        says: pattern`
          \bbefore (?:it|this|that|they)(?:'s|'re| is| are| gets?| goes| hits?| reaches| appears?)
            (?: been)? (?:on |in )?(?:the |our )?${PLACES_OF_PUBLICATION}\b
          |\bby this time (?:next week|tomorrow|on \w+day)\b.{0,30}\bknow\b
          |\bwhile (?:it|you still) (?:lasts?|can|have it)\b
          |\bcan't say (?:any ?)?more\b
          |\bdon't (?:post|say|tweet|share|publish) (?:anything|it|this|a thing)
            (?: (?:publicly|online|about it))? (?:yet|until|till|before)\b
          |\b(?:look|act) (?:pleased|shocked|innocent|surprised)\b
          |\bbe (?:the )?first to (?:know|hear)\b.{0,30}\b(?:before|ahead)
        `,
        near: [SOMETHING],
        not: /\bwhile stocks\b|\bbefore it's too late\b|\bspeak up\b|\bsign up\b|\bnewsletter\b/,
        notNear: ORDINARY,
        because: 'Gives someone news before publication',
        confidence: 0.65,
      },
      {
        cues: 'out published announced released seen',
        says: pattern`
          \b(?:come|comes|coming|be|is|are|'s|'re|due|go|goes) (?:officially )?(?:out|public|published|released
            |announced|live)\b.{0,25}\b(?:tomorrow|tonight|later|next|on|at|in)\b.{0,30}\bbut\b
          |\bi(?:'ve| have)(?: already)? (?:seen|read|got|had (?:a look|sight)) (?:them|it
            |the (?:figures|report|numbers|draft|list|letter|plan))\b
        `,
        near: [pattern`\b${PUBLICATION_TO_COME}\b`, SOMETHING],
        not: /\bi have (?:seen|read) (?:the|your) (?:published|letter|email)\b|\bwill be (?:out|published)\b/,
        notNear: ORDINARY,
        when: (reading) => reading.circumstances.account === 'personal' || reading.circumstances.kind === 'email',
        because: 'Gives news that is due for publication later',
        confidence: 0.6,
      },
      {
        cues: 'announcement announce told insider',
        says: pattern`
          \bannouncement(?:'s| is) (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b
          |\bremember who told you\b|#insider\b
          |\b(?:will|'ll) announce (?:it|this) (?:that|this|later|tomorrow|tonight|on)\b
        `,
        near: [SOMETHING],
        notNear: ORDINARY,
        not: /\bjoin us\b|\blivestream\b/,
        because: 'Gives news that another body will announce',
        confidence: 0.65,
      },
    ],
  }),
  examples: {
    found: [
      'EMBARGOED UNTIL 10:00 MONDAY\n(Going to all the residents’ groups tonight for their newsletters.)\nBand D to rise by £9.',
      'They have won the contract, announcement is Tuesday. Remember who told you.',
      {
        text: 'Strictly embargoed until Thursday 3 December at noon: the annual report.',
        circumstances: { kind: 'email', mail: { recipients: [{ address: 'a@outside.example', visible: true }] } },
      },
      'Can’t officially say anything til Thursday but the station is STAYING OPEN.',
      'Not announced till Monday, but our next Chief Constable will be a woman.',
      'The report is embargoed until 8 October; happy for you to see it early.',
      'I work there and I can confirm it is closing. They are telling staff tomorrow.',
    ],
    clear: [
      'The announcement is on our website.',
      'We’ll be publishing the new Police and Crime Plan at 10am on Thursday. Set a reminder.',
      'EMBARGOED UNTIL 00:01 ON MONDAY 9 JUNE',
      'So proud: the mentoring scheme was announced this morning! Full story on the website.',
      'The date of the next meeting has not yet been announced.',
      'The standstill period ended at midnight, so I can confirm that the contract goes to Brightmere. The notice is on Find a Tender.',
      'A first look at our new youth bus, come and see it at the fair!',
    ],
  },
}
