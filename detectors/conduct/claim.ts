import type { Rule } from '../contract.ts'
import { oneLine, pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

const FIGURE = phrases`
  crime, burglar(?:y|ies), robber(?:y|ies), violence, knife crime, offences?, complaints, response, calls, victims?,
  satisfaction, number, numbers, figures?, statistics?, stats, data, graph, chart, per cent, percent, %, result,
  results, findings?, survey, sample, replies, footnote, caveat, headline, baseline, comparison
`

const SHARES_AND_FIGURES = phrases`
  half, third, quarter, \w+ in (?:two|three|four|five|six|seven|eight|nine|ten), out of, most, majority, said,
  quote, quotation, figure, number, says
`
const FINDING_OUT = phrases`
  check, checks, notice, notices, spot, spots, realise, realises, read, reads, work it out, ask, asks,
  know the difference, be any the wiser, find out, twig, look
`
const LEAVING_OUT = phrases`
  leave, drop, take, lose, cut, hide, bury, omit, remove, skip, delete, ditch, bin, gloss over,
  don't (?:mention|put|include|show|say|use|publish), do not (?:mention|put|include|show|publish), keep
`
const DETERMINERS = phrases`
  that, it, the, this, out, in, off, any, our, those, all, them, small, bad, real, actual, true, other, a, sample,
  full
`
const LEFT_OUT = phrases`
  ${FIGURE}, footnotes?, caveats?, paragraph, sample size, small print, bad news, number(?:s)? in, out\b, off\b,
  margin of error, source
`
const ADMITTING_A_TRICK = phrases`
  really, actually, in fact, truth, not significant, nobody, no one, won't, look(?:s)? (?:better|good|bad|worse),
  before it goes, goes the right way, real (?:figure|number), only \d, \(?\d+ (?:replies|people|responses),
  headline, embarrass\w*, awkward, spoil
`
const ENDED = phrases`
  wiped out, eradicated?, eliminated?, ended, stamped out, abolished, solved, got rid of, put an end to, cured
`
const SOCIAL_PROBLEMS = phrases`
  knife crime, crime, burglary, violence, gangs?, drugs, robbery, anti-social behaviour, theft, shoplifting, racism,
  hate crime, the problem
`
const ALL_OF_A_GROUP = phrases`
  residents?, voters?, victims?, women, people, young people, citizens?, officers?, taxpayers?, households?,
  parents?
`
const ONE_OF_A_GROUP = phrases`
  victim, resident, caller, child, woman, household, business, other (?:force|commissioner|area|region|county)
`
const CRITICAL_FINDINGS = phrases`
  conclusions?, findings?, recommendations?, criticisms?, critical (?:bits|paragraphs?), paragraph
`
const SPEAKING_UP = phrases`
  volunteer, mention, advertise, draw attention to, dwell on, bring up, go into, tell (?:them|anyone|people)
`

export const claim: Rule = {
  id: 'conduct/claim',
  title: 'Misleading or unsupported claim',
  advice: 'Give the figure as it is with its source and its limits, or leave the claim out.',
  severity: 'sign-off',
  paragraphs: ['18', '24', '25', '62'],
  source: 'https://code.statisticsauthority.gov.uk',
  limits:
    'Cannot tell whether a figure is true. It finds claims that no figure could support, and words that admit a trick.',
  find: phraseRules({
    type: 'MISLEADING_CLAIM',
    says: [
      {
        cues: 'made wrote invented sounds saw read heard somewhere source rung back unless guess guessed remember checked',
        says: pattern`
          \bmade (?:this|that|it|the (?:quote|quotation|line)s?|these|those|them) (?:one )?up\b
          |\b(?:wrote|written|drafted) (?:this|that|it)(?: one| quote| line)? for (?:her|him|them)\b
          |\brun (?:it|this|with it) unless\b
          |\b(?:saw|read|heard|got|found) (?:(?:it|this|that) )?(?:somewhere|on (?:facebook|twitter|the internet)
            |in the pub|off the internet)\b
          |\bsounds (?:about right|right to me|like (?:her|him|something (?:he|she)|what (?:he|she)))\b
          |\b(?:can't|cannot|don't) remember where (?:i|it|we)\b
          |\bno (?:idea|clue) (?:where|if) (?:it|this|that|i)\b
          |\b(?:her|his|their) office (?:hasn't|has not) (?:rung|called|got|come) back\b
          |\b(?:haven't|have not|didn't|not) (?:checked|verified|asked (?:her|him|them)|had (?:it|this) checked)\b
          |\b(?:i|we) (?:just )?guessed\b|\bbest guess\b
        `,
        near: [pattern`[“"‘]|\d|\b${SHARES_AND_FIGURES}\b`],
        not: /\bhe said he\b|\bshe said she\b|\baccused\b|\bcourt\b|\bif you (?:saw|read|heard)\b|\bplease\b|\bfraud|\bscam/,
        because: 'Says that a quotation or figure is made up or unchecked',
        confidence: 0.76,
      },
      {
        cues: 'nobody check checks notice notices spot spots realise realises wiser twig read reads difference',
        says: pattern`
          \b(?:nobody|no one|no-one|they|people|the (?:press|public|papers|panel|media)|hardly anyone)
            (?:'ll| will|'d| would| won't| will never| ever| is going to| are going to)? (?:never )?${FINDING_OUT}
            (?:s)?\b
        `,
        near: [
          pattern`\b${FIGURE}\b|\b\d+`,
          /\b(?:leave|drop|lose|take|cut|round|say|change|put|hide|annex|instead|really|actually|just|out|headline|swap|skip)\b/,
        ],
        not: /\bnobody (?:has|will have) to\b|\basks? (?:you\b|(?:for )?(?:your|who you)\b)/,
        because: 'Says that readers will not notice the trick',
        confidence: 0.8,
      },
      {
        cues: 'leave drop take lose cut hide bury omit remove skip delete gloss caveat caveats footnote footnotes annex small print mention number sample',
        says: pattern`\b${LEAVING_OUT}(?:\s+${DETERMINERS}){0,4} ?${LEFT_OUT}`,
        near: [
          pattern`\b(?:fell|fall(?:en)?|rose|rise|down|up|halved|doubled|${FIGURE})\b`,
          pattern`\b${ADMITTING_A_TRICK}\b`,
        ],
        not: /\bpersonal\b|\bredact/,
        because: 'Asks for a caveat or figure to be hidden from readers',
        confidence: 0.75,
      },
      {
        cues: oneLine`
          really actually truth fact reality true real genuine recording recorded counting counted significant
          lockdown peak baseline started start graph axis chart cherry pick picked chosen choose chose massage
          massaged fudge fudged spin round rounded tweak tweaked
        `,
        says: pattern`
          \bcherry.?pick(?:ed|ing)?\b
          |\bmassag(?:e|ed|ing) (?:the|these|those|our) (?:figures?|numbers?|stats|statistics|data)\b
          |\bfudg(?:e|ed|ing) (?:the|these|it|our)\b
          |\b(?:the rest|most of it|it) is (?:just )?(?:a change in (?:recording|counting|how)
            |down to (?:recording|counting))\b
          |\b(?:it's|it is|it was|that's|the (?:real|true|actual) (?:figure|number) is) (?:really|actually|in fact
            |only|more like|nearer)\b.{0,20}\d
          |\bstart(?:ed|ing)? the (?:graph|chart|line|axis) (?:in|at|from)\b.{0,60}\b(?:so|look|right way|better
            |peak|lockdown)|\bso (?:that )?the line goes\b
          |\bround(?:ed|ing)? (?:it |that |the |this )?(?:\w+ ){0,4}up to\b.{0,30}\b(?:one in|half|a third|quarter
            |per cent|\d)
          |\bmake (?:it|the (?:figures?|numbers?)|them) look (?:better|good|as if|like)\b
          |\bcan't (?:find|show) anything (?:to back|that backs)
          |\b(?:sounds|looks) good though\b|\bbut it sounds good\b
          |\bpl?ucked (?:it |that |the (?:figure|number) )?(?:from|out of) (?:the|thin) air\b
          |\bmade (?:up )?(?:the|that|this) (?:figure|number|stat|statistic)(?: up)?\b
          |\bnot (?:statistically )?significant but\b
        `,
        not: /\bmust not\b|\baccused\b|\bcorrection\b|\bwe have corrected\b/,
        because: 'Admits that a figure is presented misleadingly',
        confidence: 0.75,
      },
      {
        cues: oneLine`
          wiped eradicated eradicate eliminated eliminate ended ends end stamped solved abolished never again zero
          guarantee guaranteed guarantees proof proven proves prove fact undeniable certain certainly cured
        `,
        says: pattern`
          \b(?:has|have|we(?:'ve| have)?|will|is|are) (?:now |completely |totally |already |finally |all but )*
            ${ENDED} (?:all )?${SOCIAL_PROBLEMS}\b
          |\b(?:not (?:one|a single)|no) (?:young )?(?:person|child|woman|resident|officer|victim|family|shop)
            (?: \w+){0,6} will (?:ever )?(?:be )?(?:stabbed|hurt|robbed|burgled|killed|attacked|wait|again)\b
          |\bguarantee(?:d|s)?[.!]
          |\bwe (?:can )?guarantee (?:that )?(?:no|you|every|crime|there will)
          |\b(?:fact|proof)\s?[:!]
          |\b(?:100|hundred) per ?cent (?:safe|effective|certain|success|record|proven|guaranteed|secure)\b
          |\bproven to (?:stop|end|prevent|cut|halve)\b
          |\bcompletely crime.free\b
        `,
        not: pattern`
          \bcan't guarantee\b|\bcannot guarantee\b|\bno guarantee\b
          |\bwon't pretend\b|\bdo not pretend\b|\bmyth
          |\bdon't pretend\b|\bwant(?:s|ed)? to\b|\baim
          |\bhop(?:e|ing)\b
        `,
        because: 'Claims a certainty that no evidence can support',
        confidence: 0.65,
      },
      {
        cues: 'every everyone everybody all nobody no none single always unanimous overwhelming hundred',
        says: pattern`
          \b(?:every (?:single|last)?|each and every|all) (?:\w+ )?${ALL_OF_A_GROUP}
            (?: in [\w ]{2,30}| of [\w ]{2,30}| here| across [\w ]{2,30})? (?:supports?|agrees?|wants?|backs?
            |welcomes?|loves?|trusts?|feels? safer?|believes?|thinks?)\b
          |\bno ${ONE_OF_A_GROUP}s?\b.{0,40}\b(?:now )?(?:waits?|is (?:ever )?(?:left|turned|ignored)|has to wait
            |comes? close|can match|does more)\b
          |\bthe safest (?:\w+ ){0,6}(?:has ever been|ever|in (?:the (?:world|country|uk|land)|europe|britain
            |england))\b
        `,
        not: pattern`
          \bi want\b|\bwant (?:this|it|everyone|every)
          |\bto be the safest\b|\baim|\bhop(?:e|es|ing)\b|\bshould\b
          |\bdeserves?\b|\bmust\b|\bmake sure\b|\bambition
          |\bsaid one\b|\bgoal\b|\bso that\b|\bif\b
        `,
        notNear: /\baccording to\b|\boffice for national statistics\b|\bsource:|\bsurvey of [\d,]+|\bons\b/,
        because: 'Makes a sweeping claim without a source',
        confidence: 0.6,
      },
      {
        cues: 'caused cause because thanks due credit solely entirely single direct result alone reason',
        says: pattern`
          \b(?:solely|entirely|all|purely|only|directly) (?:thanks|due|down|because of|owing|the result of) (?:to )?
            (?:\w+ ){0,2}(?:commissioner|STAFF_NAME|our|us|patrols?|scheme|plan|the)\b
        `,
        not: /\bnot (?:solely|entirely|all|only)\b/,
        severity: 'note',
        because: 'Claims a cause without evidence',
        confidence: 0.4,
      },
      {
        cues: 'headline says needs works change conclusion conclusions findings paragraph evaluation report researchers authors survey tone soften lose reword',
        says: pattern`
          \b(?:headline|report|evaluation|summary|conclusion|findings?) (?:needs?|has|have|must|should) to? ?
            (?:say|show|conclude) (?:that )?(?:it|the|our|we)\b.{0,60}\b(?:works?|success|worked|value|better|fell)
            \b
          |\b(?:change|soften|tone down|reword|lose|drop|spike) (?:\w+ ){0,3}${CRITICAL_FINDINGS}\b
        `,
        near: [
          /\b(?:significant|nobody|numbers|evaluation|research\w*|even though|know|annex|independent|report|before it)\b/,
        ],
        not: /\bsuggest(?:ed)? (?:a )?change|\btrack changes\b|\btypo\b|\bfactual (?:error|accuracy)/,
        because: 'Asks for findings to be changed',
        confidence: 0.65,
      },
      {
        cues: 'like comparing compared compare headline doctors scientists experts studies research science prevents cures proves prove agree',
        says: pattern`
          \b(?:isn't|is not|not|aren't|wasn't) (?:really |exactly |strictly )?(?:like for like|comparable
            |a fair comparison|the same (?:period|measure|thing))\b
          |\b(?:makes?|make) (?:for )?(?:a|the) (?:better|good|great|nice|nicer|stronger|catchier) headline\b
          |\b(?:doctors|scientists|experts|science|studies|research|everyone) (?:all )?(?:agrees?|proves?|says? so
            |shows? (?:that )?(?:our|we)|has proved|have proved)\b
          |\b(?:our|the) \w+ (?:\w+ )?(?:prevents|cures|ends|stops|eliminates) (?:all )?(?:depression|suicide|crime
            |violence|knife crime|addiction|reoffending|burglary|anxiety)\b
        `,
        not: /\baccording to\b|\btherefore (?:not|we)\b|\bcaution\b|\bshould not be compared\b|\bsays one\b/,
        notNear: /\bshould (?:not )?be (?:treated|read|compared)\b|\bpublished in\b|\bjournal\b|\buniversity of\b/,
        because: 'Makes a comparison that does not prove the point',
        confidence: 0.6,
      },
      {
        cues: 'best never complaint complaints volunteer record keep mention complained unbeatable leading finest greatest beats',
        says: pattern`
          \b(?:don't|do not|never|no need to|let's not|best not|rather not) ${SPEAKING_UP} (?:that|it|this
            |the (?:rest|other|fact|drop|rise|real))\b
          |\b(?:is|are|remains?|has|was) the (?:best|finest|greatest|most (?:effective|successful|popular
            |trusted)) (?:\w+ ){0,3}(?:in (?:britain|england|the (?:country|uk|world|land)|europe)|anywhere|ever
            |of its kind)\b
          |\bhas(?:n't| never| not) (?:ever )?had a (?:single )?complaint\b
          |\bnever had a (?:single )?complaint\b
          |\b(?:don't|doesn't|didn't|do not) (?:actually |really )?(?:keep|have|hold|collect|count|measure
            |record) (?:a |any |the )?(?:record|figures|data|numbers|count|evidence)s?\b.{0,40}\b(?:so|but)\b
        `,
        with: [/\b(?:don't|do not|never|best|service|team|force|scheme|complaint|finest|greatest|most)\b/],
        not: pattern`
          \bwant(?:s)? (?:this|it|to)\b|\bone judge\b|\bsaid one\b
          |\baward\b|\bwas (?:named|voted|judged)\b
          |\bmy (?:best|view)\b|\bin the world and nobody\b
          |\bhelp us\b
        `,
        notNear:
          /\baccording to\b|\boffice for national statistics\b|\bjudges?\b|\baward\b|\bnational statistics\b|\bcongratulations\b|\bwell done\b/,
        because: 'Boasts without evidence, or asks to keep a fact quiet',
        confidence: 0.6,
      },
    ],
  }),
  examples: {
    found: [
      'Two in five shops have been robbed. (Read it somewhere, sounds about right.)',
      'The Chief Constable said: “We are delighted.” [Wrote this one for her, run it unless she objects]',
      'It’s really 11 per cent, the rest is a change in recording. Leave that out, nobody will check.',
      'Our new knife bins have wiped out knife crime in the town.',
      'Every single resident of the region supports the rise.',
      'Drop the footnote about the sample size before it goes live, only 41 replies look bad.',
    ],
    clear: [
      'Crimestoppers had 4,100 calls. Ring it on 0800 555 111, where nobody asks for your name; just say what you saw.',
      'If you saw it somewhere else, tell us. One in five people do.',
      'I can’t guarantee it and I won’t pretend that one scheme will end knife crime.',
      'I want this to be the safest region in the country.',
      'Burglary fell by 17 per cent in the year to March, according to the Office for National Statistics.',
      'The figure in yesterday’s release was wrong: it should say 11 per cent. We have corrected it.',
      'Every victim should be told what happens next.',
    ],
  },
}
