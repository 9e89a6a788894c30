import { fragment, pattern, phrases } from '../pattern.ts'

/** Patterns that political rules share. Sentences are in lower case, with tags for people and parties. */

/** A person or party that can gain or lose support at a poll. */
export const SIDE = '<(?:PARTY|PARTYWORD|CAND|HOLDER|LEADER|CODED|GOV|CHANDLE)>'
export const ANYONE = '<(?:PARTY|PARTYWORD|CAND|HOLDER|LEADER|CODED|GOV|CHANDLE|NAME|PCC)>'
export const THEM = phrases`
  ${ANYONE}, him, her, them, me, us, this lot, that lot, the (?:man|woman|one|team|person|people|party|candidate)
`
export const ELECTORAL = pattern`
  <(?:POLL|CAND|CTAG|CHANDLE|PARTY|CODED)>
  |\bvot(?:e|es|ed|ing|ers?)\b|\bcampaign(?:ed|ing)?\b|canvass
  |manifesto|re-?elect|\bterm\b|\bseat\b|councillor|parliament
  |\bconstituency\b|debate
`

const OTHER_VOTES = phrases`
  dog, horse, name, favourite, award, awards, strictly, bake, baker, champion, volunteer of, jury, show of hands,
  board, panel, committee, motion, budget, precept, trustees, poll closes, x factor, giovanni, photo, poster, logo,
  mascot, school council, mock, tango, foxtrot, waltz, danc\w+, leg flick, singer, contest\w*, talent show, judges,
  lines (?:open|close), bake-?off, pumpkin, marrow, fancy dress, crossword, playlist
`

/** A vote about something else. */
export const OTHER_VOTE = pattern`\b${OTHER_VOTES}\b|#\w*strictly`

export const PRAISE = phrases`
  best, brilliant, great, cracking, superb, fantastic, excellent, outstanding, amazing, fab, fabulous, wonderful,
  proper, decent, inspir\w+, impress\w+, top, finest, strongest, serious, terrific, first[- ]class, grown-ups?,
  legend, hero, star, talks? sense, makes? sense, gets it, real deal, bang on, spot on, the one, no[- ]brainer,
  deserves?, listens, cares, delivers, stands? up for, standing up for, on our side, good egg, top bloke, trust
`

export const SCORN = phrases`
  disgrac\w+, shambl\w+, shambolic, clowns?, liars?, lying, lies, lied, nonsense, fantas(?:y|ies), cynical, brib\w+,
  betray\w*, sold (?:out|us), sell(?:ing)? out, wreck\w*, ruin\w*, vandalism, chaos, incompeten\w+, useless, weasel,
  backsides?, corrupt\w*, cron(?:y|ies), desperate, smear\w*, pathetic, joke, laughing stock, asleep, in hock,
  lost the plot, punch-?bag, couldn't (?:organise|run|care less|find|trust), could not (?:organise|run|care less),
  can't (?:be trusted|find|run|organise), u-turns?, the nerve, take-?down, dangerous, scare stor\w+, nasty, worst,
  worse, given up on, let (?:us|victims|everyone|people|you|the \w+) down, never run anything, student politics,
  eye off the ball, shame(?:ful|less)?, ashamed, smug, spineless, gutless, hypocri\w+, fail(?:ed|ing|ures?),
  out of touch, clueless, idiots?, fools?, crooks?, charlatans?, con(?:-| )?(?:man|men|artist), snake, rotten,
  broken promises?, broke (?:their|his|her) promise, haven't a clue, hasn't a clue, not fit, unfit,
  should (?:resign|go|be sacked), had enough of, sick of, fed up with, sick (?:and tired )?of, enough is enough,
  tired old, head examined, believes? a word, hung out to dry, stitched? (?:us )?up, robb(?:ed|ing), bankrupt\w*,
  destroy\w*, decimat\w*, gutted (?:the|our), slash\w*, hammer(?:ed|ing) (?:us|the), hate, despise, loathe,
  embarrass\w+, abysmal, appalling, dreadful, dire, rubbish, garbage, drivel, poison\w*, extremis\w+, racist,
  fascis\w+, cowards?, dodg(?:y|ed|ing), blocked, take us for (?:fools|mugs), mugs?, aged (?:badly|well), no idea,
  hopeless, fed up, make way for, run out of (?:ideas|road|excuses), on (?:its|their) knees, the cheek, the gall,
  brass neck, all talk, no action, photo[- ]op\w*, waste of space, muppets?, buffoons?, circus, puppets?, dither\w*,
  empty promises, all mouth, hasn't (?:answered|bothered|lifted|replied|a),
  haven't (?:answered|bothered|lifted|replied), missed (?:\w+ )?(?:of|every),
  never (?:answers?|replies|shows? up|turns? up|bothers?|listens?), disaster, doesn't care, don't care, half-wits?,
  spineless, two-faced, sleaz\w*, grift\w*, trough, parasit\w*, bottled, lost control, washed[- ]up,
  out of (?:his|her|their) depth, apart\b, horror show, sold off (?:everything|all|the), clear(?:ing)? up after,
  clean(?:ing)? up after, mess (?:they|he|she|it) (?:left|made), willing(?:ness)? to say anything,
  say(?:s|ing)? anything (?:for|to get), friends in, half a chance, lock your doors, ta-ra, car crash, pigs? ear,
  skip (?:our|every|the)
`

/** Someone close who receives a favour. */
export const KIN = phrases`
  dad, mum, mother, father, husband, wife, hubby, missus, partner, other half, brother, sister, son, daughter,
  cousin, uncle, aunt(?:ie|y)?, nephew, niece, nan, gran, grandad, mate, pal, friend, neighbour, brother-in-law,
  sister-in-law, old boss
`
/** Someone who could be a candidate. */
export const SOMEONE = phrases`
  (?:my |our |the |his |her |your )?(?:\w+ )?${KIN}(?: <NAME>)?,
  (?:our |the |my |team |local )?<(?:NAME|HOLDER|CAND|PARTY|CODED|LEADER|PARTYWORD)>, him, her
`
/** A possessive: 's, his, her. */
export const WHOSE = phrases`
  (?:my |our )?(?:\w+ )?${KIN}(?: <NAME>)?'s, <(?:NAME|HOLDER|CAND|PARTY|LEADER|PARTYWORD)>, his, her, their, my,
  the <\w+>
`
const POLITICAL_CONTEXT = phrases`
  (?:town |parish |city |county |borough |district )?council(?:lor)?, parliamentary, election, re-?election,
  mayoral, ward, constituency, leadership, selection, <POLL>, <CAND>, <PARTY>, <HOLDER>, <PARTYWORD>, political,
  party, candidate
`
const CAMPAIGN_MATERIAL = phrases`
  campaigns?, bid, leaflets?, flyers?, cards?, letters?, posters?, placards?, boards?, website, mailing, mailshot,
  crowdfunder, fundraiser, fundraising, video, launch, stall, rally, team, speech, dinner, newsletter, material,
  selection, stickers?, push, candidacy, literature
`

/** A campaign that can only be for office. */
export const BID = fragment`${POLITICAL_CONTEXT} (?:re-?election |election )?${CAMPAIGN_MATERIAL}`
/** Good causes that also go from door to door. */
export const GOOD_CAUSE = pattern`
  hospice|charit|collecti|sponsor|ambulance|missing|\blost\b
  |scouts?\b|\bfete\b|church|census|food ?bank|victims|witness
  |\bpolice\b|officers?\b|pcsos?\b|panto|choir|\bclub\b|carol
  |craft|\bfair\b|school|rotary|cancer|poppy|legion|\bcat\b
  |\bdog\b|detectives?
`
export const OWN_TOPIC = pattern`
  crime|drink|drug|driv(?:e|ing)\b|\broads?\b|safety|victim
  |spik|scam|fraud|burglar|theft|\basb\b|anti-social|awareness
  |violence|abuse|\bhate\b|recruit|christmas|specials|cadets
  |watch\b|\b101\b|survey|consultation|ribbon|stalking
  |prevention|knife|cyber|speed|harassment|bullying|wellbeing
  |blood|charity
`
const PRAISING_ADJECTIVES = phrases`
  brilliant, superb, outstanding, fantastic, amazing, wonderful, excellent, terrific, impressive, marvellous, best,
  great
`

export const MUCH_PRAISE = phrases`
  \bstar\b, \bgem\b, champion, legend, \bhero\b, finest, blinder, lucky to have,
  fight(?:s|ing)? (?:so hard |tirelessly )?for (?:us|this|our|you|the|every), works? harder, hardest[- ]working,
  class act, more like (?:him|her|them|this), does us proud, do us proud, \ba rock\b, treasure,
  in (?:your|our) corner, on our side, stands? up for, standing up for, gets things done, of (?:his|her) word,
  tireless(?:ly)?, talks? sense, hats off, inspiration, played a blinder, states(?:man|woman)\w*, done more for,
  daft not to, best .{0,20}(?:we've|we have|ever|in years),
  (?:is|was|are|been|'s) (?:an? |such an? |so |the |truly |absolutely |just |utterly |really )*
    ${PRAISING_ADJECTIVES}
`

const CAMPAIGNERS = phrases`
  people, camp, lot, crew, campaign, canvass\w*, leaflets?, battle bus, rally, launch, supporters, activists,
  organiser
`
const CAMPAIGN_THINGS = phrases`
  film, video, team, launch, stall, office, hq, leaflets?, website, trail, trip, event, data, mailing, bus, day,
  session, diary
`

/** Campaign work on the ground, which usually names no party. */
export const CAMPAIGN_WORK = phrases`
  \bon the doors\b(?! of), \bdoor[- ]?knock\w*, \bknock(?:ing)? (?:on|up) (?:\w+ )?(?:doors?|voters|supporters),
  \bthrough (?:the )?(?:doors|letterboxes) (?:since|before|by|for|in)\b, \bdoorsteps\b,
  \b(?:leaflet|door|delivery) rounds?\b, \bleafleters?\b, \bwalk sheets?\b, \bcanvass\w*,
  \b(?:deliver\w*|fold\w*|sort\w*|stuff\w*|bundl\w*|post\w*|hand\w* out|trim\w*|drop\w*) (?:the |our |my |some |
    a few |her |his |last |those )*(?:\w+ )?(?:leaflets?|flyers?|election cards|calling cards)\b,
  \b(?:last|next|first|final) leaflet\b, \bthe <NAME> drop\b,
  \bwith (?:her|his|my|<NAME>'s) (?:face|picture|photo|mug|name) on\b,
  (?<!(?:estate|letting|lettings|insurance|travel|booking|selling|managing|house) )\b(?:my|her|his|their|our|the
    |election) agent(?:'s)?\b(?! for (?:the )?(?:landlord|tenant|sale)), \bmarginals\b,
  \bmarginal (?:ward|seat|street|division)s?\b, \bbattle ?bus\b, \bstanding again\b, \bi'm standing\b,
  \b(?:our|your|my) (?:\w+ )?<CAND>, \b(?:our|my) (?:candidate|campaign)\b,
  \b(?:board|poster|stake)s? (?:for|in) (?:your|their|his|her) (?:front )?(?:garden|window|gate)s?\b, \brosettes?\b,
  \btellers\b, \bgotv\b, \bget the vote out\b, \blifts? to the poll, \bthe other (?:side|lot|camp|team)(?:'s)?\b,
  \b<(?:NAME|HOLDER|CAND|PARTY|PARTYWORD)>'?s? ${CAMPAIGNERS}\b, <(?:PARTY|CODED)>,
  \boutside (?:the )?<HOLDER>(?:'s)? (?:surgery|office|house)\b, \bclipboards\b,
  \bhelp(?:ing|s|ed)? (?:out )?(?:with |for )?<NAME> (?:in|win|get)\b, \bnomination papers?\b,
  \b(?:re-?)?election (?:film|video|address|literature|website|leaflets?|cards?)\b, \bcampaign ${CAMPAIGN_THINGS}\b
`
