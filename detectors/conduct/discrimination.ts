import type { Rule } from '../contract.ts'
import { oneLine, pattern } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'
import {
  A_NUISANCE,
  APPLICANTS,
  BUTT_OF_A_JOKE,
  EXCLUDED_GROUP,
  EXCLUDING,
  GENERALISING_VERBS,
  GROUP,
  HELD_AGAINST_THEM,
  PREFERRED_FOR,
  PREJUDICED_CLAIMS,
  PREJUDICED_TRAITS,
  PROTECTED_TRAITS,
  RECRUITMENT,
  RELIGIOUS_DRESS,
  SLURS,
  THOSE_PEOPLE,
  UNWANTED_GROUP,
  WRONG_IMAGE,
} from './discrimination-words.ts'

/** Speaks of groups to help, count or protect them. */
const FAIR = pattern`
  \bhate crime|\bfigures?\b|\bper cent\b|\bsurvey
  |\bwelcome applications|\bunder-represented|\bstatistics
  |\breport(?:ed|s|ing)?\b|\bvictims?\b
  |\bsupport(?:s|ed|ing)? (?:for )?\b|\bdescribed\b
  |\btold us\b|\bstereotyp|\bprejudice|\bmyth\b|\bdiscriminat
  |\bequal|\bsafe(?:r|ty)?\b|\bfeel\b|\bcampaign
`

export const discrimination: Rule = {
  id: 'conduct/discrimination',
  title: 'Discriminatory or prejudiced language',
  advice: 'Take it out. The office may not publish jokes or judgements about people for who they are.',
  severity: 'sign-off',
  paragraphs: ['18', '25', '42', '47', '62'],
  source: 'https://www.legislation.gov.uk/ukpga/2010/15/section/4',
  limits: 'Misses prejudice by hint, and slurs that are also ordinary words.',
  find: phraseRules({
    type: 'DISCRIMINATION',
    says: [
      {
        cues: oneLine`
          paki pakis nigger niggers nigga wog wogs coon coons chink chinks chinky gook golliwog darkie darkies kike
          yid pikey pikeys gyppo gyppos gippo faggot faggots poof poofs poofter poofters dyke dykes tranny trannies
          spastic spastics spaz spacker retard retards retarded mong cripple cripples raghead ragheads towelhead
          towelheads jungle halfcaste paddy paddies taig gypo lezzer bender benders ladyboy
        `,
        says: pattern`\b${SLURS}\b`,
        not: pattern`
          \bfaggots and peas\b|\boffa's dyke\b
          |\bdykes? (?:and|or) ditch|\bmedium retard|\bflame
          |\bfire.?retard|\bslurs?\b|\b[a-z]{3,}-dykes?\b
          |\bpaddy field
        `,
        notNear:
          /\bhate crime|\bhelpline|\bvictims?\b|\bnot banter\b|\bisn't banter\b|\bwere told|\bwas told|\bcalled (?:a|him|her|them|me)\b/,
        because: 'Uses a slur against a group of people',
        confidence: 0.85,
      },
      {
        cues: oneLine`
          women woman girls ladies females blokes men gays gay lesbians homosexuals trans transgender muslims muslim
          jews christians hindus sikhs catholics blacks asians pakis* indians bangl* somalis romanians roman* bulga*
          poles polish albanians alban* chinese africans jamaicans nigerians irish foreigners foreigner immigrants
          immigrant migrants refugees asylum gypsies gypsy travellers roma disabled autistics pensioners mothers
          mums pregnant europeans
        `,
        says: pattern`
          \b(?:all |most |typical |bloody |these |those |the |them )?${GROUP} (?:\w+ ){0,2}?${GENERALISING_VERBS} ?
            (?:\w+ ){0,6}?(?:too |all |so |just )?${PREJUDICED_TRAITS}\b
        `,
        not: FAIR,
        because: 'Judges a whole group of people for who they are',
        confidence: 0.7,
      },
      {
        cues: 'those people lot them breed kind sort',
        says: pattern`\b${THOSE_PEOPLE}\b.{0,60}\b${PREJUDICED_CLAIMS}\b`,
        near: [pattern`\b${GROUP}\b|\bcolour|\baccent|\bmosque|\bcamp\b|\bcountry\b|\bborders?\b|\breligion`],
        not: /\bsupport|\bhelp (?:those|these) people\b|\bneed\b/,
        because: 'Treats a group of people as inferior',
        confidence: 0.65,
      },
      {
        cues: 'send go went back boats deport own country borders english mother culture take over taking invasion swamped',
        says: pattern`
          \bsend (?:the lot of )?(?:them|'em|you|her|him|that lot)(?: all)? (?:back|home|packing)
          |\bgo back to (?:where you (?:came|come) from|your own country|africa|pakistan|india|poland|romania)
          |\bback where (?:they|you) (?:came|come|belong)
          |\btaking over (?:our|the) (?:country|city|town|streets|schools)
          |\b(?:learn|speak) (?:bloody |proper )?english or\b
          |\bnot (?:really |properly |one of us|proper )?(?:english|british) (?:anyway|are they|is he|is she|though)
          |\bfull of (?:foreigners|immigrants|muslims|asians|blacks)\b
        `,
        notNear:
          /\bhate crime|\bhelpline|\bvictims?\b|\bbanter\b|\bdescribed\b|\bwas told|\bwere told|\btold me\b|\bwords\b/,
        because: 'Tells people of another origin to leave',
        confidence: 0.75,
      },
      {
        cues: oneLine`
          hire recruit shortlist shortlisted interview appoint applicants applicant candidates candidate cvs cv want
          prefer send need bloke man chap girl woman lad younger young older old pregnant maternity kids children
          babies baby post role job vacancy panel chair starter tenants
        `,
        says: pattern`\b${EXCLUDING}\b.{0,60}\b${EXCLUDED_GROUP}\b`,
        near: [pattern`\b${RECRUITMENT}\b`],
        not: pattern`
          \bdiscriminat|\bunlawful|\bmust not\b
          |\bnot (?:be )?(?:treated|disadvantaged|excluded|rejected|ruled)
          |\breasonable adjustment|\bwelcome|\bno (?:upper )?age limit
          |\bdo not (?:need|have to)
          |\b(?:identify|contact|approach|photograph|film) the\b
          |\bunder-represented|\bsorry\b
        `,
        notNear: /\bunder-represented|\bwelcome applications|\bequality/,
        because: 'Chooses people by sex, age, origin, belief, disability or pregnancy',
        confidence: 0.75,
      },
      {
        cues: oneLine`
          bloke man chap lad male female lady girl woman young younger white british english pretty attractive dolly
          bird totty kitchen catering tea ironing missus wife handbag emotional hormones hormonal time month
        `,
        says: pattern`
          \b(?:a|we need a|want a|prefer a|get a|rather have a) (?:young(?:er)? |nice |pretty |strong |white |
            proper english |proper )*(?:bloke|chap|man|lad|male|white \w+|pretty girl|young woman)\b(?! in a\b)
            (?! with a\b).{0,40}\b${PREFERRED_FOR}
          |\b(?:women|ladies|girls|lasses) (?:\w+ ){0,3}(?:on|to|do|doing|in|make|making) (?:the )?
            (?:catering|teas?|coffee|kitchen|washing|ironing|minutes|sandwiches)\b
          |\b(?:put|get|let|leave) the (?:ladies|girls|women) (?:\w+ ){0,3}(?:catering|tea|teas|coffee|kitchen
            |sandwiches)\b|\bshow the missus\b
          |\bback (?:in|to) the kitchen\b|\btime of the month\b
          |\b(?:lady|woman|women) drivers?\b|\bbit of totty\b
          |\bdolly bird\b|\bher hormones\b|\bbird brain
        `,
        notNear: /\bhate crime|\bstereotyp|\bhistory\b|\bmuseum\b|\bfirst (?:lady|woman) driver/,
        because: 'Uses sexist language',
        confidence: 0.7,
      },
      {
        cues: oneLine`
          age baby babies kids ring bump family families young younger somebody someone old mature accent childcare
          condition faith prayers headscarf ramadan
        `,
        says: pattern`
          \b(?:nearer|closer) (?:to )?(?:their|our|the team's|her|his) (?:own )?age\b
          |\bat your (?:age|time of life)\b
          |\b(?:off|away|leave|left) to have (?:a |their |her )?(?:bab(?:y|ies)|kids)\b
          |\bnoticed (?:the|your|her) (?:ring|bump)\b
          |\b(?:start(?:ing)?|plan(?:s|ning)?(?: for)?|thinking of(?: having)?|going to want) (?:a )?
            (?:famil(?:y|ies)|bab(?:y|ies)|children|kids)\b
          |\b(?:is|it's|are|we're) (?:such )?an? (?:very )?young(?:er|ish)? (?:team|office|crowd|bunch)\b
          |\bsome(?:body|one) (?:a bit |rather |much )?(?:younger|with more (?:energy|years)
            |without (?:children|kids|ties|a family|young children))\b
          |\b(?:too|bit|rather) (?:old|mature|long in the tooth|set in (?:her|his|their|your) ways) (?:for|to)\b
          |\b(?:your|her|his|their) ${PROTECTED_TRAITS}\b[^.]{0,60}\b${HELD_AGAINST_THEM}\b
        `,
        near: [pattern`\b${APPLICANTS}\b`],
        not: /\bno (?:upper )?age limit\b|\bwelcome|\bequal|\bregardless\b|\bdiscriminat|\badjustments?\b|\bcongratulat/,
        notNear: /\bunder-represented|\bwelcome applications|\bequality act|\bflexible working\b|\bunlawful\b/,
        because: 'Chooses people by age, pregnancy, family, belief, origin or disability',
        confidence: 0.76,
      },
      {
        cues: 'difference joke walks englishman irishman blonde mosque vicar rabbi imam chinese eyes ching',
        says: pattern`
          \bwhat(?:'s| is) the difference between (?:a|an|the) ${BUTT_OF_A_JOKE}\b
          |\b(?:an englishman|a blonde|an irishman|a rabbi|a priest|an imam|a muslim|a jew|a gypsy)
            (?:,| and| walks| walk) (?:\w+ ){0,3}(?:walks?|into|and)\b
          |\bhow many (?:\w+ ){0,2}(?:women|irish\w*|blondes|feminists|immigrants|gays|jews|asians|poles)\b.{0,20}
            \bdoes it take\b
          |\b(?:slitty|slant(?:ed|y)?|can't see out of (?:them|their)) eyes?\b
          |\bcan't see out of them eyes\b
        `,
        because: 'Jokes at the expense of a group of people',
        confidence: 0.75,
      },
      {
        cues: oneLine`
          accent accents quota quotas token diversity woke tick box headscarf hijab turban burka skin colour
          wheelchair wheels disability ramp autistic special mental spectrum menopausal menopause
        `,
        says: pattern`
          \b(?:laugh|laughed|joke|mock|imitat\w+|can't understand|sick of) (?:\w+ ){0,3}
            (?:your|his|her|their|that) accents?\b
          |\b(?:only|just) (?:got|gets?|here|hired|there|in|got in|got the job) (?:\w+ ){0,3}
            (?:because of (?:a|the)|to fill (?:a|the)|as (?:a|the)|for the) (?:diversity|quota|token|box|colour|skin
            |tick)
          |\btoken (?:woman|black|asian|gay|muslim|disabled|female|girl)\b
          |\bdiversity hire\b|\bquota (?:hire|filler)\b
          |\b(?:because of|to fill) a quota\b
          |\bon account of (?:his|her|their) (?:colour|skin)\b
          |\bmust be (?:menopausal|on the spectrum|special needs)\b
          |\bplays? the race card\b
          |\bplaying the (?:race|gender|disability) card\b
        `,
        not: /\bdeny|\bnot true\b/,
        notNear: /\bhate crime|\bstereotyp|\bvictims?\b/,
        because: 'Belittles a person because of origin, sex, belief or disability',
        confidence: 0.7,
      },
      {
        cues: oneLine`
          headscarf hijab turban burka niqab wheelchair dress bloke man woman illness woke impression english
          british normal proper accent skin colour foreign menopausal
        `,
        says: pattern`
          \b(?:somebody|someone|anyone|anybody|a (?:woman|man|girl|person)|people|staff|one) (?:in|with
            |wearing) (?:a |an |those )?${RELIGIOUS_DRESS}\b.{0,80}\b${WRONG_IMAGE}
          |\b(?:can't|cannot|don't want|rather not) (?:really )?have (?:\w+ ){0,4}(?:headscarf|hijab|turban|burka
            |wheelchair|accent)\b
          |\b(?:an?|proper|nice|normal) (?:english|british|white|normal) (?:girl|person|woman|man|lad|bloke|one
            |face)s?\b.{0,20}\b(?:instead|please|would|for the|on the)
          |\b(?:bloke|man|men|fella) in (?:a )?(?:dress|frock|skirt|wig)s?\b
          |\b(?:it's|is) a mental illness\b
          |\bnot bad for a (?:woman|girl|foreigner|cripple)\b
          |\ba man's job\b|\bno place for a (?:woman|lady|girl)\b
          |\byou know what (?:they|those|these)(?:'re| are)? (?:people )?(?:are )?like\b
          |\b(?:political correctness|pc|diversity) gone mad\b
          |\bwoke (?:nonsense|rubbish|brigade|agenda|lot)\b
          |\btoo (?:many|much) (?:foreigners|immigrants|muslims|gays|blacks|women)\b
        `,
        notNear:
          /\bhate crime|\bhelpline|\bvictims?\b|\bsurvivors?\b|\bhistory\b|\bmuseum\b|\bwelcome applications|\bdepression is\b|\bpanto/,
        because: 'Judges or excludes people because of dress, belief, origin, sex or disability',
        confidence: 0.7,
      },
      {
        cues: 'another pensioner deaf blind disabled normal foreigner immigrant women woman old elderly slows slow asleep able bodied whites',
        says: pattern`
          \b(?:don't (?:need|want)|no more|not|enough|sick of) (?:yet )?(?:another|any more|more) ${UNWANTED_GROUP}
            \b
          |\bthe (?:deaf|blind|disabled|autistic|coloured|foreign|fat|old|gay|polish|asian|muslim) (?:chap|bloke|guy
            |girl|woman|one|man|lad|lady|fella)\b.{0,40}\b${A_NUISANCE}\b
          |\bsomebody (?:young and |nice and )?normal\b
          |\bcolou?red (?:people|folk|lad|girl|woman|man|chap)s?\b
          |\bold (?:biddy|biddies|codgers?|crone|hag|dears?)\b
          |\bfor (?:an?|the) (?:old|little|black|asian|deaf|disabled) (?:person|man|woman|lady),? (?:he|she)\b
        `,
        notNear:
          /\bhate crime|\bhelpline|\bvictims?\b|\bsurvivors?\b|\bsafeguard|\bmuseum\b|\bwere told\b|\baccess(?:ible|ibility)\b/,
        because: 'Belittles people because of age, disability or origin',
        confidence: 0.7,
      },
    ],
  }),
  examples: {
    found: [
      'You interviewed well, but ours is a young team and the panel wanted someone closer to their age.',
      'We need a chap in charge of this, not a girl.',
      'Women are too emotional for this sort of thing.',
      'Could you take the foreigners out of the shortlist please.',
      'What’s the difference between a lady driver and a blind man?',
      'People like you only got in because of a quota.',
    ],
    clear: [
      'We want applications from people of any age. The post can be shared if you have a young family.',
      'There was a man in a yellow bib in charge of the gate.',
      'We particularly welcome applications from women and disabled people, who are under-represented.',
      'Black people were four times as likely to be searched, according to Home Office figures.',
      'A Muslim woman described being told to go back where she came from. Report hate crime.',
      'Travellers are asked to book a pitch on the site.',
      'The quota of grants for this year has been used up.',
    ],
  },
}
