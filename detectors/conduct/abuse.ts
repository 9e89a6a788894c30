import type { Rule } from '../contract.ts'
import { oneLine, pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'
import { REPORTED, VERY } from './word-lists.ts'

const INSULT = phrases`
  idiots?, morons?, imbeciles?, cretins?, muppets?, clowns?, buffoons?, half-?wits?, dimwits?, nitwits?,
  numpt(?:y|ies), plonkers?, pillocks?, prats?, twits?, twats?, gits?, wall(?:y|ies), fools?, dunces?, simpletons?,
  ignoramus, cow, old bat, witch, hag, bastards?, tossers?, wankers?, arseholes?, assholes?, dickheads?,
  knob(?:head)?s?, bellends?, scum(?:bags?)?, vermin, low-?li(?:fe|ves), toe-?rags?, parasites?, leech(?:es)?,
  fantasists?, cranks?, weirdos?, nutters?, nut ?cases?, nutjobs?, lunatics?, psychos?, whingers?, moaners?,
  snowflakes?, busybod(?:y|ies), jobsworths?, windbags?, losers?, wastes? of (?:space|oxygen|skin), cowards?,
  hypocrites?, liars?, pigs?, rats?, weasels?, slobs?, trolls?, little (?:man|woman|person),
  sad (?:man|woman|act|case), pests?, nuisances?, cry ?bab(?:y|ies), know-it-alls?, bigmouths?, chancers?,
  time-?wasters?, disgrace, piece of work, thickos?, airheads?, bimbos?, karens?, keyboard warriors?
`
const RUDE = phrases`
  thick, stupid, dim, dense, gormless, brainless, clueless, pathetic, deluded, ridiculous, useless, ignorant,
  spineless, gutless, mental, mad, insane, off your (?:head|rocker), bitter, sad, nasty, vile, hideous, fat, ugly,
  old, pompous, miserable, whin(?:g)?ing, moaning, lying, little, silly, selfish, bonkers, unhinged, crazy, jealous,
  attention-seeking
`

const RUDE_DESCRIPTIONS = phrases`
  thick, stupid, dim, dense, gormless, brainless, clueless, pathetic, deluded, deranged, mental, insane,
  off your (?:head|rocker), an embarrassment, a disgrace, a joke, bitter, unhinged, bonkers, deaf, blind,
  illiterate
`
const COMMON_INSULTS = phrases`
  idiots?, morons?, imbeciles?, cretins?, muppets?, buffoons?, halfwits?, dimwits?, nitwits?, numpty, plonkers?,
  pillocks?, prats?, twats?, gits?, tossers?, wankers?, arseholes?, assholes?, dickheads?, knobheads?, bellends?,
  scumbags?, lowlifes?, toerags?, nutters?, windbags?, bastards?, bitch, whingers?, moaners?, fantasists?, weirdos?,
  jobsworths?, hag, bimbo, thicko, lying cow, silly cow, disgrace to \w+,
  (?:waste|excuse) (?:of|for) (?:a |an )?(?:space|human|oxygen|skin|man|woman)
`
const COARSE_WORDS = phrases`
  fuck\w*, stfu, wtf, bull ?shit, shit(?:e|ty|show|s)?, bollocks, sod(?:ding)? off, sodding, bugger off,
  piss(?:ed|ing)? off, taking the piss, arsed, cunts?, wankers?, load of crap, full of crap, damn(?:ed)? well,
  (?:the|a|third|what|where|who|so|too|you|your|this|that|get|not|for|it's|you're) bloody (?!sunday|mary|tower|assizes|brook|scene),
  go to hell, effing, who the hell do you, what the hell (?:is|are|do) you
`
const TELLING_TO = phrases`
  just, oh, please, do, needs? to, ought to, time (?:you|he|she|they|we all) (?:to )?, and, why don't you,
  tell (?:him|her|them) to
`
const BEFORE_GROWING_UP = phrases`
  in, with, without, on, to, near, around, here, there, as, among, together, knowing, thinking, believing, feeling,
  safe\w*, happy, free, healthy, speaking
`
const SCORNED_GROUP = phrases`
  incompetents?, lazy, useless, time-?servers, liars, idiots, clowns, cowboys, cowards, crooks, hypocrites, fools,
  whingers, losers, thieves, amateurs, parasites, morons, muppets, animals, vultures, no-hopers, wasters
`

export const abuse: Rule = {
  id: 'conduct/abuse',
  title: 'Insult or abusive language aimed at a person',
  advice: 'Take the insult out and answer the point; if the person was abusive, use the moderation or contact policy.',
  severity: 'sign-off',
  paragraphs: ['18', '25', '43', '47', '62'],
  limits: 'Misses irony without an insulting word, and newly invented insults.',
  find: phraseRules({
    type: 'ABUSE',
    says: [
      {
        cues: 'joke hysterical aloud normal people hobby friends laughing',
        says: pattern`
          \b(?:you|he|she|they) (?:are|is|have|has|'re|'ve)? ?(?:become|becoming|turned into|now)? ?
            (?:a |an |quite a )?(?:bit of a |running |standing )?(?:joke|laughing stock)\b
          |\byour (?:more |most |latest |last )?(?:hysterical|deranged|demented|paranoid|tedious|ranting|rambling
            |unhinged)\b
          |\bread\b[^.]{0,40}\b(?:aloud|out)\b[^.]{0,30}\b(?:laugh|friday|office|kitchen|party)
          |\bnormal people (?:get over|don't|do not|would|have|manage|just|move on)\b
          |\b(?:a (?:man|woman|person)|somebody|someone|anyone|people) with (?:a )?
            (?:job|life|friends?|hobby|hobbies)\b[^.]{0,40}\b(?:wouldn't|would not|have better|doesn't|don't)\b
          |\b(?:get|find|try) (?:yourself )?a (?:hobby|life|job|friend)\b
          |\b(?:we|everyone|the whole office) (?:all )?laugh\w* at\b
        `,
        near: [/\b(?:you|your|he|she|his|her)\b/],
        not: pattern`
          \bno joke\b
          |\btold (?:an? |the )?(?:\w+ )?(?:survey|inquiry|panel|tribunal)\b
          |\bjob (?:centre|fair|search|interview)\b
          |\bget a job (?:at|in|with|as)\b|\bscheme\b|\bhelp
        `,
        notNear: /\bhate crime|\bhelpline|\bvictims?\b|\bsurvivors?\b/,
        because: 'Mocks the reader or the person it is about',
        confidence: 0.76,
      },
      {
        cues: "you you're youre your u ur yourself yourselves",
        says: pattern`
          \b(?:you(?:'re| are|re)?|you (?:people|lot|guys)(?: are|'re)?|u r|ur) (?:all )?
            (?:being |clearly |obviously |nothing but |really |just )?${VERY}(?:${RUDE},? ){0,3}${INSULT}\b
        `,
        notNear: REPORTED,
        because: 'Calls the reader an insulting name',
        confidence: 0.8,
      },
      {
        cues: "you you're youre",
        says: pattern`
          \b(?:are you|you(?:'re| are)|you (?:people|lot|guys) are) (?:all )?${VERY}${RUDE_DESCRIPTIONS}\b
            (?! (?:with|about|to (?:hear|learn)))
        `,
        notNear: REPORTED,
        because: 'Insults the reader',
        confidence: 0.75,
      },
      {
        cues: oneLine`
          idiot idiots moron morons imbec* cretin cretins muppet muppets buffo* halfwit dimwit nitwit numpty plonker
          pillock prat twat git tosser tossers wanker wankers arsehole arseholes asshole dickhead dickheads knobhead
          bellend scumbag scumbags lowlife lowlifes toerag toerags nutter nutters windbag bastard bastards cow bitch
          whinger whingers moaner fantasist clown clowns liar weirdo jobsworth hag bimbo thicko cretin disgrace
          excuse waste
        `,
        says: pattern`
          \b(?:(?:is|was|are|were|he's|she's|they're|that's|what|such|that|this|those|these|the|them|as) (?:just |
            nothing but |clearly )?${VERY}(?:(?:${RUDE}|known|local|professional|serial),? (?:old )?){0,3}
            ${COMMON_INSULTS}|(?:silly|stupid|lying|miserable|fat|moody|old) (?:cow|bitch|hag|bat|git))\b
        `,
        notNear: REPORTED,
        because: 'Calls someone an insulting name',
        confidence: 0.7,
      },
      {
        cues: oneLine`
          fuck fucks fucked fucking fuckers wtf stfu shit shits shite bullshit bollocks bugger sodding piss pissed
          arse arses wanker cunt cunts crap bloody damn hell effing freaking
        `,
        says: pattern`\b${COARSE_WORDS}\b`,
        notNear: REPORTED,
        because: 'Uses swear words',
        confidence: 0.75,
      },
      {
        cues: 'shut shove stick shove give get bore zip pipe crawl sling naff jog grow drop push wind',
        says: pattern`
          \bshut (?:up|it|your (?:mouth|face|trap|gob))\b
          |\b(?:shove|stick) (?:it|your|that) (?:\w+ ){0,3}(?:up|where)
          |\b(?:you can|can) shove (?:it|your)|\bgive it a rest\b
          |\bget a (?:life|grip|job)\b|\bzip it\b|\bpipe down\b
          |\bcrawl back\b|\bsling your hook\b|\bnaff off\b|\bjog on\b
          |\bgrow a (?:pair|spine)\b
          |(?:^|[.,;:!?–—-] ?|\b${TELLING_TO} )grow up\b(?! ${BEFORE_GROWING_UP}\b)
          |\b(?:get|got) off your (?:backside|arse|bum|behind|high horse)
          |\bwind your neck in\b|\bpush off\b|\bdrop dead\b
        `,
        notNear: REPORTED,
        because: 'Tells someone off in coarse words',
        confidence: 0.7,
      },
      {
        cues: 'diddums boo bless cry weep aww aw poor sweetheart darling petal snowflake mummy mum tissue hanky love dear pet',
        says: pattern`
          \b(?:aw+|oh),? (?:diddums|bless|boo hoo|poor (?:you|baby|thing|lamb|love))
          |\bdiddums\b|\bboo hoo\b|\bcry me a river\b
          |\bneed a (?:tissue|hanky)\b
          |\b(?:ask|get|tell|want) your mu(?:m|mmy) to\b
          |\bcalm down,? (?:dear|love|sweetheart|darling|petal)
          |\blisten,? (?:sweetheart|darling|love|petal|sunshine|pal)\b
          |\bdry your eyes\b|\bcry ?baby\b|\bget the violin
        `,
        notNear: REPORTED,
        because: 'Mocks someone’s distress or talks down to them',
      },
      {
        cues: 'moan moaning moans bleat bleating whine whining whinge whingeing whinging drivel rant ranting bellyaching carping ravings tantrum drone droning',
        says: pattern`
          \byou (?:\w+ ){0,3}(?:moan|whinge|whine|bleat|rant)\b
          |\b(?:your|his|her|their|client's)(?: \w+){0,2} (?:moaning|bleating|whining|wh?ingeing|whinging|drivel
            |rants?|ravings|bellyaching|tantrums?)\b
          |\b(?:stop|quit) (?:your )?(?:moaning|bleating|whining|whinging|whingeing)\b
          |\b(?:of|on here|instead of|come) (?:bleating|whining|whinging|moaning)\b
          |\b(?:is|was) (?:utter |pure |absolute |complete |just )?drivel\b
        `,
        notNear: REPORTED,
        because: 'Dismisses a complaint as moaning',
        confidence: 0.65,
      },
      {
        cues: 'brain brains brain* head heads sewer gutter vile repulsive disgu* revol* hates nobody everybody everyone deserve deserves hope hell die rot',
        says: pattern`
          \b(?:one|two|half a|not a|no|without a|single) brain ?cells?\b
          |\b(?:needs?|wants?|want) (?:his|her|their|your) heads? (?:looking at|examin)
          |\byou (?:are|'re) (?:vile|repulsive|disgusting|revolting)
          |\b(?:nobody|no one|everybody|everyone) (?:likes|hates|is sick of|can stand) (?:you|him|her)\b
          |\byou (?:deserve|deserved) (?:it|everything|what|all|to)\b
          |\bi hope (?:you|he|she|they) (?:rot|die|get what|choke|burn)
          |\brot in hell\b
          |\b(?:he|she|you|they)(?: is|'s|'re| are) (?:vile|repulsive|revolting|scum)\b
        `,
        notNear: REPORTED,
        because: 'Says something hateful about a person',
        confidence: 0.65,
      },
      {
        cues: 'bite bit slap kick punch strangle throttle smack brick wall rocks box fence half screw sandwich tool drawer',
        says: pattern`
          \bif (?:it|one) (?:bit|slapped|hit|kicked|punched) (?:you|him|her|them)\b
          |\b(?:deserves?|needs?|wants?) a (?:good )?(?:slap|kick|punch|smack|kicking|hiding)\b
          |\b(?:could|want to|like to) (?:strangle|throttle|slap|punch|smack) (?:you|him|her|them)\b
          |\bthick as (?:a |two )?(?:brick|plank|short|mince)
          |\bnot the sharpest\b|\b(?:sandwich|sandwiches) short\b
          |\bscrew loose\b
        `,
        notNear: REPORTED,
        because: 'Mocks someone’s intelligence or wishes them harm',
        confidence: 0.65,
      },
      {
        cues: oneLine`
          monkey human being dishwasher sense brick wall toaster goldfish toddler learnt learn boy girl spell school
          brain caps crayon crayons bridge basement evolved evolution intelligence iq village oxygen mirror face
        `,
        says: pattern`
          \btrain(?:ed)? (?:a|the) (?:monkey|chimp|dog)\b
          |\bmore (?:sense|brains|intelligence|charm|personality) (?:out of|than|in) (?:my|a|the) \w+\b
          |\b(?:are you|is (?:he|she)) (?:actually |even |really )?(?:a )?(?:human(?: being)?|real|alive|sentient
            |for real)\b.{0,20}\b(?:or|\?)
          |\bthere'?s a good (?:boy|girl|chap|lad)\b
          |\b(?:when|once) you(?:'ve| have)? (?:learn(?:t|ed)? (?:to|how)|grow(?:n)? up
            |finish(?:ed)? (?:school|your))\b
          |\b(?:crawl|go) back (?:under|to) (?:your|the) (?:bridge|rock|basement|cave)\b
          |\bsingle.digit iq\b|\bvillage idiot\b|\bwritten in crayon\b
          |\bface (?:like|only a mother)\b
          |\b(?:a|the) (?:brain|attention span|iq|manners|charm) of (?:a|an) (?:\w+ )?(?:goldfish|gnat|toddler|brick
            |plank|pea|amoeba|sheep)\b|\bnot (?:very|too) bright\b
          |\bwhat planet (?:are|is)\b
          |\bneeds? (?:his|her|their) head\b
        `,
        notNear: REPORTED,
        because: 'Mocks someone’s intelligence or manners',
        confidence: 0.65,
      },
      {
        cues: 'bunch shower pack set hope loses lose fired sacked despise loathe contempt ashamed dealt met known',
        says: pattern`
          \b(?:such a|what a|a|right|complete|bloody|the biggest|the worst) (?:bunch|shower|pack|load
            |set) of (?:\w+,? ){0,3}${SCORNED_GROUP}\b
          |\bi hope (?:you|he|she|they|every one of you|you all|the lot of you) (?:all )?
            (?:lose|loses|get|gets|are|is) (?:\w+ )?(?:job|jobs|sacked|fired|ill|burgled|struck off|what)\b
          |\bi (?:despise|loathe|detest) (?:you|him|her|them|people like)\b
          |\byou (?:should|ought to) be ashamed of (?:yourself|yourselves)\b
          |\bhave you no shame\b|\b(?:sorriest|sorry) excuse for\b
          |\bbeneath contempt\b
        `,
        notNear: REPORTED,
        because: 'Shows contempt for a group of people',
        confidence: 0.65,
      },
    ],
  }),
  examples: {
    found: [
      'We read your report aloud in the office and everybody laughed at you.',
      'Thank you for your sixth letter. Normal people move on, and we read your more hysterical ones aloud at the Friday party.',
      'Oh grow up, the lot of you.',
      'It is time you grew up? No: just grow up and read the report.',
      'Oh give it a rest, you moan at us every day.',
      'You are an absolute buffoon and we have had enough of you.',
      'The man is a known fantasist.',
      'Get the sodding tables here by two.',
    ],
    clear: [
      'Every child should be able to grow up without fear of the man next door.',
      'Where did the Deputy grow up in Bilston?',
      'We have hidden comments that call people “idiots”. Please keep it civil.',
      'My daughter says that I am hopeless at parking.',
      'He called her stupid and worthless, says a survivor.',
      'There are cows in the field by the station.',
      'Thank you for your patience, you are a star.',
      'The Bloody Sunday inquiry sat for twelve years.',
    ],
  },
}
