import type { Rule } from '../contract.ts'
import { oneLine, pattern } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'
import { PARTNER_SAYINGS } from './disparagement-partners.ts'
import {
  CANNOT_DO,
  CHAOTIC_PLACE,
  CONTEMPT,
  elected,
  IDLE_PASTIMES,
  INCOMPETENCE_CUES,
  KEEP_AWAY_FROM,
  SOBER,
  TOXIC_PLACE,
  WORKPLACE,
} from './disparagement-words.ts'
import { OFFICE, REPORTED, USELESS, VERY } from './word-lists.ts'

export const disparagement: Rule = {
  id: 'conduct/disparagement',
  title: 'Disparagement of the office, a colleague, a partner or a supplier',
  advice: 'Say what happened and what is being done about it, without belittling the people or the body.',
  severity: 'sign-off',
  paragraphs: ['5', '15', '18', '25', '29', '47', '62'],
  limits: 'Misses subtle irony and comparison. Ignores criticism by the Commissioner in office.',
  find: phraseRules({
    type: 'DISPARAGEMENT',
    says: [
      {
        cues: INCOMPETENCE_CUES,
        says: pattern`
          \b${OFFICE}(?:'s)?,? (?:\w+ ){0,4}?(?:is|are|was|were|'s|'re|has become|have become|seems?|looks?
            |being) (?:full of |run by |led by |like |as |an? bunch of )?${VERY}${USELESS}\b
        `,
        notNear: REPORTED,
        not: SOBER,
        because: 'Calls the office or colleagues bad at their work',
        confidence: 0.75,
      },
      {
        cues: "couldn't can't cannot wouldn't haven't hasn't doesn't don't think thinks could",
        says: pattern`
          \b${OFFICE}(?:'s)?,? (?:\w+ ){0,3}?(?:couldn't|could not|can't|cannot|wouldn't|haven't|hasn't|doesn't
            |don't|think|thinks)(?: even)? ${CANNOT_DO}
        `,
        notNear: REPORTED,
        not: /\bthink(?:s)? (?:it's|he is|she is) (?:a )?(?:good|great|right|important)|\bcan't (?:find|make|tell|know)? ?comment/,
        because: 'Ridicules the office or colleagues',
        confidence: 0.65,
      },
      {
        cues: oneLine`
          circus farce shambles shitshow joke nuthouse madhouse asylum kindergarten zoo clowns sinking ship toxic
          glad leaving left escaped escape run hated hellhole soul destroying morale dysfunctional cesspit
        `,
        says: pattern`
          \b(?:another|a|one more|just another|typical|first|last) (?:\w+ )?(?:day|week|month|year|morning|meeting
            |shift)s? (?:\w+ )?(?:at|in) (?:the |this |that )?${CHAOTIC_PLACE}
          |\b${TOXIC_PLACE}\b
        `,
        near: [pattern`\b${WORKPLACE}\b`],
        notNear: REPORTED,
        because: 'Ridicules the place of work',
        confidence: 0.7,
      },
      ...PARTNER_SAYINGS,
      {
        cues: oneLine`
          use useful chocolate mouth talk lose losing stand bear better rid riddance rope couldn't wouldn't
          bargepole given wonder interested day glad fur
        `,
        says: pattern`
          \b(?:about )?as much use as\b|\bas useful as a\b
          |\bchocolate (?:teapot|fireguard)\b
          |\ball (?:mouth|talk|fur coat|hat)(?:,| and) no\b
          |\b(?:lose|losing|lost) the will to live\b
          |\bnobody (?:in the team |here )?(?:could|can) (?:stand|bear) (?:working|to work|him|her)\b
          |\b(?:we(?:'re| are)|everyone(?:'s| is)) (?:much |far )?
            (?:better off without|glad to (?:be rid|see the back))\b
          |\bgood riddance\b|\bmoney for old rope\b
          |\bcouldn't organi[sz]e\b|\bcouldn't run a\b
          |\bwouldn't trust (?:him|her|them|that lot) (?:to|with)\b
          |\bwouldn't (?:touch|let) (?:them|him|her)\b
          |\bwith a (?:barge|bargepole)\b|\bgiven up expecting\b
          |\bno wonder nothing (?:ever )?gets done\b
          |\bwhat (?:does|do) (?:he|she|they) (?:actually )?do all day\b
          |\bmore interested in (?:their|his|her) (?:own )?(?:pension|lunch|career|tea|phone)s?\b
        `,
        notNear: REPORTED,
        because: 'Sneers at someone’s worth',
        confidence: 0.65,
      },
      {
        cues: oneLine`
          abandon useless usual again lost ever typical inept bungling bungled botch botched dithering dragging sat
          sitting asleep usual consistent incom*
        `,
        says: pattern`
          \b(?:useless|hopeless|late|shambolic|incompetent|slow|clueless) as (?:ever|usual|always)\b
          |\basleep (?:at the wheel|on the job)\b
          |\bmorale is (?:in the gutter|at rock bottom|through the floor|on the floor)\b
          |\b(?:faintest|foggiest) idea (?:what|how)\b
          |\bas they do with everything\b
          |\bsat on (?:it|their hands),? as\b
          |\b(?:yet another|typical|more) (?:bungling|cock-?up|incompetence|shambles|fiasco|dithering) (?:by|from
            |at)\b|\bwhat else (?:do|would|can) you expect from\b
          |\bwhat do you expect from\b
          |\brunning (?:it|this|the (?:place|office|force|council|county)) into the ground\b
        `,
        notNear: REPORTED,
        when: (reading) => !elected(reading.circumstances.author),
        because: 'Disparages a body in public',
        confidence: 0.65,
      },
      {
        cues: "worst toxic pointless useless never don't wouldn't leaving leave glad sick hate escape interview wait god",
        says: pattern`
          \b(?:worst|most toxic|most pointless|most useless) (?:job|place|employer|boss|office|organi[sz]ation|team)
            \b
          |(?<!\b(?:who|that|they|people|those|you|if you|friends|others) )\b(?:don't|never|wouldn't) (?:ever )?
            (?:work|apply|come|want to work) (?:here|there|for (?:them|this lot|us|the (?:opcc|pcc|commissioner)))\b
          |\b(?:so |thank god |can't wait to )(?:glad to |to be |be )?(?:leav(?:e|ing)|get(?:ting)? out
            |out of) (?:of )?(?:there|here|this|the (?:opcc|pcc))
          |\bif you've got an interview there\b
          |\bsick of (?:this|my) (?:job|place|office|boss)\b
          |(?<!\bused to )\bhate (?:my|this) (?:job|boss|office|place)\b
        `,
        notNear: REPORTED,
        because: 'Disparages the office as an employer',
        confidence: 0.65,
      },
      {
        cues: 'avoid steer bargepole sorry warned recommend reference',
        says: pattern`
          \b${KEEP_AWAY_FROM} (?:\w+ ){0,4}(?:like the plague|at all costs|with a|them|cowboys|crooks|they)\b
          |\boff the record:? avoid\b
          |\bsorry about (?:that|him|her|them)[!,.]
        `,
        near: [
          /\b(?:use|cowboys|joke|useless|hopeless|reference|supplier|firm|colleague|our side|will to live|nothing|never|worst|teapot)\b/,
        ],
        notNear: REPORTED,
        because: 'Warns others against a firm or colleague',
        confidence: 0.6,
      },
      {
        cues: 'under bust bankrupt dire terrible awful dreadful shocking appalling',
        says: /\b(?:nearly|almost) (?:went|gone|go) (?:under|bust|bankrupt)\b|\breferences were (?:dire|terrible|awful|dreadful|shocking|appalling)\b/,
        because: 'Damages a firm’s reputation',
        confidence: 0.65,
      },
      {
        cues: oneLine`
          shop voices breath store met brick weather dinosaurs gravy pushers counters lapdog puppet beens yesmen
          kicking lip ticking twelve left hand age boys puppets toothless rubber stamp passengers clowns talking
          sound own served
        `,
        says: pattern`
          \b(?:a |just a |nothing but a |mere )?talking shop\b
          |\bsound of (?:their|his|her) own voices?\b
          |\b(?:don't|wouldn't) set much store\b
          |\b(?:wouldn't|don't|not) hold (?:your|my) breath\b
          |\bnever met an? .{2,40} (?:they|he|she) couldn't\b
          |\bbetter served by a\b
          |\b(?:change|changes) (?:their|his|her|its) minds? (?:with|like) the (?:weather|wind)\b
          |\bgravy train\b|\bpen.?pushers?\b|\bbean.?counters?\b
          |\blap ?dogs?\b|\bhas-?beens\b|\byes.?men\b
          |\bkicking and screaming\b|\bpay(?:s|ing)? lip service\b
          |\bbox.ticking (?:exercise|nonsense|lot)\b
          |\bjobs for the (?:boys|girls)\b|\bonly in it for\b
          |\bfailed (?:councillors|politicians|coppers|teachers|lawyers)\b
          |\bcouldn't care less about\b|\btoothless\b
          |\brubber.?stamp(?:s|ing)?\b|\bdinosaurs\b
          |\bleft hand doesn't know\b
          |\bnobody (?:there )?(?:under|over) the age of\b
          |\bpuppets? of\b|\bnodding dogs?\b
          |\bpassengers\b.{0,20}\bpayroll\b
          |\b(?:makes|making) it up as (?:they|he|she|we) go\b
          |\bheadless chickens?\b|\bout to lunch\b|\basleep at the\b
          |\ba bad joke\b
          |\bcouldn't (?:find|spot|catch|hit|win|organi[sz]e|run|manage) a\b
        `,
        not: pattern`
          \bmuseum\b
          |\b(?:ask|asks|asked|wonder|say|said) (?:me |us )?(?:whether|if)\b
          |\bsome (?:say|people say|call)\b
          |\bi'm not holding my breath\b|\bpublic transport\b
          |\bdinosaur (?:park|trail|museum|show)\b
        `,
        notNear: REPORTED,
        when: (reading) => !elected(reading.circumstances.author),
        because: 'Shows contempt for a body or its people',
        confidence: 0.65,
      },
      {
        cues: oneLine`
          boss boss's bosses manager manager's managers office opcc pcc pcc's commissioner commissioner's work
          colleagues colleague team job employer meeting speech leadership management comms hr place workplace
        `,
        says: pattern`\b(?:${OFFICE}|the boss|work|this job|my job|the job)\b`,
        near: [pattern`\b${CONTEMPT}\b|🤡|🙄|🥱|🤮|💩|😴|🤦`],
        not: pattern`
          \b(?:one|another|(?:the |a |this )?(?:papers?|newspapers?|letters?|survey|headline|columnist|caller
            |review)s?) (?:says?|said|calls?|called|thinks?|claims?) (?:that )?
          |\b(?:m6|m5|traffic|train|tram|commute|weather|printer|coffee)\b
        `,
        notNear:
          /\bsurvivors?\b|\bvictims? of\b|\bhate crime\b|\bthank(?:s| you)\b|\bproud\b|\bpleased\b|\bgrateful\b|\blovely team\b|\bgood place\b/,
        when: (reading) => reading.circumstances.account === 'personal' && !elected(reading.circumstances.author),
        because: 'Disparages the office or colleagues from a personal account',
        confidence: 0.6,
      },
      {
        cues: 'unlike spend spends spent all friends contrast others',
        says: pattern`
          \bunlike (?:our friends|the lot|that lot|those|certain|some people|the jokers) (?:in|at|from|over)\b
          |\bspends? (?:most of|half|all) (?:his|her|their|its|the) (?:shifts?|days?|time|week|working day|morning
            |life) ${IDLE_PASTIMES}\b|\btakes? (?:all )?the credit for\b
          |\b(?:does|do) nothing all day\b
          |\bhaven't done a (?:stroke|day's work)\b
          |\bnever done a day's work\b
          |\bworth (?:his|her|their) salary\b
          |\bwhat do we pay (?:them|him|her|you) for\b
        `,
        notNear: REPORTED,
        not: /\bi spend\b|\bwe spend\b|\bchildren\b|\bpupils\b|\bvictims?\b/,
        when: (reading) => !elected(reading.circumstances.author),
        because: 'Says that people do not earn their pay',
        confidence: 0.65,
      },
    ],
  }),
  examples: {
    found: [
      'My advice is never work there.',
      'My boss couldn’t organise a queue at a bus stop.',
      'The council are hopeless, as they always have been.',
      'Frankly they are amateurs, and the accounts of the charity are a mess.',
      'Another day at the circus, also called the PCC’s office.',
      'He was hopeless at the job and we are better off without him.',
    ],
    clear: [
      'We asked people who do not work here to read it first.',
      'The inspectorate has found that the force is inadequate at answering 101 calls.',
      'Defending was useless again and my nan could have headed that clear.',
      'I was hopeless at parking until my daughter taught me.',
      { text: 'The court backlog is a disgrace, said the Commissioner.', circumstances: { author: 'pcc' } },
      'We are working closely with the city council, which leads on the project.',
    ],
  },
}
