import { patternWith, phrases } from '../pattern.ts'
import {
  ADVICE_KINDS,
  BODY_DATA,
  BODY_PARTS,
  EXPECTED,
  FAITH,
  GENERAL_GROUPS,
  IMMIGRATION_STATEMENTS,
  ORIENTATION,
  ORIGIN_STATEMENTS,
  PARTY,
  PREDICATE_WORDS,
  STANDALONE_PHRASES,
  UNION,
} from './sensitive-lists.ts'

/** Special categories and offences (UK GDPR articles 9 and 10). */

const CONDITIONS = phrases`
  cancer, tumou?r, leuk(?:a)?emia, lymphoma, HIV, AIDS, hepatitis(?: [ABC])?, diabet(?:es|ic), epilep(?:sy|tic),
  depression, clinically depressed, anxiety, panic attacks, bipolar(?: disorder)?, schizophreni\w{1,3}, psychosis,
  psychotic, PTSD, post-traumatic stress(?: disorder)?, OCD, autis\w{1,3}, Asperger\S{0,3}, ADHD, dyslexi\w{1,2},
  dementia, Alzheimer\S{0,3}, Parkinson\S{0,3}, stroke, heart (?:attack|condition|disease|failure|problem), angina,
  asthma, multiple sclerosis,
  \bMS\b(?! (?:Teams|Word|Office|Excel|Windows|Outlook|Exchange|Access|Project|SQL|DOS|KB\w*)\b), cerebral palsy,
  Down\S{0,2} syndrome, cystic fibrosis, motor neurone(?: disease)?, sickle[- ]cell(?: disease)?, lupus,
  Crohn\S{0,2}(?: disease)?, colitis, fibromyalgia, ME\/CFS, long covid, covid(?:-19)?, TB, tuberculosis,
  learning (?:disabilit(?:y|ies)|difficult(?:y|ies)), disabilit(?:y|ies),
  wheelchair(?![ -](?:access\w{0,6}|ramps?|spaces?|lifts?|friendly)\b), amputat\w{2,4}, pregnan(?:t|cy),
  miscarriages?, abortion, IVF, chemo(?:therapy)?, radiotherapy, transplant, dialysis, kidney (?:disease|failure),
  sectioned, mental health (?:problems?|conditions?|history|crisis|issues?|breakdown|difficulties|episode),
  mental illness, (?:poor|his|her) mental health,
  (?<!\b(?:detailed|including a|full|further|percentage|cost|vehicle|marriage) )breakdown(?! of (?:the|each|all
    |your|how)\b| by\b), suicid\w{2,3}, attempted suicide, self-?harm\w{0,4}, overdos\w{1,3}, anorexi\w{1,2},
  bulimi\w{1,2}, eating disorder, alcoholi\w{1,3}, alcohol (?:dependen\w{2,3}|problem|addiction), heroin,
  crack cocaine, (?:drug|gambling|substance)[- ](?:use|user|habit|addict\w{0,3}|misuse|problem|dependen\w{2,3}),
  addict(?:ed|ion)?, methadone, rehab, medication, anti-?depressants, insulin, antiretroviral\w{0,2}, terminally ill,
  terminal illness, ill[- ]health, illness, sick(?:ness)? (?:leave|absence|record|warning|note), off sick, signed off,
  occupational health, brain (?:injury|damage), head injury, coma\b, paralys\w{2,3},
  hospital(?:ised| records| letter), medical (?:records?|history|condition|report|reason),
  (?<!\b${ADVICE_KINDS} )surgery, an operation (?:on|for), hysterectomy, mastectomy, vasectomy, gender reassignment,
  transition(?:ed|ing), STI\b, chlamydia, syphilis, gonorrhoea, incontinen\w{1,2}, fertility treatment,
  menopaus\w{1,2}, blind\b, deaf\b, prosthetic, personality disorder, mental capacity, in recovery, deaf in one ear,
  registered blind, hard of hearing, gastric (?:band|bypass|sleeve), oxygen at home, walking frame, zimmer,
  uses a frame, mobility scooter, (?:has |had |takes )?blackouts?, (?:has|had|having) (?:fits|a fit|seizures?),
  (?:the|her|his|their)(?: \w+)? fits\b, seizures, hep C, coeliac,
  (?:cervical|breast|prostate|cancer|memory|pain|sexual health|GUM) clinic, on the (?:\w+ )?ward\b,
  lost the (?:baby|sight|use), (?:put|laid) down the bottle, drank (?:\w+ )?bottles?,
  collects? (?:his|her|their) script, can hardly (?:see|hear|walk), registered disabled, hoarder, wet (?:him|her)self,
  not long (?:left|to live), the lump (?:was|is), on the drip, carries (?:the|a|that) (?:\w+ )?gene\b, gets muddled,
  doesn.t speak, non-verbal, wanders, (?:broken|fractured|dislocated|shattered|sprained|cracked) ${BODY_PARTS},
  concuss\w{2,4}, brain bleed, stab wounds?, skin graft, lost (?:an eye|a leg|an arm|the sight), stitches, warfarin,
  statins?, lithium, sertraline, fluoxetine, citalopram, mirtazapine, venlafaxine, diazepam, valium, prozac, morphine,
  oxycodone, tramadol, pregabalin, gabapentin, subutex, buprenorphine, clozapine, olanzapine, quetiapine, risperidone,
  anti-?psychotics?, sedatives, sleeping (?:pills|tablets), inhaler, epipen, beta[- ]blockers?, blood[- ]thinners,
  steroids, HRT\b, pacemaker, stoma\b, catheter, colostomy, oncolog\w{1,4}, biops(?:y|ies), lumpectomy,
  prescription for, (?:baby|twins|child) (?:is |was )?due, \d{1,2} weeks (?:gone|pregnant), miscarried,
  trauma counselling, deafness, expecting ${EXPECTED}, maternity leave, paternity leave, antenatal, gave birth,
  stillb\w{3,5}, premature(?:ly)?, (?:hasn[’']t|has not|not|never) (?:used|touched a drop|had a drink|drunk) since,
  (?:clean|sober) (?:since|for), (?:AA|NA) (?:meetings?|sponsor), relaps\w{1,3}, detox\w{0,3}, drink(?:ing)? problem,
  (?:heavy|problem) drink\w{2,3}, PIP\b, DLA\b, Personal Independence Payment, Disability Living Allowance,
  Attendance Allowance, limited capability for work, blue badge, Motability, hearing aids?, guide dog,
  partially sighted, visually impaired, hearing impaired, stammer\w{0,3}, neurodiver\w{2,5}, dyspraxi\w{1,2},
  Tourette\S{0,3}, spina bifida, haemophili\w{1,2}, arthritis, COPD, emphysema, migraines?, anaemi\w{1,2},
  endometriosis, psoriasis, eczema, anaphyla\w{2,5}, (?:hip|knee) replacement, (?:heart|triple|gastric) bypass,
  hernia, gallstones, kidney stones, slipped disc, sciatica, vertigo, tinnitus, glaucoma, cataracts?, ulcers?,
  pneumonia, sepsis, meningitis, gout, in-?patients?, out-?patients?, (?:constant|close) obs(?:ervations?)?,
  hear(?:s|ing)? voices, (?:cut|cuts|cutting|slashed) (?:his|her|their) (?:own )?(?:wrists?|forearms?|arms?|throat),
  Lewy body, wets? the bed, bed-?wetting, bleed on the brain, fractured skull, intensive care, life support,
  (?:spread|gone) to (?:the|his|her) (?:spine|liver|lungs?|bones?|brain|lymph nodes?), [’']s the prostate,
  (?:under|on a|on) [Ss]ection (?:2|3|136)(?! ?(?:of|\(|\d)), drinking at work, drunk (?:on duty|at work),
  Carer[’']s Allowance, memory clinic,
  (?:loss of|lost) (?:the |all |most )?(?:sight|hearing|use|movement|feeling|eyesight|vision),
  (?:consultant|doctor|surgeon|GP|neurologist|cardiologist)\S{1,2} (?:report|letter|note), medical evidence,
  (?:in|having|had|needs|needed|started|bereavement|grief|trauma|marriage) counselling,
  counselling (?:since|after|following),
  (?:taken|took|swallowed|downed) (?:the|all (?:the|her|his|my)|her|his|my|too many|a (?:load|handful
    |packet) of) (?:tablets|pills|paracetamol), tried to (?:end|take) (?:his|her|their|my) (?:own )?life,
  not (?:got )?long (?:left|to live), psychiatr\w{1,4}, psycholog\w{1,4}, crisis team, CAMHS, community mental health,
  mental health (?:nurse|team|ward|bed|worker), counsell(?:ing|or) for, (?:sees|seeing) a (?:counsellor|therapist),
  in therapy, hospice, palliative, nervous breakdown, burn-?out, (?:work-related|off with) stress, stress leave,
  paranoi\w{1,2}, hallucinat\w{2,4}, voices in (?:his|her) head, unfit for work, fit note,
  (?:his|her|their) (?:doctor|GP|consultant|midwife|oncologist) (?:gave|prescribed|says|said|told|put|thinks),
  frostbite, lost (?:\w+ )?(?:toes?|fingers?|limbs?|(?:his|her) (?:sight|hearing|leg|arm)),
  something to help (?:him|her) sleep, off with (?:his|her|their) nerves, (?:bad|with) nerves,
  (?:drank|drinking) (?:him|her)self, (?:came|come|coming|got) off (?:the )?(?:gear|drugs|heroin|drink|booze),
  on the (?:gear|bottle),
  (?:broke|broken|fractured|dislocated|hurt|injured) (?:his|her|their|a|an) (?:hip|wrist|arm|leg|ankle|jaw|nose
    |ribs?|back|neck|shoulder|foot|knee), had a (?:fall|stroke|bad turn|nervous),
  (?:new|on a) (?:kidney|liver) (?:transplant )?list,
  waiting for (?:a|an) (?:kidney|liver|heart|operation|scan|biopsy), cancer scare, \w+ cancer
`

export const HEALTH = patternWith('gi')`(?<![\w-])${CONDITIONS}(?!\w)`

export const CLASSES: readonly { readonly what: string; readonly words: RegExp; readonly predicate: boolean }[] = [
  { what: 'health', words: HEALTH, predicate: false },
  {
    what: 'religion',
    words: patternWith('gi')`
      (?<![\w-])(?:${FAITH})(?:[ ](?:man|woman|boy|girl|convert|family|father|mother|teenager|faith))?(?!\w)
      |converted to (?:Islam|Christianity|Judaism|Sikhism|Hinduism|Buddhism|Catholicism)
      |(?:worships|prays|preaches) at|(?:he|she) prays
      |prays (?:five|every|daily|to)
      |(?:goes|went|going) to (?:church|mosque|mass|temple|gurdwara|synagogue|bible class)
      |(?:church|parish|chapel|mosque|gurdwara|temple) (?:elder|warden|deacon|organist|committee|trustee|volunteer)
      |(?:[’']s|is|are|was) at (?:the mosque|the temple|the gurdwara|the synagogue|mass|church|Friday prayers)
      |lay preacher|deacon\b
      |wears a (?:hijab|niqab|turban|kippah|burqa|headscarf)
      |(?:fasts?|fasting) (?:for|during) (?:Ramadan|Lent)
      |(?:keeps|observes) (?:Shabbat|the Sabbath|kosher|halal)
    `,
    predicate: true,
  },
  {
    what: 'ethnic origin',
    words: patternWith('gi')`(?<![\w-])${ORIGIN_STATEMENTS}(?!\w)`,
    predicate: true,
  },
  {
    what: 'immigration status',
    words: patternWith('gi')`(?<![\w-])${IMMIGRATION_STATEMENTS}(?!\w)`,
    predicate: false,
  },
  {
    what: 'sexual orientation or sex life',
    words: patternWith('gi')`
      (?<![\w-])(?:(?:came|come|coming) out as (?:an? )?(?:${ORIENTATION})|${ORIENTATION}
        |sex(?:ual)? (?:life|orientation|partners?))(?!\w)
    `,
    predicate: true,
  },
  {
    what: 'trade union membership',
    words: patternWith('gi')`(?<![\w-])(?:${UNION})(?!\w)`,
    predicate: true,
  },
  { what: 'political opinions', words: patternWith('gi')`(?<![\w-])(?:${PARTY})(?!\w)`, predicate: true },
  {
    what: 'biometric or genetic data',
    words: patternWith('gi')`(?<![\w-])(?:${BODY_DATA})(?!\w)`,
    predicate: false,
  },
]

export const PREDICATE = patternWith('i')`(?:\b${PREDICATE_WORDS}\b|['’][sm]\b|\()[^.!?;]{0,60}$`

export const STANDALONE_VERB = patternWith('i')`^${STANDALONE_PHRASES}$`

export const GROUP = patternWith('i')`\b${GENERAL_GROUPS}\b|%`

export const HEALTH_OF_SOMEBODY = patternWith('i')`
  \b(?:your|has|had|he|she|his|her|suffers|with|is|was)\b[^.!?\n]{0,50}(?<![\w-])${CONDITIONS}(?!\w)
  |(?<![\w-])${CONDITIONS} (?:on|to|in|of) (?:your|his|her)\b
`
