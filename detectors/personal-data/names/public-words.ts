import { pattern, patternWith, phrases } from '../../pattern.ts'

const PUBLIC_ROLES = phrases`
  chair\w*, members?, trustee, governor, commissioner, president, leader, judge, magistrate, director, committee,
  board, panel
`
const PUBLIC_ACTS = phrases`
  opened, opens?, led (?:prayers|the (?:singing|tour|walk|tributes|choir|parade)), unveil(?:ed|s)?, cut the ribbon,
  presented (?:the|it|them|prizes|awards|certificates|medals|trophies), judged the, hosted, compèred, sang,
  performed, conducted the, read (?:out|the (?:lesson|names|poem)), launched the,
  welcomed (?:the|guests|everybody|everyone|visitors|pupils),
  gave (?:a|the) (?:talk|speech|lecture|reading|address|keynote|vote of thanks), took the salute,
  t(?:akes?|aken|ook) up (?:the|his|her|their|an?) (?:[\w-]+ ){0,3}(?:post|role|seat|job|position|appointment),
  (?:been |is |was )?(?:appointed|elected|re-?elected|sworn in|chosen) (?:as |to )(?:the |an? |our |its |their )?
    (?:[\w-]+ ){0,4}${PUBLIC_ROLES}, lit the,
  handed (?:over|out) (?:the )?(?:prizes|certificates|medals|awards|keys), fired the starting, kicked off, refereed,
  umpired, designed the, painted the, built the, wrote the (?:book|song|play|words|music|foreword|script),
  illustrated, narrated, photographed the, chaired, took (?:the )?minutes,
  played the (?:last post|organ|piano|pipes|part),
  won (?:the |an? |this year[’']s |its |our )?(?:[\p{L}’'-]+ ){0,6}?(?:cup|shield|trophy|league|race|title|awards?
    |prize|medal),
  (?:been |was |is )?(?:named|crowned|voted) (?:(?:as )?(?:the |our |its )?(?:[\p{L}’'-]+ ){0,5}
    of the (?:year|month|week))
`

/** Not what is done to a person or happens in private. */
const ACT = patternWith('iu')`
  ^(?:,? (?:\(?\d{1,3}\)?,? )?(?:of [\p{Lu}][^,.]{2,30},? )?)?(?:, who (?:has|have|had) [^,.!?\n]{3,90},|,? who )?
    (?: (?:has|have|had|will|then|also|kindly|proudly|duly|is to|was to))* ?${PUBLIC_ACTS}\b
`
const SPORTS_AND_ARTS = phrases`
  rower, swimmer, runner, sprinter, footballer, cricketer, golfer, cyclist, gymnast, boxer, jockey, skater, climber,
  mountaineer, sailor, athlete, champion, medallist, coach, referee, umpire, skipper, captain, manager, trainer,
  conductor, choirmaster, organist, pianist, violinist, cellist, drummer, guitarist, trumpeter, bugler, piper,
  soprano, tenor, baritone, singer, songwriter, rapper, dj, dancer, choreographer, magician, comedian, actor,
  actress, director, producer, playwright, poet, novelist, author, writer, illustrator, cartoonist, painter,
  sculptor, potter, weaver, blacksmith, stonemason, designer, architect, engineer, inventor, astronaut, explorer,
  scientist, physicist, chemist, biologist, ecologist, psychologist, sociologist, criminologist, historian,
  archaeologist, archivist, librarian, curator, lecturer, professor, researcher, headteacher, head teacher, chef,
  baker, restaurateur, auctioneer, broadcaster, presenter, newsreader, weatherman, journalist, editor, columnist,
  photographer, film-?maker, campaigner, activist, philanthropist, entrepreneur, firefighter, paramedic,
  lifeboatman, coxswain, chaplain, vicar, rector, priest, imam, rabbi, celebrant, toastmaster, town crier, compère,
  speaker, panellist, barrister, solicitor, surgeon, (?:sports|village|family|ship[’']s|team|club|police) doctor,
  (?:dog|police) handler, beekeeper, gamekeeper, ranger, gardener, naturalist, special guest, other guest, guest,
  presenter
`

/** An occupation right before the name, as in newspapers: 'Olympic rower Ann Sample', 'coach Bo Sample'. */
const CALLING = patternWith('iu')`\b${SPORTS_AND_ARTS}(?: and (?:[\p{L}-]+ ){1,2})?,?:? $`
/** 'The Baton of Honour goes to Student Officer Ann Sample', 'winner: Bo Sample': named publicly for a prize. */
const AWARD_TO = patternWith('iu')`
  \b(?:awards?|prize|cup|baton|trophy|medal|shield|commendation|bursary|scholarship|accolade)
    (?: (?:of|for) [^.!?\n]{2,40})? (?:goes|went|is going
    |(?:was|is|were) (?:given|presented|awarded)) (?:this (?:year|month) |tonight |today |jointly |deservedly )?
    to (?:[\p{L}-]+ (?:officer|constable|cadet|special) |[a-z][\p{L}-]+ ){0,3}$
  |\b(?:winners?|runners?-up|recipients?)(?: (?:is|was|are|were)|:) $
`
const APPOINTS = /\bappoint(?:ed|s|ing) $/i
const AS_WHAT =
  /^(?:,? (?:and )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,3}){0,6} (?:as|to (?:the|its|our|his|her|be|serve|sit))\b/u
/** 'He succeeds Ann Sample', 'she takes over from Bo Sample': named for a public post. */
const IN_THE_POST_OF =
  /\b(?:succeeds?|succeeded|replaces?|replaced|(?:takes?|took|taking) (?:over|the reins) from|(?:steps|stepped) into the shoes of) $/i
const GROUPS_FOUNDED = phrases`
  charity, club, group, scheme, project, firm, company, service, campaign, network, café, league, choir, trust,
  fund, shop, appeal, society
`

const SET_UP_BY = patternWith('i')`
  \b(?:co-)?founded by $
  |\b${GROUPS_FOUNDED}\b[^.!?\n]{0,50}\b(?:set up|started|created|launched|formed|established) by $
`
const CASE_MATTERS = phrases`
  alleg\w*, accus\w*, arrest\w*, charged, convict\w*, caution\w*, jailed, sentenced, suspect\w*, complain\w*,
  victim, witness, attack\w*, assault\w*, stabb\w*, robb\w*, burgl\w*, rap(?:ed?|ist), abus\w*, groom\w*, harass\w*,
  stalk\w*, died, killed, injur\w*, hospital, sick, diagnos\w*, suspended, sacked, dismissed, debts?,
  lives? (?:at|in|on), address, home, born, passport, account, licence, mobile, ex-, former, evict\w*, known as,
  lied, brib\w*, stole, fiddl\w*
`

/** An occupation makes the person in a case no public figure. */
const DEALT_WITH = patternWith('iu')`\b${CASE_MATTERS}\b`

const sentence = (before: string, after: string): string =>
  before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1) + after.split(/[.!?]\s|\n/)[0]

export const actsInPublic = (before: string, after: string): boolean =>
  ACT.test(after) && !DEALT_WITH.test(sentence(before, after))

/** '— Ann Sample (@sample) August 29, 2015': the author of a public post shown in a page. */
export const wrotePost = (before: string, after: string): boolean => POST_BY.test(before) && POSTED_ON.test(after)
const POST_BY = /(?:^|\n)[^\S\n]{0,3}[—–-]{1,2}[^\S\n]?$/
const POSTED_ON = /^ ?\(@\w{2,30}\),? (?:\p{L}{3,9} \d{1,2}|\d{1,2} \p{L}{3,9}),? \d{4}/u

const LEGISLATORS = phrases`
  Senator, Senators, Sen\., Congressman, Congresswoman, Ambassador, Governor, Chairman, Chairwoman, Speaker, Taoiseach
`
const IN_OFFICE = pattern`\b${LEGISLATORS} $`

export const inTitle = (before: string, after: string): boolean =>
  wrotePost(before, after) ||
  ((IN_OFFICE.test(before) ||
    CALLING.test(before) ||
    AWARD_TO.test(before) ||
    IN_THE_POST_OF.test(before) ||
    SET_UP_BY.test(before) ||
    (APPOINTS.test(before) && AS_WHAT.test(after))) &&
    !DEALT_WITH.test(sentence(before, after)))

const OPPONENT_BEFORE = /\b(?:opponent|rival|challenger|running mate|opposite number),? $/i
const PARTIES = phrases`
  Independent, Ind, Labour(?: and Co-operative)?, Conservative, Con, Lib(?:eral)? Dem(?:ocrat)?s?, Green(?: Party)?,
  Reform(?: UK)?, Plaid Cymru, SNP, UKIP, Workers Party, TUSC
`

const CANDIDATE_AFTER = patternWith('i')`^,? ?(?:\(${PARTIES}\)|, (?:their|our|the (?:\w+ ){0,2}|your) ?candidate\b)`

export const isCandidate = (before: string, after: string): boolean =>
  OPPONENT_BEFORE.test(before) || CANDIDATE_AFTER.test(after)

/** 'Shepton Sample, by the pump, 3–5': villages that a mobile service visits. */
const TIMETABLE = patternWith('iu')`
  ^,? ?(?:\([^)\n]{2,30}\)|(?:the|by the|at the|outside the|in the)? ?[\p{L}’' ]{3,30})?
    ,? (?:\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|noon)? ?(?:–|-(?=\d{1,2}(?![\d-]))|to|until) ?\d{1,2}(?:[.:]\d\d)?
    (?![\d-]))
`
const AT_A_PLACE =
  /^ \((?:[\p{L}’']+ )?(?:green|hall|pump|station|library|car park|square|church|school|pub|market|cross|common|village hall)(?:[, ][^)]{1,20})?\)/iu

export const inTimetable = (after: string): boolean => TIMETABLE.test(after) || AT_A_PLACE.test(after)
