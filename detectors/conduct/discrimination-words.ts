import { phrases } from '../pattern.ts'

export const GROUP = phrases`
  women, woman, girls, ladies, females, blokes, men, gays?, gay people, lesbians?, homosexuals?,
  trans(?: people|genders?)?, transsexuals?, muslims?, jews?, jewish people, christians?, hindus?, sikhs?,
  catholics?, blacks?, black (?:people|lads|men|women|kids), asians?, pakistanis?, indians?, bangladeshis?,
  somalis?, romanians?, bulgarians?, poles, polish, albanians?, lithuanians?, chinese, africans?, jamaicans?,
  nigerians?, irish, scots, welsh, eastern europeans?, foreigners?, immigrants?, migrants?, refugees?,
  asylum seekers?, gyps(?:y|ies), travellers?, roma, disabled(?: people)?, the disabled, autistics?, old people,
  pensioners, over-?(?:forties|fifties|sixties), single mothers?, mums, pregnant women
`

export const SLURS = phrases`
  pakis?, nigg(?:er|a)s?, wogs?, coons?, chink(?:s|y)?, gooks?, golliwogs?, darkies?, kikes?, yids?, pike?ys?,
  gyppos?, gipp?os?, faggots?, poofs?, poofters?, dykes?, trann(?:y|ies), spastics?, spaz, spackers?,
  retard(?:s|ed)?, mongs?, cripples?, ragheads?, towelheads?, jungle bunn(?:y|ies), half-?caste, lezzers?, benders?,
  ladyboys?
`

export const GENERALISING_VERBS = phrases`
  are, is, were, can't, cannot, can not, don't, do not, won't, will never, never, always, only, just,
  should (?:be|stay|go|not|stick|know), shouldn't, belong, have no, ought, will do, come (?:over )?here, breed,
  need to (?:learn|go|be), turn up, stink, smell, steal, lie
`

export const PREJUDICED_TRAITS = phrases`
  emotional, hysterical, bossy, weak, lazy, thieves, thick, stupid, dirty, dishonest, criminals?, terrorists?,
  liars?, violent, dangerous, scroungers?, spongers?, on the (?:make|take|rob), cope, drive, park, lead, see, count,
  be trusted, trusted, live like us, fit in, integrate, belong, home, kitchen, backwards?, the problem, the same,
  like that, rude, aggressive, tight, mean, sly, unreliable, past it, too old, slow, a burden, a drain, taking over,
  invading, our jobs, want to work, speak english, learn english, sent (?:back|home), deported, locked up, blame,
  unnatural, sick, perverts?, confused, emptied, emptying, thieving, abnormal
`

export const THOSE_PEOPLE = phrases`
  those people, that lot, their (?:lot|kind|sort|type), these people, you people, them lot, your (?:kind|sort)
`

export const PREJUDICED_CLAIMS = phrases`
  are, is, can't, don't, never, always, born, breed, should, ought, thieves, criminals, go (?:back|home), behind it,
  at it, trouble
`

export const EXCLUDING = phrases`
  don't, do not, no more, not, nobody, no, never, avoid, rather not, without, take (?:out|the), get rid of,
  weed out, filter out, leave out, reject
`

export const EXCLUDED_GROUP = phrases`
  women, woman, females?, girls?, men, males?, foreigners?, immigrants?, muslims?, blacks?, asians?, romanians?,
  poles, gypsies, travellers, gays?, disabled, over (?:forty|fifty|sixty|40|45|50|55|60),
  older (?:ones|people|applicants|candidates), anyone (?:over|old|pregnant|foreign), too old, pregnant,
  (?:get|getting|fall|falling) pregnant, maternity, (?:small|young) (?:kids|children), childcare, accents?,
  headscar(?:f|ves), hijabs?, turbans?, non-english, foreign(?:-sounding)? names?
`

export const RECRUITMENT = phrases`
  hire, recruit\w*, shortlist\w*, appoint\w*, applica\w+, candidates?, cvs?, interview\w*, vacanc\w+, post, role,
  job, starter, cover, agency, tenants?, panel, chair, send me, temps?
`

export const PREFERRED_FOR = phrases`
  would be better, in the chair, in charge, for the (?:job|role|post), who can, to (?:keep|run|lead)
`

export const PROTECTED_TRAITS = phrases`
  accent, childcare, condition, faith, prayers?, headscarf, hijab, wheelchair, stammer, ramadan, pregnancy
`

export const HELD_AGAINST_THEM = phrases`
  suit\w*, work for, fit, put (?:people|callers|off), difficult, a problem, awkward, clients, customers, callers,
  can't, couldn't, wouldn't
`

export const APPLICANTS = phrases`
  applicants?, application, applied, interview\w*, the post, appoint\w*, candidates?, offered, panel, shortlist\w*,
  the role, vacanc\w+, promot\w+, secondment, recruit\w*, contract
`

export const BUTT_OF_A_JOKE = phrases`
  lady, woman, women, wife, blonde, black, asian, paki\w*, irish\w*, jew\w*, muslim, gay, chinese, gypsy, man,
  polish, blind, disabled
`

export const RELIGIOUS_DRESS = phrases`
  headscar(?:f|ves), hijabs?, turbans?, burkas?, niqabs?, wheelchairs?, (?:foreign|thick|strong|heavy) accents?
`

export const WRONG_IMAGE = phrases`
  wrong, impression, image, front, desk, can't have, instead, uncomfortable, put (?:people )?off, not really,
  look right
`

export const UNWANTED_GROUP = phrases`
  pensioners?, old (?:people|dears|codgers|biddies|men|women), wom[ae]n, foreigners?, immigrants?, muslims?,
  asians?, black \w+, gays?, disabled \w*, cripples?, mums?, trans\w*, students?, feminists?
`

export const A_NUISANCE = phrases`
  slow\w*, holds?, drags?, costs?, can't, nuisance, pain, get rid, problem, smell\w*, annoy\w*, embarrass\w*,
  instead, swap, weird, awkward
`
