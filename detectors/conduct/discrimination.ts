import type { Rule } from '../contract.ts'
import { sayings } from '../saying.ts'

const GROUP =
  '(?:women|woman|girls|ladies|females|blokes|men|gays?|gay people|lesbians?|homosexuals?|trans(?: people|genders?)?|transsexuals?|muslims?|jews?|jewish people|christians?|hindus?|sikhs?|catholics?|blacks?|black (?:people|lads|men|women|kids)|asians?|pakistanis?|indians?|bangladeshis?|somalis?|romanians?|bulgarians?|poles|polish|albanians?|lithuanians?|chinese|africans?|jamaicans?|nigerians?|irish|scots|welsh|eastern europeans?|foreigners?|immigrants?|migrants?|refugees?|asylum seekers?|gyps(?:y|ies)|travellers?|roma|disabled(?: people)?|the disabled|autistics?|old people|pensioners|over-?(?:forties|fifties|sixties)|single mothers?|mums|pregnant women)'

/** Speaks of groups to help, count or protect them. */
const FAIR =
  /\bhate crime|\bfigures?\b|\bper cent\b|\bsurvey|\bwelcome applications|\bunder-represented|\bstatistics|\breport(?:ed|s|ing)?\b|\bvictims?\b|\bsupport(?:s|ed|ing)? (?:for )?\b|\bdescribed\b|\btold us\b|\bstereotyp|\bprejudice|\bmyth\b|\bdiscriminat|\bequal|\bsafe(?:r|ty)?\b|\bfeel\b|\bcampaign/

export const discrimination: Rule = {
  id: 'conduct/discrimination',
  title: 'Discriminatory or prejudiced language',
  advice: 'Take it out; a joke or judgement about people for what they are may not leave the office.',
  severity: 'sign-off',
  paragraphs: ['18', '25', '42', '47', '62'],
  source: 'https://www.legislation.gov.uk/ukpga/2010/15/section/4',
  limits: 'Prejudice by hint, and slurs that are also ordinary words.',
  find: sayings({
    type: 'DISCRIMINATION',
    says: [
      {
        cues: 'paki pakis nigger niggers nigga wog wogs coon coons chink chinks chinky gook golliwog darkie darkies kike yid pikey pikeys gyppo gyppos gippo faggot faggots poof poofs poofter poofters dyke dykes tranny trannies spastic spastics spaz spacker retard retards retarded mong cripple cripples raghead ragheads towelhead towelheads jungle halfcaste paddy paddies taig gypo lezzer bender benders ladyboy',
        says: /\b(?:pakis?|nigg(?:er|a)s?|wogs?|coons?|chink(?:s|y)?|gooks?|golliwogs?|darkies?|kikes?|yids?|pike?ys?|gyppos?|gipp?os?|faggots?|poofs?|poofters?|dykes?|trann(?:y|ies)|spastics?|spaz|spackers?|retard(?:s|ed)?|mongs?|cripples?|ragheads?|towelheads?|jungle bunn(?:y|ies)|half-?caste|lezzers?|benders?|ladyboys?)\b/,
        not: /\bfaggots and peas\b|\boffa's dyke\b|\bdykes? (?:and|or) ditch|\bmedium retard|\bflame|\bfire.?retard|\bslurs?\b|\b[a-z]{3,}-dykes?\b|\bpaddy field/,
        notNear:
          /\bhate crime|\bhelpline|\bvictims?\b|\bnot banter\b|\bisn't banter\b|\bwere told|\bwas told|\bcalled (?:a|him|her|them|me)\b/,
        because: 'A slur against a group of people',
        confidence: 0.85,
      },
      {
        cues: 'women woman girls ladies females blokes men gays gay lesbians homosexuals trans transgender muslims muslim jews christians hindus sikhs catholics blacks asians pakis* indians bangl* somalis romanians roman* bulga* poles polish albanians alban* chinese africans jamaicans nigerians irish foreigners foreigner immigrants immigrant migrants refugees asylum gypsies gypsy travellers roma disabled autistics pensioners mothers mums pregnant europeans',
        says: new RegExp(
          `\\b(?:all |most |typical |bloody |these |those |the |them )?${GROUP} (?:\\w+ ){0,2}?(?:are|is|were|can't|cannot|can not|don't|do not|won't|will never|never|always|only|just|should (?:be|stay|go|not|stick|know)|shouldn't|belong|have no|ought|will do|come (?:over )?here|breed|need to (?:learn|go|be)|turn up|stink|smell|steal|lie) ?(?:\\w+ ){0,6}?(?:too |all |so |just )?(?:emotional|hysterical|bossy|weak|lazy|thieves|thick|stupid|dirty|dishonest|criminals?|terrorists?|liars?|violent|dangerous|scroungers?|spongers?|on the (?:make|take|rob)|cope|drive|park|lead|see|count|be trusted|trusted|live like us|fit in|integrate|belong|home|kitchen|backwards?|the problem|the same|like that|rude|aggressive|tight|mean|sly|unreliable|past it|too old|slow|a burden|a drain|taking over|invading|our jobs|want to work|speak english|learn english|sent (?:back|home)|deported|locked up|blame|unnatural|sick|perverts?|confused|emptied|emptying|thieving|abnormal)\\b`,
        ),
        not: FAIR,
        because: 'Judges a whole group of people for what they are',
        confidence: 0.7,
      },
      {
        cues: 'those people lot them breed kind sort',
        says: /\b(?:those people|that lot|their (?:lot|kind|sort|type)|these people|you people|them lot|your (?:kind|sort))\b.{0,60}\b(?:are|is|can't|don't|never|always|born|breed|should|ought|thieves|criminals|go (?:back|home)|behind it|at it|trouble)\b/,
        near: [
          new RegExp(
            `\\b${GROUP}\\b|\\bcolour|\\baccent|\\bmosque|\\bcamp\\b|\\bcountry\\b|\\bborders?\\b|\\breligion`,
          ),
        ],
        not: /\bsupport|\bhelp (?:those|these) people\b|\bneed\b/,
        because: 'Sets a group apart as lesser',
        confidence: 0.65,
      },
      {
        cues: 'send go went back boats deport own country borders english mother culture take over taking invasion swamped',
        says: /\bsend (?:the lot of )?(?:them|'em|you|her|him|that lot)(?: all)? (?:back|home|packing)|\bgo back to (?:where you (?:came|come) from|your own country|africa|pakistan|india|poland|romania)|\bback where (?:they|you) (?:came|come|belong)|\btaking over (?:our|the) (?:country|city|town|streets|schools)|\b(?:learn|speak) (?:bloody |proper )?english or\b|\bnot (?:really |properly |one of us|proper )?(?:english|british) (?:anyway|are they|is he|is she|though)|\bfull of (?:foreigners|immigrants|muslims|asians|blacks)\b/,
        notNear:
          /\bhate crime|\bhelpline|\bvictims?\b|\bbanter\b|\bdescribed\b|\bwas told|\bwere told|\btold me\b|\bwords\b/,
        because: 'Tells people of other origin to go',
        confidence: 0.75,
      },
      {
        cues: 'hire recruit shortlist shortlisted interview appoint applicants applicant candidates candidate cvs cv want prefer send need bloke man chap girl woman lad younger young older old pregnant maternity kids children babies baby post role job vacancy panel chair starter tenants',
        says: /\b(?:don't|do not|no more|not|nobody|no|never|avoid|rather not|without|take (?:out|the)|get rid of|weed out|filter out|leave out|reject)\b.{0,60}\b(?:women|woman|females?|girls?|men|males?|foreigners?|immigrants?|muslims?|blacks?|asians?|romanians?|poles|gypsies|travellers|gays?|disabled|over (?:forty|fifty|sixty|40|45|50|55|60)|older (?:ones|people|applicants|candidates)|anyone (?:over|old|pregnant|foreign)|too old|pregnant|(?:get|getting|fall|falling) pregnant|maternity|(?:small|young) (?:kids|children)|childcare|accents?|headscar(?:f|ves)|hijabs?|turbans?|non-english|foreign(?:-sounding)? names?)\b/,
        near: [
          /\b(?:hire|recruit\w*|shortlist\w*|appoint\w*|applica\w+|candidates?|cvs?|interview\w*|vacanc\w+|post|role|job|starter|cover|agency|tenants?|panel|chair|send me|temps?)\b/,
        ],
        not: /\bdiscriminat|\bunlawful|\bmust not\b|\bnot (?:be )?(?:treated|disadvantaged|excluded|rejected|ruled)|\breasonable adjustment|\bwelcome|\bno (?:upper )?age limit|\bdo not (?:need|have to)|\b(?:identify|contact|approach|photograph|film) the\b|\bunder-represented|\bsorry\b/,
        notNear: /\bunder-represented|\bwelcome applications|\bequality/,
        because: 'Chooses people for sex, age, origin, belief, disability or pregnancy',
        confidence: 0.75,
      },
      {
        cues: 'bloke man chap lad male female lady girl woman young younger white british english pretty attractive dolly bird totty kitchen catering tea ironing missus wife handbag emotional hormones hormonal time month',
        says: /\b(?:a|we need a|want a|prefer a|get a|rather have a) (?:young(?:er)? |nice |pretty |strong |white |proper english |proper )*(?:bloke|chap|man|lad|male|white \w+|pretty girl|young woman)\b(?! in a\b)(?! with a\b).{0,40}\b(?:would be better|in the chair|in charge|for the (?:job|role|post)|who can|to (?:keep|run|lead))|\b(?:women|ladies|girls|lasses) (?:\w+ ){0,3}(?:on|to|do|doing|in|make|making) (?:the )?(?:catering|teas?|coffee|kitchen|washing|ironing|minutes|sandwiches)\b|\b(?:put|get|let|leave) the (?:ladies|girls|women) (?:\w+ ){0,3}(?:catering|tea|teas|coffee|kitchen|sandwiches)\b|\bshow the missus\b|\bback (?:in|to) the kitchen\b|\btime of the month\b|\b(?:lady|woman|women) drivers?\b|\bbit of totty\b|\bdolly bird\b|\bher hormones\b|\bbird brain/,
        notNear: /\bhate crime|\bstereotyp|\bhistory\b|\bmuseum\b|\bfirst (?:lady|woman) driver/,
        because: 'Sexist',
        confidence: 0.7,
      },
      {
        cues: 'age baby babies kids ring bump family families young younger somebody someone old mature accent childcare condition faith prayers headscarf ramadan',
        says: /\b(?:nearer|closer) (?:to )?(?:their|our|the team's|her|his) (?:own )?age\b|\bat your (?:age|time of life)\b|\b(?:off|away|leave|left) to have (?:a |their |her )?(?:bab(?:y|ies)|kids)\b|\bnoticed (?:the|your|her) (?:ring|bump)\b|\b(?:start(?:ing)?|plan(?:s|ning)?(?: for)?|thinking of(?: having)?|going to want) (?:a )?(?:famil(?:y|ies)|bab(?:y|ies)|children|kids)\b|\b(?:is|it's|are|we're) (?:such )?an? (?:very )?young(?:er|ish)? (?:team|office|crowd|bunch)\b|\bsome(?:body|one) (?:a bit |rather |much )?(?:younger|with more (?:energy|years)|without (?:children|kids|ties|a family|young children))\b|\b(?:too|bit|rather) (?:old|mature|long in the tooth|set in (?:her|his|their|your) ways) (?:for|to)\b|\b(?:your|her|his|their) (?:accent|childcare|condition|faith|prayers?|headscarf|hijab|wheelchair|stammer|ramadan|pregnancy)\b[^.]{0,60}\b(?:suit\w*|work for|fit|put (?:people|callers|off)|difficult|a problem|awkward|clients|customers|callers|can't|couldn't|wouldn't)\b/,
        near: [
          /\b(?:applicants?|application|applied|interview\w*|the post|appoint\w*|candidates?|offered|panel|shortlist\w*|the role|vacanc\w+|promot\w+|secondment|recruit\w*|contract)\b/,
        ],
        not: /\bno (?:upper )?age limit\b|\bwelcome|\bequal|\bregardless\b|\bdiscriminat|\badjustments?\b|\bcongratulat/,
        notNear: /\bunder-represented|\bwelcome applications|\bequality act|\bflexible working\b|\bunlawful\b/,
        because: 'Chooses people for age, pregnancy, family, belief, origin or disability',
        confidence: 0.76,
      },
      {
        cues: 'difference joke walks englishman irishman blonde mosque vicar rabbi imam chinese eyes ching',
        says: /\bwhat(?:'s| is) the difference between (?:a|an|the) (?:lady|woman|women|wife|blonde|black|asian|paki\w*|irish\w*|jew\w*|muslim|gay|chinese|gypsy|man|polish|blind|disabled)\b|\b(?:an englishman|a blonde|an irishman|a rabbi|a priest|an imam|a muslim|a jew|a gypsy)(?:,| and| walks| walk) (?:\w+ ){0,3}(?:walks?|into|and)\b|\bhow many (?:\w+ ){0,2}(?:women|irish\w*|blondes|feminists|immigrants|gays|jews|asians|poles)\b.{0,20}\bdoes it take\b|\b(?:slitty|slant(?:ed|y)?|can't see out of (?:them|their)) eyes?\b|\bcan't see out of them eyes\b/,
        because: 'A joke at the cost of a group of people',
        confidence: 0.75,
      },
      {
        cues: 'accent accents quota quotas token diversity woke tick box headscarf hijab turban burka skin colour wheelchair wheels disability ramp autistic special mental spectrum menopausal menopause',
        says: /\b(?:laugh|laughed|joke|mock|imitat\w+|can't understand|sick of) (?:\w+ ){0,3}(?:your|his|her|their|that) accents?\b|\b(?:only|just) (?:got|gets?|here|hired|there|in|got in|got the job) (?:\w+ ){0,3}(?:because of (?:a|the)|to fill (?:a|the)|as (?:a|the)|for the) (?:diversity|quota|token|box|colour|skin|tick)|\btoken (?:woman|black|asian|gay|muslim|disabled|female|girl)\b|\bdiversity hire\b|\bquota (?:hire|filler)\b|\b(?:because of|to fill) a quota\b|\bon account of (?:his|her|their) (?:colour|skin)\b|\bmust be (?:menopausal|on the spectrum|special needs)\b|\bplays? the race card\b|\bplaying the (?:race|gender|disability) card\b/,
        not: /\bdeny|\bnot true\b/,
        notNear: /\bhate crime|\bstereotyp|\bvictims?\b/,
        because: 'Belittles a person for origin, sex, belief or disability',
        confidence: 0.7,
      },
      {
        cues: 'headscarf hijab turban burka niqab wheelchair dress bloke man woman illness woke impression english british normal proper accent skin colour foreign menopausal',
        says: /\b(?:somebody|someone|anyone|anybody|a (?:woman|man|girl|person)|people|staff|one) (?:in|with|wearing) (?:a |an |those )?(?:headscar(?:f|ves)|hijabs?|turbans?|burkas?|niqabs?|wheelchairs?|(?:foreign|thick|strong|heavy) accents?)\b.{0,80}\b(?:wrong|impression|image|front|desk|can't have|instead|uncomfortable|put (?:people )?off|not really|look right)|\b(?:can't|cannot|don't want|rather not) (?:really )?have (?:\w+ ){0,4}(?:headscarf|hijab|turban|burka|wheelchair|accent)\b|\b(?:an?|proper|nice|normal) (?:english|british|white|normal) (?:girl|person|woman|man|lad|bloke|one|face)s?\b.{0,20}\b(?:instead|please|would|for the|on the)|\b(?:bloke|man|men|fella) in (?:a )?(?:dress|frock|skirt|wig)s?\b|\b(?:it's|is) a mental illness\b|\bnot bad for a (?:woman|girl|foreigner|cripple)\b|\ba man's job\b|\bno place for a (?:woman|lady|girl)\b|\byou know what (?:they|those|these)(?:'re| are)? (?:people )?(?:are )?like\b|\b(?:political correctness|pc|diversity) gone mad\b|\bwoke (?:nonsense|rubbish|brigade|agenda|lot)\b|\btoo (?:many|much) (?:foreigners|immigrants|muslims|gays|blacks|women)\b/,
        notNear:
          /\bhate crime|\bhelpline|\bvictims?\b|\bsurvivors?\b|\bhistory\b|\bmuseum\b|\bwelcome applications|\bdepression is\b|\bpanto/,
        because: 'Judges or excludes people for dress, belief, origin, sex or disability',
        confidence: 0.7,
      },
      {
        cues: 'another pensioner deaf blind disabled normal foreigner immigrant women woman old elderly slows slow asleep able bodied whites',
        says: /\b(?:don't (?:need|want)|no more|not|enough|sick of) (?:yet )?(?:another|any more|more) (?:pensioners?|old (?:people|dears|codgers|biddies|men|women)|wom[ae]n|foreigners?|immigrants?|muslims?|asians?|black \w+|gays?|disabled \w*|cripples?|mums?|trans\w*|students?|feminists?)\b|\bthe (?:deaf|blind|disabled|autistic|coloured|foreign|fat|old|gay|polish|asian|muslim) (?:chap|bloke|guy|girl|woman|one|man|lad|lady|fella)\b.{0,40}\b(?:slow\w*|holds?|drags?|costs?|can't|nuisance|pain|get rid|problem|smell\w*|annoy\w*|embarrass\w*|instead|swap|weird|awkward)\b|\bsomebody (?:young and |nice and )?normal\b|\bcolou?red (?:people|folk|lad|girl|woman|man|chap)s?\b|\bold (?:biddy|biddies|codgers?|crone|hag|dears?)\b|\bfor (?:an?|the) (?:old|little|black|asian|deaf|disabled) (?:person|man|woman|lady),? (?:he|she)\b/,
        notNear:
          /\bhate crime|\bhelpline|\bvictims?\b|\bsurvivors?\b|\bsafeguard|\bmuseum\b|\bwere told\b|\baccess(?:ible|ibility)\b/,
        because: 'Belittles people for age, disability or origin',
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
