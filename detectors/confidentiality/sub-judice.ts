import type { Rule } from '../contract.ts'
import { oneLine, pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const ACTIVE = pattern`
  \btrial\b|\bjur(?:y|ors?)\b|\bdefendants?\b|\bin the dock\b
  |\bappear(?:s|ed|ing)? (?:before|at|in)\b
  |\b(?:been|were|was|men|man|woman|brothers) charged\b
  |\bcharged (?:last|with|over|this|today|yesterday|on)\b
  |\bremanded\b|\bon bail\b|\bcoroner\b|\binquests?\b
  |\bverdicts?\b|\bawaiting trial\b|\bcourt case\b|\bhearing\b
  |\bcrown court\b|\bmagistrates\b|\barrested\b|\btribunal\b
`
/** The case is over, or the author rightly declines to comment. */
const OVER = pattern`
  \bsentenc(?:ed|ing)\b|\bjailed\b|\bconvicted\b
  |\bpleaded guilty\b|\bfound guilty\b
  |\bfollowing the (?:conviction|verdict|trial)\b
  |\bnot (?:be )?(?:appropriate|right|possible) to comment\b
  |\bcannot comment\b|\bcan't comment\b|\bwill not comment\b
  |\bnothing should be published\b|\bjurors must\b
  |\bhas been (?:jailed|convicted|acquitted|sentenced)\b
  |\bin (?:1[6-9]|20[01])\d\d\b|\bhis lies\b|\blife sentence\b
  |\bgot \w+ years\b
`

const CALLED_GUILTY = phrases`
  (?:is|are|was|were|'s|'re|he's|she's|they're|as) (?:clearly |obviously |so |plainly |bang |totally |as )?guilty
    \b(?! of (?:nothing|misconduct)), guilty as (?:sin|hell|charged),
  we all know (?:that )?(?:he|she|they|who|\w+ \w+ (?:did|pulled|killed|stabbed|shot|was)),
  everyone knows (?:he|she|they|who) (?:did|is|are),
  (?:he|she|they) (?:clearly |obviously |definitely |certainly )?did it\b,
  (?:these|those|here|they|he|she|that) (?:are|is|were|was|'s) (?:the|our|your) (?:killers?|murderers?|culprits?
    |attackers?|rapists?|men who (?:did|killed)), pulled the trigger,
  no doubt (?:that )?(?:he|she|they|the|who|about|in my mind),
  (?:see|saw|tell|written|read) (?:it |that |guilt )?(?:in|all over|from|by) (?:his|her|their) (?:faces?|eyes),
  (?:lock|locked) (?:him|her|them) up and, throw away the key,
  (?:go|sent|put) (?:down|away) for (?:life|a long|good|ever),
  (?:deserves?|hope (?:he|she|they)) (?:to )?(?:rot|hang|go down|gets? life|never),
  (?:got|caught|have) (?:the right|our) man
`
const TELLING_THE_JURY = phrases`
  won't, will, should, must, better, ought, need(?:n't)?, aren't being told, not being told, don't know,
  didn't hear, haven't been told, aren't allowed, let (?:him|her|them) off, do the right thing, long, fooled,
  convict, acquit
`
const PREVIOUS_RECORD = phrases`
  records? as long as, previous (?:form|convictions?),
  (?:have|has|with|'s got|got) (?:both )?(?:form|a record|records)\b,
  (?:did|done) the same (?:thing )?(?:before|in|to|last), a (?:long )?history of (?:violence|offending|this),
  known to (?:the )?police for, has (?:already )?confessed, admitted it to,
  the (?:dna|evidence|footage|cctv) (?:proves|shows (?:that )?(?:he|she|they)|leaves no doubt),
  ruled (?:out|inadmissible), kept from the jury, inadmissible
`
const ACTIVE_PROCEEDINGS = phrases`
  will (?:stand|go on|face) trial, stands? trial, awaiting, charged, remanded, due (?:in|to appear|before),
  trial (?:in|on|starts|begins|next), jury is, jury's, court (?:on|next|in|today), arrested
`

export const subJudice: Rule = {
  id: 'confidentiality/sub-judice',
  title: 'Comment that could prejudice a trial or an inquest',
  advice: 'Say only that proceedings are active; leave guilt, evidence and character to the court.',
  severity: 'sign-off',
  paragraphs: ['18', '25', '32', '47', '62'],
  source: 'https://www.legislation.gov.uk/ukpga/1981/49',
  limits: 'Cannot know which proceedings are active: it relies on the words.',
  find: phraseRules({
    type: 'SUB_JUDICE',
    says: [
      {
        cues: 'jury juror jurors verdict guilty trial dock',
        says: pattern`
          \b(?:jury|jurors?)\b[^.]{0,80}\b(?:eyes|sense|should|guilty|ten minutes|no time|convict|surely)
          |\b(?:his|her|their) face said it all\b
          |\bguilty as (?:sin|charged|hell)\b|\bonly one verdict\b
        `,
        near: [/\btrial\b|\bin the dock\b|\bin court today\b|\bjury\b/],
        not: /\bfound (?:him |her |them )?(?:not )?guilty\b|\bpleaded\b|\bwas convicted\b|\bsentenced\b/,
        because: 'Comments on the outcome of a trial in progress',
      },
      {
        cues: oneLine`
          guilty guilt did killer killers murderer murderers culprit culprits rapist attacker attackers know knows
          doubt sin lock key rot hang trigger face faces eyes deserve deserves certain down away right
        `,
        says: pattern`\b${CALLED_GUILTY}\b`,
        near: [ACTIVE],
        notNear: OVER,
        because: 'States guilt as settled while a case is active',
        confidence: 0.75,
        reserved: true,
      },
      {
        cues: 'jury jurors juror verdict trial acquit acquitted let disgrace travesty result fingers',
        says: pattern`
          \b(?:jury|jurors?|juries)\b.{0,100}\b${TELLING_THE_JURY}\b
          |\b(?:right|wrong|proper|correct|only possible) verdict\b
          |\bif (?:they|the jury) (?:let|acquit|clear|find)\b
          |\b(?:let|lets|letting|get(?:s|ting)?) (?:him|her|them) (?:off|walk)\b
          |\bgets? off with it\b
        `,
        near: [ACTIVE],
        not: /\bjury service\b|\bjurors must\b|\bmay be (?:unanimous|excused)|\bclaim for\b|\bwill be (?:sworn|paid|asked)\b|\bjury will be\b/,
        notNear: OVER,
        because: 'Comments on a jury or a coming verdict',
        confidence: 0.7,
        reserved: true,
      },
      {
        cues: 'record records previous form convictions before same history known past evidence confessed confession dna witness witnesses arm',
        says: pattern`\b${PREVIOUS_RECORD}\b`,
        near: [ACTIVE],
        notNear: OVER,
        because: 'Comments on character or evidence in an active case',
        confidence: 0.65,
        reserved: true,
      },
      {
        cues: 'coroner inquest neglect fault blame responsible find finding caused',
        says: pattern`
          \b(?:inquest|coroner|tribunal|hearing|inquiry|panel) (?:\w+ ){0,3}?(?:will|is going to|is bound to|must
            |is sure to|can only) (?:find|conclude|decide|rule|clear|blame)\b
          |\b(?:no doubt|clear|obvious|certain)(?: \w+){0,4} (?:the )?(?:death|accident|collision|fire)\b.{0,40}\b
            (?:fault|caused|because|neglect)
        `,
        near: [/\b(?:inquest|coroner|tribunal|hearing|inquiry|panel|death)\b/],
        not: /\bwill (?:decide|rule|find) (?:whether|on|if|out|its)\b|\bwill conclude (?:on|in|by|its)\b|\bwill find (?:out|time)\b/,
        notNear: OVER,
        because: 'Predicts what a court or inquest will find',
        confidence: 0.65,
        reserved: true,
      },
      {
        cues: 'dock leopard spots cell sentence stands man trial court suits rot bars streets monster animal beast scum thug evil',
        says: pattern`
          \bleopards? (?:doesn't|don't|never|can't) change\b
          |\bwe have the (?:man|woman|men|person|people|boy|lad) who (?:did|killed|stabbed|shot|raped|attacked
            |robbed)\b
          |\bwhen (?:he|she|they) (?:stands?|comes?|goes?|is|are) (?:to |on )?trial\b.{0,60}\b
            (?:expect|want|hope|longest|life|never|maximum)\b
          |\b(?:longest|maximum|stiffest|toughest) sentence\b
          |\b(?:in|sits in|standing in) (?:that|the) dock\b.{0,80}\b(?:suits?|lies|smirk\w*|crocodile|act|pretend\w*
            |fool\w*|monster|evil)\b
          |\b(?:this|that|the) (?:monster|animal|beast|thug|evil (?:man|woman)|coward)\b.{0,60}\b
            (?:trial|court|dock|charged|custody|jury)\b
        `,
        near: [/\b(?:trial|jury|dock|court|charged|arrested|cell|custody|magistrates|remand\w*)\b/],
        notNear: OVER,
        because: 'Treats someone as guilty before the verdict',
        confidence: 0.7,
        reserved: true,
      },
      {
        cues: 'killer murderer rapist cold blooded remorse overwhelming evidence predator evil',
        says: pattern`
          \b(?:he|she|this man|this woman|they)(?: is|'s| are|'re|was) (?:a |an )?(?:cold-?blooded |evil |vicious |
            dangerous |callous |serial |wicked )*(?:killers?|murderers?|rapists?|predators?|monsters?|thugs?|evil
            |abusers?|paedophiles?)\b
          |\b(?:shown|showed|shows) no (?:remorse|regret)\b
          |\bevidence (?:against (?:him|her|them) )?is (?:overwhelming|damning|watertight|conclusive|compelling)\b
          |\bopen and shut\b
        `,
        near: [pattern`\b${ACTIVE_PROCEEDINGS}\b`],
        notNear: OVER,
        because: 'States what only a verdict can establish',
        confidence: 0.75,
        reserved: true,
      },
    ],
  }),
  examples: {
    found: [
      'Jury’s out in the shooting trial. We all know he pulled the trigger.',
      'The defendant is as guilty as sin and the jury won’t need long.',
      'Two brothers charged last night: “These are the killers,” he said.',
      'The inquest will find neglect; there is no doubt that the death was the nurse’s fault.',
    ],
    clear: [
      'Following the sentencing of the killer, the Commissioner said that the jury saw through his lies.',
      'As the trial is due to begin it would not be appropriate to comment on the case.',
      'Two men have been charged and will appear before magistrates on Tuesday.',
      'Jurors must not discuss the trial. A verdict may be unanimous.',
      'The panel will decide whether to confirm the appointment at a hearing.',
    ],
  },
}
