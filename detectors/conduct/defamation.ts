import type { Rule } from '../contract.ts'
import { oneLine, pattern, phrases } from '../pattern.ts'
import { phraseRules } from '../phrase-rules.ts'

/** Wrongdoing found, admitted or formally alleged by a court, panel, regulator or charge. */
const DUE = pattern`
  \bpleaded\b|\bconvicted\b|\bfound guilty\b|\bjailed\b
  |\bsentenced\b|\bfined\b|\bcharged with\b|\bcharge[ds]?\b
  |\badmitted\b|\bcourt\b|\btribunal\b|\bhearing\b|\bjury\b
  |\bon suspicion\b|\balleg(?:e[sd]?|ation|edly)\b|\binquest\b
  |\bruled\b|\binvestigat|\bno evidence\b|\bmisconduct panel\b
  |\bprosecut|\byou said\b|\bappeal(?:ing)? for\b
  |\bdenie[sd]\b|\baccording to\b
`
const GENERAL_WARNINGS = phrases`
  fraudsters, scammers, criminals, rogue traders, offenders, thieves, gangs?, burglars, dealers, callers,
  perpetrators, abusers, the bank, they may, they might, beware, never (?:give|hand|share), scam,
  fake (?:account|email)s?
`

/** Offenders in general, and warnings to the public. */
const GENERAL = pattern`\b${GENERAL_WARNINGS}\b`
const NAMES_AND_TITLES = phrases`
  [A-Z][a-z'’-]+ (?:[A-Z][a-z'’-]+|Ltd|Limited|plc|LLP), Ltd, Limited, plc, M(?:r|rs|s|iss)\.? [A-Z], Cllr,
  Councillor, Dr [A-Z], Chief, Inspector, Sergeant, PC \d, Mayor
`
const ROLES = phrases`
  leader, head, head ?teacher, editor, reporter, journalist, director, owner, landlord, manager,
  chair(?:man|woman)?, mayor, councillor, officer, minister, chief executive, treasurer, vicar, imam, doctor,
  solicitor, boss, company, firm, supplier, contractor, shop, council, club, charity, pub, school, union
`

const SOMEBODY = pattern`\b${NAMES_AND_TITLES}\b|@\w{3}|\b(?:the|its|his|her|their|our|your) (?:\w+ ){0,2}${ROLES}\b`

const CORRUPT = phrases`
  corrupt, bent, a crook, crooks, crooked, a thief, thieves, a fraud, frauds, a fraudster, fraudsters, a con ?man,
  con ?artists?, conmen, a liar, liars, a criminal, criminals, a paedophile, paedophiles, a pervert, a nonce,
  a predator, a drunk(?! driver), rogues, swindlers, scammers, a racist, a rapist, a wife.?beater, on the take,
  on the fiddle, a money launderer
`
const CORRUPT_ACTS = phrases`
  fiddl(?:es|ed|ing) (?:\w+ ){0,2}(?:invoices?|books|expenses|accounts|figures|timesheets|the|claims|overtime),
  (?:took|takes?|taking|taken|paid|pays|paying|accept(?:s|ed|ing)|offer(?:s|ed|ing)) (?:\w+ ){0,2}(?:bribes?|backhanders?|bungs?|kickbacks?|brown envelopes?),
  (?:is|are|was|were|he's|she's|they're) (?:\w+ ){0,3}${CORRUPT},
  (?:a|the|this|that) (?:\w+ )?(?:crook|thief|fraudster|conman|swindler|paedophile|rapist|pervert) (?:like|called|named),
  like (?:that|the) (?:crook|thief|fraudster|conman), embezzl(?:es?|ed|ing),
  (?:stole|steals?|stealing|pocket(?:s|ed|ing)|siphon(?:s|ed|ing)) (?:\w+ ){0,4}(?:money|funds?|cash|grant|donations|thousands|millions|from|charity),
  launder(?:s|ed|ing) (?:\w+ ){0,2}(?:money|cash), (?:hand|hands|fingers) in the till,
  rigg(?:ed|ing|s) the (?:bid|vote|tender|contract|election|appointment|figures), rogues,? the (?:pair|lot) of them,
  pa(?:y|ys|id|ying) off (?:the |an? )?(?:inspectors?|officials?|police|officers?|witness(?:es)?|councillors?|judge)
`
const WRONGDOING = phrases`
  brib\w+, backhanders?, corrupt, bent, fiddl\w+, till, affair, drunk, drugs?, steal\w*, stole, thie\w+, fraud\w*,
  crook\w*, lies, lied, liar, abus\w+, racist, pocket\w*, launder\w*, something not right, girls, took, beats?,
  guilty, dodgy, on the take, money
`
const ACCUSED_ROLES = phrases`
  he, she, they, reporter, journalist, editor, newspaper, paper, courier, gazette, leader, councillor, mp, chief,
  minister, witness, company, firm, director, mayor, officer
`
const LIED = phrases`
  lied, lies, is lying, was lying, made (?:it|this|that|the (?:story|whole thing|quotes?)) up, invent(?:ed|s),
  fabricat(?:ed|es)
`
const BAD_GOODS = phrases`
  to (?:kids|children|minors|\d\d-year-olds|under.?age), counterfeit, fake, stolen, drugs, cocaine, cannabis,
  illegal
`
const DRUNKENNESS = phrases`
  drinks? like a fish, has a (?:drink|drugs?|cocaine) (?:problem|habit), turns? up drunk, always (?:drunk|high),
  on something
`
const MONEY_HELD_FOR_OTHERS = phrases`
  it, the (?:grant|money|cash|donations|funds?), public money, our (?:grant|money), taxpayers' money
`
const RECORDS = phrases`
  log, logs, records?, minutes, evidence, statements?, accounts, figures, report, certificates?, documents?,
  entr(?:y|ies), timesheets?, cv, signatures?
`

export const defamation: Rule = {
  id: 'conduct/defamation',
  title: 'Allegation of wrongdoing against a person or body',
  advice: 'Leave the allegation out, or show the finding of a court or regulator on which it rests; take legal advice.',
  severity: 'sign-off',
  paragraphs: ['18', '25', '47', '55', '62'],
  source: 'https://www.legislation.gov.uk/ukpga/2013/26',
  limits: 'Misses allegations by hint, and names more than two sentences away.',
  find: phraseRules({
    type: 'DEFAMATION',
    says: [
      {
        cues: oneLine`
          fiddl* fiddling fiddles fiddled fiddle bribe bribes bribed bribery backhanders backhander bung bungs
          kickback kickbacks corrupt bent embez* steals stealing stole steal stolen thief thieves crook crooks
          crooked fraud fraudster fraudulent fraudulently conman conmen con launder launders laundering laundered
          pocket pocketed pocketing till expenses rigged rigging rigs fix fixed cheat cheats cheated swindler
          swindled swindles swindle scammer scammers rogues rogue criminal criminals liar liars lies lied paedophile
          pervert nonce predator drunk drunkard wifebeater
        `,
        says: pattern`\b${CORRUPT_ACTS}\b`,
        named: SOMEBODY,
        not: DUE,
        notNear: GENERAL,
        because: 'States as fact that an identifiable person or body did wrong',
        confidence: 0.75,
        reserved: true,
      },
      {
        cues: 'everybody everyone knows open secret word rumour rumours rumored heard told saying says talk gossip apparently fire smoke trade',
        says: pattern`
          \b(?:everybody|everyone)(?: \w+){0,4} knows (?:it|that|he|she|they|what|about)
          |\b(?:an|it's an|it is an) open secret\b
          |\b(?:word|rumour|rumor) (?:is|has it)\b
          |\bno smoke without fire\b
          |\bi(?:'ve| have)? hear(?:d)? (?:on the grapevine|that (?:he|she|they))\b
          |\bdodgy dealings?\b
        `,
        near: [pattern`\b${WRONGDOING}\b`],
        named: SOMEBODY,
        not: DUE,
        because: 'Passes on a rumour of wrongdoing',
        confidence: 0.7,
        reserved: true,
      },
      {
        cues: oneLine`
          lied lies lying liar invented inventing invents made fabricated fabricates fabricating pay paid payroll
          pocket cahoots stooge stitched stitch smear smears malicious vendetta
        `,
        says: pattern`
          \b${ACCUSED_ROLES}(?: has| have)? (?:\w+ )?${LIED}\b
          |\b(?:is|are|was) in the (?:pay|pocket|pockets) of\b
          |\bin cahoots with\b
          |\b(?:record|history) of (?:inventing|lying|making (?:things|it) up|fraud|dishonesty|cheating)\b
          |\bon (?:their|his|her|\w+'s) payroll\b
          |\bknowingly (?:lied|misled|false)\b|\bpersonal vendetta\b
        `,
        named: SOMEBODY,
        not: DUE,
        notNear: GENERAL,
        when: (reading) => reading.circumstances.kind !== 'speech',
        because: 'Says that someone lies or takes money',
        confidence: 0.65,
        reserved: true,
      },
      {
        cues: oneLine`
          sells selling sold serve serves serving supply supplies employs employ employing illegal illegally
          unlicensed underage counterfeit fake cash slave slaves drugs dealing deals
        `,
        says: pattern`
          \b(?:they sell|sells|sold|selling|suppl(?:y|ies|ied|ying)|serv(?:e|es|ed|ing)
            |deal(?:s|ing)?) (?:\w+ ){0,3}${BAD_GOODS}
          |\bemploy(?:s|ed|ing) (?:\w+ ){0,2}(?:illegals|illegal (?:workers|immigrants)|slaves)
          |\bdodg(?:es|ed|ing) (?:\w+ )?tax
          |\btax (?:dodger|cheat|evader)
        `,
        named: /(?:[a-z,]\s|\b(?:from|at|by) )(?:the )?[A-Z][a-z'’]+(?: [A-Z][a-z'’]+)+|@\w{3}/,
        not: pattern`
          ${DUE.source}|\bsells? (?:fake|counterfeit) goods is\b
          |\bif (?:you|anyone)\b|\bpolice\b|\bofficers\b|\bseized\b
        `,
        notNear: GENERAL,
        because: 'States that a business breaks the law',
        confidence: 0.6,
        reserved: true,
      },
      {
        cues: 'took public money taxpayers never work done ripped ripping rip overcharged overcharging cheated conned',
        says: pattern`
          \b(?:took|taken|taking|pocketed|had) (?:the |our )?(?:public|taxpayers?'?|charity|grant) (?:money|cash
            |funds) (?:for|and)\b.{0,60}\b(?:never|nothing|not)\b
          |\bripp(?:ed|ing) (?:us|people|residents|customers|everyone|the public|taxpayers) off\b
          |\brips? off (?:customers|residents|pensioners|the public)\b
        `,
        named: SOMEBODY,
        not: DUE,
        notNear: /\bfraudsters\b|\bscam/,
        because: 'Says that a body cheated',
        confidence: 0.65,
        reserved: true,
      },
      {
        cues: 'affair affairs drink drinker drinking drunk drugs habit cocaine carrying sleeping mistress lover wife',
        says: pattern`
          \b(?:is|was|been) (?:having|carrying on) an affair\b
          |\bsleeping with (?:his|her|a|the)\b|\b${DRUNKENNESS}\b
        `,
        named: SOMEBODY,
        not: DUE,
        notNear: /\bhelpline\b|\btreatment\b|\brecovery\b|\bsupport for\b/,
        because: 'Tells a damaging story about someone’s private life',
        confidence: 0.65,
        reserved: true,
      },
      {
        cues: oneLine`
          spent doctored falsified forged altered faked tampered shredded destroyed deleted covered covering cover
          blind eye bed hush lined helped himself herself dubai holiday kitchen fake licences licence uninsured
          unlicensed illegally illegal framed planted beat hits
        `,
        says: pattern`
          \b(?:spent|spends|blew|used) ${MONEY_HELD_FOR_OTHERS}(?: all)? on (?:a|an|his|her|their|new|two|holidays?
            |cars?|drink|gambling|drugs|clothes)\b
          |\b(?:doctored|falsified|forged|faked|tampered with|shredded|backdated) (?:the |his |her |their |a |
            every |some )?(?:\w+ )?${RECORDS}\b
          |\b(?:cover(?:ed|ing)? (?:it |this )?up|a cover-?up)\b.{0,40}\b(?:by|for|at)\b
          |\bturn(?:s|ed|ing)? a blind eye\b|\bhush money\b
          |\blin(?:ed|ing) (?:his|her|their) (?:own )?pockets?\b
          |\bhelp(?:ed|ing) (?:himself|herself|themselves) to\b
          |\b(?:fake|forged|no|false) (?:driving )?(?:licen[cs]es?|insurance|certificates|qualifications|mots?)
            \b.{0,60}\b(?:owner|boss|company|knows|drivers)\b
          |\b(?:owner|boss|director|manager) knows (?:it|all about|full well)\b
          |\bplanted (?:the )?(?:drugs|evidence|knife)\b
          |\bframed (?:him|her|them|an innocent)\b
        `,
        named: SOMEBODY,
        not: DUE,
        notNear: GENERAL,
        because: 'States as fact that an identifiable person or body did wrong',
        confidence: 0.7,
        reserved: true,
      },
      {
        cues: 'ask where money went billed invoiced charged exist funny sudden charity themselves',
        says: pattern`
          \bask (?:\w+ ){1,7}(?:where|what happened to|how)\b[^.]{0,50}
            (?:£ ?\d[\d,.]*\w*|\b(?:money|grant|cash|funds?|donations?)\b)
          |\b(?:billed|invoiced|charged|claimed from) (?:us|me|the (?:office|force|council|charity|public)) for
            \b[^.]{0,60}\b(?:(?:don't|didn't|doesn't|never) exist\w*|never (?:did|came|turned|worked|happened
            |existed)|ghost)\b
          |\b(?:all of a sudden|suddenly|funny how|and then)\b[^.]{0,30}\bnew (?:audi|bmw|car|mercedes|kitchen
            |conservatory|extension|hot tub|boat|villa|watch)\b
          |\bin (?:it|charity|politics|this) for (?:the charity|themselves|himself|herself
            |what (?:he|she|they) can get)\b
        `,
        named: SOMEBODY,
        not: DUE,
        notNear: GENERAL,
        because: 'Hints that an identifiable person or body took money',
        confidence: 0.76,
        reserved: true,
      },
      {
        cues: 'proved proven',
        says: /\bnothing (?:was|has been|could be|were) (?:ever )?prov(?:ed|en)\b|\bnever (?:been )?(?:proved|proven)\b/,
        near: [/\b(?:short|missing|till|float|cash|safe|petty|stole|theft|fiddl\w*|pocket\w*|spoons)\b/],
        because: 'Blames someone for something never proved',
        confidence: 0.65,
        reserved: true,
      },
    ],
  }),
  examples: {
    found: [
      'You will know Edwin Marsh-Tate, the managing director. Lovely man. He’s a crook.',
      'Ask their director, Joan Amberley, where last year’s £40k went. All of a sudden there is a new Audi.',
      'Mr Sample-Crane of Dudley is a drunk.',
      'The float was £900 short whenever he had the key. Nothing was proved.',
      'Brockmoor Services Ltd has been fiddling its invoices for years.',
      'The leader of the council takes backhanders from developers. It is an open secret.',
      'Residents deserve better than a crook like Desmond Farrar.',
      'The reporter made it up. She is in the pay of the union.',
    ],
    clear: [
      'Ann Sample-Rees, whose brother was hit by a drunk driver, will open it.',
      'Nothing was proved by the trial of the new cameras.',
      'A waste firm was fined after it pleaded guilty at Dudley Magistrates’ Court to stealing from the council.',
      'Rogue traders may lie about the state of your roof.',
      'You allege that Mr Smith lied; I make no finding on that.',
      'Two men have been charged with bribery.',
      'The man who stole her bag was jailed for two years.',
      'Fraudsters are taking money from bank accounts. Beware of a caller who says that he is Chief Inspector Hill.',
    ],
  },
}
