import type { Rule } from '../contract.ts'
import { sayings } from '../saying.ts'

const PLACE =
  /\b(?:[A-Z][a-z'’]+ ){1,3}(?:Road|Rd|Street|Lane|Avenue|Close|Drive|Way|Crescent|Court|Mews|Grove|Place|Square|Hill|Park|Green|Terrace|Parade|Gardens|Walk|Row|Rise|Estate|Estates|House|Arms|Inn|Lion|Hall|Centre|Station|Market|Airport|Bridge|Fields?|Farm|Wharf|Island|Roundabout)\b|\b(?:in|at|on|over|around|across|along|through|towards|near|outside|behind|from|off|opposite) (?:the )?[A-Z][a-z]{2,}|\b[AM]\d{1,4}\b|\b(?:number|no\.?|flat|unit) \d+\b/
/** It is over and was told in public: nothing is given away. */
const PAST =
  /\bwere (?:arrested|jailed|charged|seized|found|carried|executed|recovered|sentenced|convicted)\b|\bhave been (?:arrested|jailed|charged|sentenced|convicted|seized)\b|\bpleaded\b|\bjailed\b|\bsentenced\b|\bconvicted\b|\blast (?:week|month|year|night)\b|\byesterday\b|\bovernight\b|\bcarried out \d+\b|\bin (?:19|20)\d\d\b|\b1[6-9]\d\d\b/
const PUBLIC =
  /\binquiry\b|\bregulation of investigatory\b|\bact (?:19|20)\d\d\b|\binvestigatory powers\b|\bdo not comment on\b|\bno individual operation\b|\bmuseum\b|\bcode of practice\b|\bfilm\b|\bdrama\b|\bnovel\b|\bfraudsters?\b|\bscam|\bhang up\b|\bit is a lie\b|\bhelpline\b|\bpublic (?:meeting|consultation)\b|\bdangerous dogs\b|\bretired\b/
const SOON =
  /\b(?:will|'ll|going to|due to|about to|set to|plan(?:s|ned|ning)? to|intend(?:s)? to|ready to|tonight|tomorrow|later (?:today|this)|this (?:evening|afternoon|week|weekend|friday|thursday|wednesday|tuesday|monday|saturday|sunday)|next (?:week|month|\w+day)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|before (?:dawn|first light)|at dawn|first thing|\d{1,2}[:.]\d{2}|\d{1,2} ?(?:am|pm)|(?:four|five|six|3|4|5|6) (?:o'clock )?in the morning|0[3-6]\d\d|when (?:they|officers|we) (?:arrest|raid|go|strike)|not yet|until the (?:\w+ )?warrant|watch this space|stay in bed)\b/

export const operational: Rule = {
  id: 'confidentiality/operational',
  title: 'Police operation, tactic, source or protected place given away',
  advice: 'Take out times, places, methods and sources; ask the force whether it may be said, and when.',
  severity: 'sign-off',
  paragraphs: ['10', '18', '25', '32', '42', '47', '62'],
  source: 'https://www.legislation.gov.uk/ukpga/2000/23/part/II',
  limits:
    'Detail that is sensitive only to those who know the case; operations already told in public are not counted.',
  find: sayings({
    type: 'OPERATIONAL',
    says: [
      {
        cues: 'latch unlocked propped unalarmed unstaffed unmanned unguarded lock shut record cameras camera cctv alarm barrier gate radio fallback scanner shutter floodlights blind nobody filled staffed plain clothes changeover change single',
        says: /\b(?:kept|left|stays?|is|are|been) (?:on the latch|unlocked|propped open|unalarmed|unstaffed|unmanned|unguarded|open all night|open overnight)\b|\b(?:barrier|gate|door|shutter|window|hatch|safe|cell)s?\b[^.]{0,40}\b(?:doesn't|does not|won't|don't|can't be) (?:\w+ )?(?:lock\w*|shut|clos\w+)\b|\b(?:cameras?|cctv|alarms?|radios?|barriers?|locks?|scanner|shutters?|floodlights?|sensors?|entry ?phone|panic button)\b[^.]{0,60}\b(?:broken|out of (?:order|action|use)|(?:is|are|been) (?:down|off|out|dead)|not (?:working|yet (?:fixed|mended|connected))|(?:hasn't|haven't) worked|no longer works?|blind spots?|waiting for a part|only (?:for show|dummies))\b|\b(?:has|have|there's|there is) no (?:radio|cctv|cameras?|alarm|back-?up|signal|night (?:guard|cover)|guard)\b|\b(?:when|while|for)\b[^.]{0,40}\b(?:nobody(?:'s| is)|no one is|there's nobody) (?:out|on|there|watching|at the (?:desk|gate)|about)\b|\bonly (?:\w+ )(?:of (?:them|those|the desks) )?(?:are |is )?(?:filled|staffed|on duty|manned|covered|crewed)\b|\bplain.?clothes (?:teams?|officers|patrols?|people)\b[^.]{0,80}\b(?:from \d|at \d|work in|start at|stand|sit|change over)\b|\b(?:change over|swap over|shift change|handover)\b[^.]{0,40}\b(?:behind|at (?:\d|five|six|seven|eight|nine|ten|two|three)|on the dot)\b/,
        near: [
          /\b(?:custody|station|control room|market|barrier|building|site|hall|base|patrols?|teams?|officers|police|depot|armoury|safe house|refuge|yard|server|fallback|headquarters|court|evidence|store|guards?|security|desks?|visitors?)\b/,
        ],
        not: /\b(?:your|residents'?|a neighbour's|homes?|burglars? look|check that|make sure|don't leave|never leave|shed)\b/,
        notNear:
          /\b(?:has|have) (?:now |since )?been (?:mended|fixed|replaced|repaired)\b|\bcrime prevention\b|\bburglars\b|\bthieves look\b/,
        because: 'Gives away where a building, a patrol or a system is weak',
        confidence: 0.76,
      },
      {
        cues: 'units cars officers firearms armed cover car crews',
        says: /\b(?:only|just|all|there'll be|there will be) (?:one|two|three|four|five|six|seven|eight|\d+)(?: of (?:them|em|us))? (?:night |response |armed |patrol )?(?:units?|cars?|officers?|crews?|vans?|on\b)/,
        near: [
          /\b(?:saturday|sunday|monday|tuesday|wednesday|thursday|friday|tonight|tomorrow|next week|this week|weekend|nights|between \d)/,
          /\b(?:firearms|armed|airport|short[- ]handed|for the (?:lot|whole)|cover\b|be patient|night units|response|no one left|stretched)/,
        ],
        not: /\brecruit|\bjoined\b|\bcadets?\b|\binjured\b/,
        because: 'Tells where officers will be, or where cover will be thin',
      },
      {
        cues: 'ours undercover surveillance watching plain covert transit van flat parked',
        says: /\b(?:(?:lads?|blokes?|men|couple|pair|people|two|van|car)\b[^.]{0,60}\b(?:are|is) ours|(?:been|are|is) (?:on|watching|sat (?:on|outside)|plotted up (?:on|by)) the (?:flat|house|address|shop|unit|lock-?up)\b)/,
        because: 'Tells of a watch that is kept on somebody',
      },
      {
        cues: 'warrant warrants raid raids raided raiding doors door arrests arrest arresting swoop strike sting bust busts execute executed search searches operation op takedown crackdown targets form forming addresses seize nick lift pick hit',
        says: /\b(?:warrants?|raid(?:s|ing)?|dawn (?:raid|visit)s?|(?:the )?doors? (?:off|goes? in|will go in|go(?:ing)? in|down)|(?:they|officers|police|detectives|we|teams?) (?:\w+ ){0,3}(?:arrest(?:s|ing)?|swoop|strike|nick|hit|bust|search(?:ing)?|form(?:ing)? up)|will (?:be )?(?:arrest|raid|form up|strike|swoop|search|seize|hit|execut)\w*|(?:arrest|strike|search|execution) (?:phase|day|teams?)|going in\b|big one coming|takedown|sting|test purchase)\b/,
        with: [SOON],
        named: PLACE,
        not: /\bstand(?:s|ing)? trial\b|\bat risk of raids\b|\bcan (?:be )?(?:arrest|search)|\bmay (?:be )?(?:arrest|search)|\bcould be arrested\b|\b(?:search|stop) (?:powers|panel|and|the web|our)\b|\bdonat|\bdoors open\b|\bstrike action\b|\bwill be sentenced\b|\bappear (?:before|at)\b|\bi have (?:been|seen)\b|\bhad pleaded\b|\bsearch for (?:a|the|an) (?:new|missing|next)|\breport (?:will|is)\b|\bstrike a balance\b/,
        notNear: new RegExp(`${PAST.source}|${PUBLIC.source}|\\btrial is due\\b|\\bbakery\\b|\\bbiscuits?\\b`),
        because: 'A police operation that has not happened yet, with its time or place',
        confidence: 0.8,
        reserved: true,
      },
      {
        cues: 'watching watched watch surveillance observation observing van unmarked obs bug bugged bugs tapped tap tapping tracker tracked tracking wire wired listening device devices camera cameras covert covertly intercept intercepts intercepted drone phones phone follow following hidden plain decoy',
        says: /\b(?:(?:directed |intrusive |covert |static |mobile |under |physical )?surveillance (?:team|van|post|on|at|of|from|is|since|officers?|point|device)|under (?:\w+ )?surveillance|observation (?:post|point|van)|(?:been |are |is |were )?(?:watching|keeping (?:an eye|watch|obs) on) (?:the |his|her|their|a )?(?:house|flat|address|premises|home|shop|pub|garage|unit|estate|club|mosque|property|place)\b|(?:listening|tracking|recording|eavesdropping) (?:device|bug)s?|bugged?|(?:a|the|hidden|covert|secret) (?:tracker|probe|wiretap)|(?:phones?|lines?|calls?|cars?|vans?|vehicles?|messages?|landline|whatsapp) (?:is|are|was|were|being|has been|have been|'s|s) (?:being )?(?:tapped|tracked|bugged|monitored|intercepted|listened)|(?:covert|hidden|concealed|secret) (?:camera|cameras|equipment|recording|device|microphone|entry|search)s?|(?:white|unmarked|parked|plain|blue|transit|bt|plumber's) vans? (?:\w+ ){0,5}(?:is|are) (?:ours|police|theirs|watching)|unmarked (?:cars?|vans?|vehicles?)|plain.?clothes (?:officers?|team|unit) (?:\w+ ){0,4}(?:uses?|are|is|sit|hide|base|in the|at the)|imsi|stingray|(?:make|makes|force|forces) every (?:phone|mobile|handset)|cell.?site|stake-?out)\b/,
        named: PLACE,
        not: /\bcctv\b|\bfire surveillance\b|\bpublic space\b|\bdash ?cam|\bdoorbell|\bbird|\bstalk|\bnormally|\bwatch(?:ed|ing)? online\b|\bwatch(?:ed|ing)? the (?:house|property) (?:prices|market)\b/,
        notNear: new RegExp(
          `${PUBLIC.source}|\\bpredatory behaviour\\b|\\bhidden disabilit|\bwere found\b|\bcourt heard\b|\bcrown court\b|\\bspeed\\w*\\b|\\bwildlife\\b|\\bflood\\b|\\bhealth surveillance\\b`,
        ),
        because: 'A covert method or where it is used',
        confidence: 0.75,
        reserved: true,
      },
      {
        cues: 'undercover informant informants informer source sources chis tip mole insider inside infiltrated infiltrate infiltrating planted agent handler handlers grass passing cover',
        says: /\b(?:undercover (?:officer|detective|cop|agent|police|unit|team|for|in|as|at|inside)s?|(?:an?|the|our|their|his|her|police) (?:informants?|informers?|chis|mole|handler|covert human intelligence source)|(?:a |from a |our |their |the )(?:human )?source (?:who|that|inside|within|close|says|reports|is|graded|reporting|works|drinks|told)|source reporting|(?:had|have|has|got|planted|put|placed) (?:somebody|someone|a man|a woman|an officer|our man|one of (?:ours|them)) (?:on the )?inside|infiltrat(?:e|ed|ing)|(?:has|had|have|is|was|been) (?:secretly )?(?:passing|feeding|giving|slipping) (?:\w+ ){0,4}(?:information|numbers|names|tips|intelligence|details|us|them|the police|detectives|officers)|aren't who they say|isn't who (?:he|she) says|informing on|deep cover|turned informant)\b/,
        near: [
          /\b(?:is|are|still|now|in place|who|drinks|works|lives|bar|pub|gang|known as|called|sweeps|inside|weeks|month|graded|same method|every|each|shop|garage|club|behind|faces|return for|told (?:us|officers|detectives)|customer|reveal\w*|on the)\b/,
        ],
        notNear: new RegExp(
          `${PUBLIC.source}|\\bpower source|\\bopen source|\\bsource of (?:funding|income|data)|\\bnewspaper\\b|\\bvolunteers will\\b|\\bbiscuits?\\b|\\balehouse\\b`,
        ),
        not: /\bthe informant, who shall\b|\bsources?: /,
        because: 'Points to an informant or an undercover officer',
        confidence: 0.75,
        reserved: true,
      },
      {
        cues: 'cover strength officers car cars nobody switched off unmanned unstaffed staffed crewed coverage blind spot gap gaps response shift night rest firearms duty lapses cameras working patrol patrols battery guard guards unguarded capability establishment',
        says: /\b(?:response|shift|night|custody|patrol|staffing|firearms|armed)\b.{0,30}\bstrength\b|\b(?:only|just|down to|no more than|a single|one|two|three|four|2|3|4) (?:officers?|cars?|crews?|pcs?|armed (?:officers|vehicles)|patrol cars?|dog(?: handler)?s?) (?:\w+ ){0,4}(?:on duty|after midnight|overnight|at night|on (?:sundays?|the night|nights|shift)|for the whole|between|from \d|to cover|covering|available)\b|\b(?:no|without|lack of|zero) (?:firearms|armed|cctv|camera|radio|drone|police|anpr|air|helicopter|night|security) (?:cover|coverage|support|capability|presence)\b|\b(?:cameras?|cctv|alarm|arch|anpr|radios?|scanner|drone|tracker|system)\b.{0,40}\b(?:switched off|turned off|not (?:working|switched on|recording|manned|monitored)|don't work|doesn't work|out of action|broken|down|dead|fake|dummy|unmanned|unmonitored|lapses)\b|\b(?:nobody|no one|no-one|no officers?) (?:is |are |will be )?(?:on duty|watching|monitoring|covering|guarding|on the (?:gate|door|desk))\b|\bblind spots?\b|\b(?:response|patrol) (?:officers? )?(?:after midnight|at night) is\b/,
        near: [
          /\b(?:between|after|before|until|at night|overnight|midnight|from \d|sundays?|weekends?|nights?|\d\d[:.]\d\d|\d ?(?:am|pm)|on the (?:\w+ )?side|currently|at the moment|for the whole|below establishment|per cent)\b/,
        ],
        not: /\bgood strength\b|\bclosed from\b|\boffice hours\b/,
        notNear:
          /\bopening hours\b|\bfront counter\b|\broadworks\b|\binspector(?:s|ate)? found\b|\bwebsite\b|\bcar park\b|\blift\b|\bmaintenance\b/,
        named: PLACE,
        because: 'Shows where and when police cover is thin',
        confidence: 0.65,
        reserved: true,
      },
      {
        cues: 'armed firearms negotiators cordon siege sniper snipers swat specialist bomb',
        says: /\b(?:armed (?:officers?|police|response)|firearms (?:officers?|team|unit)s?|negotiators?|snipers?|bomb (?:squad|disposal)|specialist officers)\b.{0,120}\b(?:just|now|going in|about to|are (?:on|in|at|moving|outside|inside|waiting|behind)|as we speak|moving in|pulled up|arriving|taking up|on the roof|surround\w*|live updates?)\b/,
        named: PLACE,
        not: /\bavoid the area\b|\bplease stay away\b|\bnow (?:been )?(?:stood down|over|lifted)\b|\bare now able\b/,
        notNear: new RegExp(`${PUBLIC.source}|\\bsurrender\\b|\\bno risk to the\\b`),
        because: 'Shows what officers do at a live incident',
        confidence: 0.75,
        reserved: true,
      },
      {
        cues: 'refuge safe safehouse witness protection protected shelter secret hostel',
        says: /\b(?:(?:women's |new |the |our )?refuge|safe ?house|witness protection|protected (?:address|witness|person)|secure (?:unit|accommodation)|trafficking (?:shelter|house)|safe accommodation)\b.{0,80}\b(?:road|rd|street|lane|avenue|close|drive|way|crescent|court|mews|grove|terrace|gardens|behind|opposite|next (?:door )?to|number \d+|above the|round the corner|near the|just off)\b|\b(?:witness|victim|he|she|they|family)(?:'s|s)? (?:is|are|has been|have been|was|were) (?:moved|hidden|relocated|rehoused|staying|hiding) (?:to|in|at|under)\b.{0,40}\b(?:new (?:name|identity)|safe|secret|protection)/,
        not: /\bis not publish|\bnot publishing\b|\bwildlife\b|\banimal\b|\bnational refuge\b|\bway (?:to|out|that|in which)\b/,
        notNear: /\bnot publishing its address\b/,
        because: 'Gives away a protected place or person',
        confidence: 0.75,
        reserved: true,
      },
      {
        cues: 'royal king queen prince princess duke duchess minister president ambassador vip protection motorcade convoy route',
        says: /\b(?:royal (?:party|visitor|highness|visit|couple)|the (?:king|queen|prince|princess|duke|duchess)|(?:prime |home |foreign )?minister|president|vip|motorcade|convoy|protection officers?)\b.{0,140}\b(?:arrives?|leaves?|departs?|route|entrance|takes? (?:the )?[a-z]+ (?:street|road)|via|drops? off|lands?|motorcade|convoy|will (?:enter|exit|travel|drive))\b/,
        with: [/\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?(?:am|pm)\b|\broute\b|\bprotection officers?\b/],
        named: PLACE,
        not: /\bking(?:'s)? (?:street|road|heath|norton|arms)\b|\bbus\b|\bwill speak\b|\bpublic can\b|\bcame to open\b|\bmedia (?:should|are invited)\b/,
        notNear: /\bon tuesday\b.{0,20}\bopened\b|\bmembers of the public are welcome\b/,
        because: 'The movements of a protected person',
        confidence: 0.7,
        reserved: true,
      },
      {
        cues: 'identified suspect suspects pick picking lift lifting nick nicking arrest arresting bring bringing closing traced located waiting about plan planning intend intending know got located grab',
        says: /\b(?:detectives|officers|police|they|the (?:force|team|squad)|we)\b.{0,60}\b(?:know (?:who|where|exactly)|have (?:identified|got a name|a name|him down|traced|located)|plan(?:ning)? to (?:pick|arrest|lift|nick|bring|grab)|intend(?:ing)? to (?:pick|arrest|lift|bring)|are (?:about|waiting|going|getting ready) to (?:pick|arrest|lift|nick|grab|bring|move)|(?:is|are) (?:going to be )?(?:picking|lifting|nicking|arresting|bringing) (?:him|her|them)|will (?:arrest|pick|lift|nick|bring) (?:him|her|them|the (?:suspect|pair|men|man))|closing in on)\b/,
        with: [
          /\b(?:him|her|them|man|men|suspects?|lad|woman|\d\d-year-old|who|brothers|gang|pair|culprit|killer|driver)\b/,
        ],
        not: /\bwitness|\bappeal|\b(?:don't|do not|doesn't|didn't|did not|can't|cannot|never|may not|might not) (?:\w+ )?know (?:who|where|exactly)|\bknow (?:who|where) to\b|\bwould like to (?:speak|hear)\b|\bif you know\b|\bresidents know\b|\bwe know (?:who|that|where) (?:you can|to turn|our)\b|\bwe know who we\b|\bknow who they (?:are dealing|can)\b/,
        notNear: new RegExp(`\\bappeal\\b|\\bhas been charged\\b|\\bpleaded\\b|${PUBLIC.source}`),
        because: 'What police know about a suspect, or mean to do, before an arrest',
        confidence: 0.65,
        reserved: true,
      },
      {
        cues: 'strictly only ours tactics tactic method methods technique capability capabilities how',
        says: /\b(?:the (?:same|secret) (?:method|trick|technique|tactic) is|can tell you how (?:we|they|officers|police) (?:found|caught|tracked|traced|got)|how (?:we|they) (?:really|actually) (?:caught|found|tracked)|there is a device\b|we have (?:one|two|three|four|five|\d) of them\b|technical coverage\b)/,
        near: [
          /\b(?:phones?|car|device|gang|garages?|him|officers|police|subjects?|place|premises|detectives|suspects?)\b/,
        ],
        notNear: new RegExp(`${PUBLIC.source}|\\bpublished\\b|\\bopen day\\b`),
        because: 'Explains a method of the police',
        confidence: 0.6,
        reserved: true,
      },
      {
        cues: 'dressed disguised disguise hiding hidden hides sits sitting films filming cameras camera trail concealed wait decoy lookout ramblers cadets disgu* above behind hedge hedges',
        says: /\b(?:officers?|detectives?|police|constables|(?:our|the|rural|neighbourhood|crime|response) team|cadets?|pcs|pcsos?)\b.{0,80}\b(?:dressed (?:as|like|up as)|disguised|posing as|pretending|hid(?:e|es|ing|den)|concealed|lying in wait|lie in wait|sits? in|sitting in|sit in|film(?:s|ing)? (?:who|from|the|every|from)|watch(?:es|ing)? (?:from|who)|in plain clothes at|undercover)\b|\b(?:put|placed|fitted|planted|hid(?:den)?|installed|tucked|mounted|set) (?:\w+ ){0,3}(?:cameras?|trackers?|microphones?|bugs?|decoys?|sensors?)\b.{0,40}\b(?:hedges?|bird ?box(?:es)?|bins?|ceilings?|walls?|lofts?|boots?|hidden|trail|trees?|lamp ?posts?|bushes|inside|under|disguised)\b|\b(?:trail|hidden|covert|spy) cameras?\b.{0,30}\b(?:in|at|on|along)\b/,
        named: PLACE,
        not: /\bdash ?cam|\bdoorbell|\bwildlife\b|\bactors?\b|\bfancy dress\b|\bsanta\b|\bpanto|\bfraudsters?\b|\bschool play\b|\bsitting (?:in|down) (?:the|with|to)\b.{0,20}\b(?:meeting|panel|court)\b/,
        notNear: PUBLIC,
        because: 'Officers or cameras in hiding, and where',
        confidence: 0.7,
        reserved: true,
      },
      {
        cues: 'buy buying purchase purchases vodka alcohol knives cadets underage',
        says: /\b(?:cadets?|volunteers?|officers?|youngsters|under-?age|young-looking|youngest.looking|teenagers?|kids)\b.{0,80}\b(?:tr(?:y|ies|ying) to buy|attempt(?:ing)? to buy|will (?:\w+ ){0,6}buy|be buying|test purchas\w+)\b/,
        with: [SOON],
        notNear: PAST,
        because: 'A test purchase before it happens',
        confidence: 0.7,
        reserved: true,
      },
      {
        cues: 'prisoner prisoners detainee defendant witness cash guns firearms exhibits evidence convoy escort escorts transfer moved gate delivery',
        says: /\b(?:prisoners?|detainees?|defendants?|suspects?|witness(?:es)?|cash|guns|firearms|drugs|exhibits|seized \w+)\b.{0,40}\b(?:(?:is|are|will be|being) (?:being )?(?:moved|transferred|transported|driven|taken|collected|escorted)|leav(?:es?|ing) (?:by|from|at|via))\b/,
        near: [
          SOON,
          /\b(?:gate|escorts?|van|vans|route|helicopter|guards?|half past|back door|rear|convoy|via|unmarked|by the|\d{1,2}[:.]\d\d)\b/,
        ],
        not: /\bmoved (?:on|forward)\b|\btaken (?:to hospital|into account|seriously)\b/,
        notNear: PAST,
        because: 'How and when a prisoner, a witness or valuables are moved',
        confidence: 0.7,
        reserved: true,
      },
      {
        cues: 'nobody patrol patrols car cars shift officers crew crews',
        says: /\b(?:nobody|no one|no-one|no (?:officers?|patrols?|cars?|crews?|police))\b.{0,20}\b(?:out|on|about|around|patrolling|working|available|on duty)\b.{0,30}\b(?:after|before|between|until|till|from|at night|overnight|weekdays|weekends|on (?:sun|mon|tues|wednes|thurs|fri|satur)day)|\b(?:last|only) (?:car|patrol|crew|officer|shift|unit)\b.{0,30}\b(?:goes off|finishes|knocks off|clocks off|leaves|ends|at \d|on (?:duty|at))|\bnext shift (?:isn't|is not|doesn't|starts|comes)\b/,
        near: [
          /\b(?:police|officers?|patrols?|pcsos?|burglar\w*|shift|the last car|crime|theft|response|999|station)\b/,
          /\b(?:\d{1,2} ?(?:am|pm)|midnight|night|\d{1,2}[:.]\d\d|till \d|ten to|half past|until \d|weekdays|sunday)\b/,
        ],
        not: /\bbus(?:es)?\b|\boffice (?:is|will be)\b|\breception\b|\btrain\b|\btram\b|\bsafe to\b/,
        because: 'Says when no police are about',
        confidence: 0.65,
        reserved: true,
      },
      {
        cues: 'drone dog helicopter now looking searching hiding hunt tracking',
        says: /\b(?:drone|dog (?:van|unit|handlers?)|helicopter|npas|armed (?:officers|police|response)|search teams?|officers|they|cops|police)\b.{0,50}\b(?:right now|as (?:i|we) (?:type|speak|write)|at this (?:very )?(?:minute|moment)|currently (?:searching|hunting|looking|out))\b/,
        near: [
          /\b(?:looking for|searching for|hunting|hiding|after (?:him|her|them|that)|suspect|lad|man|gunman|word is|holed up)\b/,
        ],
        not: /\bmissing\b|\bavoid the area\b|\brecruiting\b/,
        named: PLACE,
        because: 'A search that is going on, told as it happens',
        confidence: 0.65,
        reserved: true,
      },
      {
        cues: 'intercept intercepts tap wire plain mingle hidden followed buyer dealer customer junkie undercover pretending posing',
        says: /\b(?:an?|the) (?:phone )?(?:intercept|wiretap|tap|wire|probe|tracker)s? (?:on|in|under|at) (?!court)|\b(?:dc|pc|ds|ps|sgt|detective|officer|constable|cops?|police (?:officers?|woman|man))\b.{0,60}\b(?:pretending to be|posing as|playing|acting as|undercover as|passing (?:himself|herself|themselves) off as) (?:an? )?(?:\w+ )?(?:dealer|buyer|junkie|addict|customer|sex worker|client|teenager|gang|homeless|user|punter|girl|boy)\b|\b(?:plain.?clothes|undercover|covert) (?:officers?|police|team|detectives?)\b.{0,30}\bwill (?:be )?(?:mingl\w+|watch\w*|follow\w*|wait\w*|sit\w*|stand\w*|hid\w+|in the crowd|among)|\b(?:knife arch|scanner|camera|van|officers?|dogs?|arch|drone)s? (?:will be |is |are |being )?hidden (?:behind|under|inside|in|among|near|at)\b/,
        not: /\bstage\b|\bdrama\b|\bactors?\b|\bon tap\b|\bwater\b|\bfraudster/,
        notNear: new RegExp(`${PAST.source}|${PUBLIC.source}|\\bpredatory\\b`),
        because: 'A covert officer, a line under watch or something hidden for police',
        confidence: 0.7,
        reserved: true,
      },
      {
        cues: 'op operation obs strike ram entry warrant warrants plot',
        says: /\b(?:op(?:eration)? [a-z]{4,14}\b|obs (?:pt|point|post)\b).{0,80}\b(?:strike|entry|ram\b|uc\b|ucs\b|change-?over|warrants?|rear of|fup\b|nothing on (?:the )?radio|vehicle is|in the (?:van|flat))/,
        with: [
          /\b(?:[01]?\d|2[0-3])[:.]?[0-5]\d\b|\bdawn\b|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/,
        ],
        not: /\b(?:convicted|sentenced|charged|last (?:year|month|week)|were arrested|was carried out|have been|seized)\b/,
        because: 'Shows the hour and the means of an operation',
        confidence: 0.75,
        reserved: true,
      },
      {
        cues: 'witness witnesses informant informants complainant complainants',
        says: /\b(?:hid(?:e|ing|den)|keeping|stash(?:ed|ing)|putting up|put up|hous(?:ed|ing)|holed up)\b.{0,30}\b(?:witness(?:es)?|informants?|complainants?)\b|\b(?:witness(?:es)?|informants?|complainants?)\b.{0,30}\b(?:hidden|holed up|put up|staying|housed) (?:at|in)\b/,
        not: /\b(?:no longer|in general|guidance|scheme)\b|\bhidden (?:costs?|harm)\b/,
        because: 'Tells that, or where, a witness is kept out of sight',
        confidence: 0.75,
        reserved: true,
      },
    ],
  }),
  examples: {
    found: [
      'On the tour you will see the fallback room. It has no radio until October, and the fire door is kept on the latch.',
      'At the market the plain-clothes teams start at the carousel and change over behind the bank at five on the dot.',
      'Detectives know who he is and will lift him on Friday morning.',
      'Whiteboard: OP FENWICK, Fri 05:15, rear of Unit 3, ram and two UC inside, nothing on radio',
      'Nice pool at the hotel where we are hiding our witness till Monday.',
      'Officers will form up behind the Hall on Chester Road at 04:30 and the doors go in at 05:15 on Tuesday.',
      'They have been watching the house in Dovedale Close since February.',
      'Officers went in after a tip from a source who sweeps up at the shop three mornings a week.',
      'Response strength at Bloxwich after midnight is four officers and one car.',
      'The new women’s refuge on Larkhill Avenue opened its doors.',
    ],
    clear: [
      'Burglars look for a door that is left unlocked, say police. Check that your shed is shut.',
      'The counter at the station is unstaffed on Sundays for now. Its barrier was broken and has been mended.',
      'He is not accused of anything; officers do not know who he is.',
      'Operation Sceptre: our knife bins are open from 09:00 on Friday.',
      'Officers carried out warrants at nine addresses in Nechells in March 2025. All had pleaded guilty.',
      'High-visibility patrols will be out in Birmingham every weekend until Christmas.',
      'The Undercover Policing Inquiry looks at undercover policing since 1968.',
      'The use of drones is an operational matter and we do not comment on tactics.',
      'Two men will appear at Birmingham magistrates’ court on Tuesday.',
      'Officers would like to hear from anybody who was in Foleshill Road at 22:15 on Saturday.',
    ],
  },
}
