import { fragment, oneLine, pattern, phrases } from '../pattern.ts'
import { OFFICE } from './word-lists.ts'

export const CANNOT_DO = phrases`
  organi[sz]e, run a, manage to, find (?:his|her|their|its) (?:own )?, spell, pronounce, tell (?:his|her|their|one),
  recogni[sz]e, make a decision, make up, lead, be trusted, string, count, know (?:what|the first|one|if|which|a ),
  have (?:a|the (?:faintest|first|foggiest)) (?:clue|idea), the (?:faintest|foggiest|first), they're in,
  they are in, (?:he|she) is, it's all, care, listen, give a
`

export const CHAOTIC_PLACE = phrases`
  circus, madhouse, nuthouse, asylum, zoo, kindergarten, playground, funny farm, hell(?:hole)?, clown, farce
`

export const TOXIC_PLACE = phrases`
  sinking ship, toxic (?:place|culture|workplace|environment|office|team|atmosphere|management|boss), clown show,
  lunatics (?:have taken|are running), rats leaving, circus with, soul.destroying, hell ?hole, cesspit, snake ?pit,
  den of vipers, viper'?s'? nest, blind leading the blind, chimps' tea party, brewery
`

export const WORKPLACE = phrases`
  ${OFFICE}, opcc, pcc, we, office, my boss, manage\w+, colleagues?, job, police, commissioner\w*, team, place,
  here
`

export const COMPARED_WITH = fragment`
  full of |run by |led by |no better than |like |staffed by |nothing but |a bunch of |a (?:complete |total )?
`

export const CANNOT = phrases`
  couldn't, could not, can't, cannot, wouldn't know, haven't, hasn't, don't have, doesn't have, have not, has not
`

export const SIMPLE_TASKS = phrases`
  run a (?:bath|whelk|tap|bake|raffle|p), organi[sz]e a, organi[sz]e (?:their|its) way,
  find (?:their|its) (?:own )?(?:way|backside|bum|arse|feet|nose),
  (?:the |a )?(?:faintest|foggiest|first) (?:idea|clue), a clue, wire a plug, be trusted, tie (?:their|its),
  (?:a|one) (?:fact|customer) if, hit a barn, count to, punch (?:their|its) way
`

export const THEY_ARE = phrases`
  (?:they|it|he|she)(?: all)?(?:'s| is|'re| are| was| were), is, are, was, were,
  (?:absolute|total|complete|utter) (?:bunch|shower|load) of
`

export const INCOMPETENT = phrases`
  cowboys, amateurs, (?:a )?joke, (?:a )?(?:complete |total |utter )?shambles, useless, hopeless, incompetent,
  clueless, dreadful, dire, rubbish, dodgy, a nightmare, a mess, a laughing stock,
  out of (?:his|her|their|its) depth, a disaster, a failure, shoddy, appalling, crooks, charlatans, chancers,
  not up to (?:it|the job), hopeless at (?:the|his|her) job
`

export const WORK_CONTACTS = phrases`
  supplier, contractor, firm, company, charity, ltd, limited, council, helpdesk, bidder, tender, references?,
  provider, consultant, trainer, agency, services?, colleagues?, our side, my boss, manager, he, she, they,
  employee, officer, team, force, motors, contract, bid, accounts, funding, funder, installed, chief executive
`

export const KEEP_AWAY_FROM = phrases`
  avoid, steer clear of, wouldn't touch, stay away from, keep away from, don't (?:use|hire|touch|trust)
`

export const CONTEMPT = phrases`
  not one, never had, no idea, no ideas, bored?, boring, dull, tedious, pointless, rubbish, terrible, awful,
  dreadful, hate, hated, sick of, fed up, waste, wasted, useless, hopeless, embarrass\w*, ashamed, cringe\w*,
  ridiculous, stupid, idiotic, incompetent, clueless, toxic, bull(?:y|ied|ying), liars?, lying, lies, shambles,
  joke, laugh(?:able|ing stock), circus, nightmare, hell, painful, depressing, soul.destroying, droned?, waffl\w+,
  nonsense, farce, disgrace\w*, shocking, worst, couldn't, wouldn't know, more (?:passion|sense|life|charisma) in,
  paint dry, kill me, send help, pray for me, can't stand, losing the will, who (?:hired|put|let), greed\w*,
  overpaid, two-faced, backstab\w*, snake, cowards?, gutless, spineless, moan\w*, chaos, mess, overrated,
  out of touch, useless
`

export const IDLE_PASTIMES = phrases`
  playing, drinking, sleeping, polishing, chatting, gossiping, on (?:his|her|their|the|vinted|facebook|instagram),
  doing nothing, moaning, shopping, hiding, in the (?:pub|canteen), asleep
`

/** A factual finding by a body whose job is to inspect. */
export const SOBER = pattern`
  \binspect(?:ors?|orate|ion)\b|\bhmic|\bauditors?\b
  |\binternal audit\b|\bombudsman\b|\baccording to\b
  |\breport (?:found|says|by)\b|\bjudge\b
  |\brequires improvement\b|\bmembers challenged\b
  |\bi have upheld\b|\bapologi[sz]e\b|\brisk register\b
`

/** The Commissioner and the Deputy hold the force, ministers and councils to account in public; that is their job. */
export const elected = (author: string) => author === 'pcc' || author === 'deputy-pcc'

export const INCOMPETENCE_CUES = oneLine`
  useless hopeless clueless incompetent inept shambolic shambles pathetic laughable joke circus clown farce
  disgrace disgraceful dire dreadful rubbish garbage amateur amateurs amateurish cowboys clowns muppets jokers
  idiots waste fit unfit toxic rotten asleep depth lazy idle mouth deadwood dead past gormless thick dim dozy
  sloppy shoddy mess basket nightmare wreck trainwreck crash spineless faced gutter touch overpaid failing worst
  embarrassing embarrassment terrible awful hapless dysfunctional chaotic soft chaos beyond better unprofessional
  unreliable untrustworthy ignorant arrogant slapdash cack bungling laughing
`
