/** Pieces that the rules of this folder share. Sentences come in lower case, with tags for who and what. */

/** Somebody or something that can gain or lose support at a poll. */
export const SIDE = '<(?:PARTY|PARTYWORD|CAND|HOLDER|LEADER|CODED|GOV|CHANDLE)>'
export const ANYONE = '<(?:PARTY|PARTYWORD|CAND|HOLDER|LEADER|CODED|GOV|CHANDLE|NAME|PCC)>'
export const THEM = `(?:${ANYONE}|him|her|them|me|us|this lot|that lot|the (?:man|woman|one|team|person|people|party|candidate))`
/** That an election is spoken of at all. */
export const ELECTORAL =
  /<(?:POLL|CAND|CTAG|CHANDLE|PARTY|CODED)>|\bvot(?:e|es|ed|ing|ers?)\b|\bcampaign(?:ed|ing)?\b|canvass|manifesto|re-?elect|\bterm\b|\bseat\b|councillor|parliament|\bconstituency\b|debate/

/** A vote about something else. */
export const OTHER_VOTE =
  /\b(?:dog|horse|name|favourite|award|awards|strictly|bake|baker|champion|volunteer of|jury|show of hands|board|panel|committee|motion|budget|precept|trustees|poll closes|x factor|giovanni|photo|poster|logo|mascot|school council|mock|tango|foxtrot|waltz|danc\w+|leg flick|singer|contest\w*|talent show|judges|lines (?:open|close)|bake-?off|pumpkin|marrow|fancy dress|crossword|playlist)\b|#\w*strictly/

export const PRAISE =
  '(?:best|brilliant|great|cracking|superb|fantastic|excellent|outstanding|amazing|fab|fabulous|wonderful|proper|decent|inspir\\w+|impress\\w+|top|finest|strongest|serious|terrific|first[- ]class|grown-ups?|legend|hero|star|talks? sense|makes? sense|gets it|real deal|bang on|spot on|the one|no[- ]brainer|deserves?|listens|cares|delivers|stands? up for|standing up for|on our side|good egg|top bloke|trust)'

export const SCORN =
  "(?:disgrac\\w+|shambl\\w+|shambolic|clowns?|liars?|lying|lies|lied|nonsense|fantas(?:y|ies)|cynical|brib\\w+|betray\\w*|sold (?:out|us)|sell(?:ing)? out|wreck\\w*|ruin\\w*|vandalism|chaos|incompeten\\w+|useless|weasel|backsides?|corrupt\\w*|cron(?:y|ies)|desperate|smear\\w*|pathetic|joke|laughing stock|asleep|in hock|lost the plot|punch-?bag|couldn't (?:organise|run|care less|find|trust)|could not (?:organise|run|care less)|can't (?:be trusted|find|run|organise)|u-turns?|the nerve|take-?down|dangerous|scare stor\\w+|nasty|worst|worse|given up on|let (?:us|victims|everyone|people|you|the \\w+) down|never run anything|student politics|eye off the ball|shame(?:ful|less)?|ashamed|smug|spineless|gutless|hypocri\\w+|fail(?:ed|ing|ures?)|out of touch|clueless|idiots?|fools?|crooks?|charlatans?|con(?:-| )?(?:man|men|artist)|snake|rotten|broken promises?|broke (?:their|his|her) promise|haven't a clue|hasn't a clue|not fit|unfit|should (?:resign|go|be sacked)|had enough of|sick of|fed up with|sick (?:and tired )?of|enough is enough|tired old|head examined|believes? a word|hung out to dry|stitched? (?:us )?up|robb(?:ed|ing)|bankrupt\\w*|destroy\\w*|decimat\\w*|gutted (?:the|our)|slash\\w*|hammer(?:ed|ing) (?:us|the)|hate|despise|loathe|embarrass\\w+|abysmal|appalling|dreadful|dire|rubbish|garbage|drivel|poison\\w*|extremis\\w+|racist|fascis\\w+|cowards?|dodg(?:y|ed|ing)|blocked|take us for (?:fools|mugs)|mugs?|aged (?:badly|well)|no idea|hopeless|fed up|make way for|run out of (?:ideas|road|excuses)|on (?:its|their) knees|the cheek|the gall|brass neck|all talk|no action|photo[- ]op\\w*|waste of space|muppets?|buffoons?|circus|puppets?|dither\\w*|empty promises|all mouth|hasn't (?:answered|bothered|lifted|replied|a)|haven't (?:answered|bothered|lifted|replied)|missed (?:\\w+ )?(?:of|every)|never (?:answers?|replies|shows? up|turns? up|bothers?|listens?)|disaster|doesn't care|don't care|half-wits?|spineless|two-faced|sleaz\\w*|grift\\w*|trough|parasit\\w*|bottled|lost control|washed[- ]up|out of (?:his|her|their) depth|apart\\b|horror show|sold off (?:everything|all|the)|clear(?:ing)? up after|clean(?:ing)? up after|mess (?:they|he|she|it) (?:left|made)|willing(?:ness)? to say anything|say(?:s|ing)? anything (?:for|to get)|friends in|half a chance|lock your doors|ta-ra|car crash|pigs? ear|skip (?:our|every|the))"

/** Somebody close for whom a favour is done. */
export const KIN =
  '(?:dad|mum|mother|father|husband|wife|hubby|missus|partner|other half|brother|sister|son|daughter|cousin|uncle|aunt(?:ie|y)?|nephew|niece|nan|gran|grandad|mate|pal|friend|neighbour|brother-in-law|sister-in-law|old boss)'
/** Somebody who could be a candidate. */
export const SOMEONE = `(?:(?:my |our |the |his |her |your )?(?:\\w+ )?${KIN}(?: <NAME>)?|(?:our |the |my |team |local )?<(?:NAME|HOLDER|CAND|PARTY|CODED|LEADER|PARTYWORD)>|him|her)`
/** Whose: with the s of possession, or his, her. */
export const WHOSE = `(?:(?:my |our )?(?:\\w+ )?${KIN}(?: <NAME>)?'s|<(?:NAME|HOLDER|CAND|PARTY|LEADER|PARTYWORD)>|his|her|their|my|the <\\w+>)`
/** A campaign that can only be one for office. */
export const BID =
  '(?:(?:town |parish |city |county |borough |district )?council(?:lor)?|parliamentary|election|re-?election|mayoral|ward|constituency|leadership|selection|<POLL>|<CAND>|<PARTY>|<HOLDER>|<PARTYWORD>|political|party|candidate) (?:re-?election |election )?(?:campaigns?|bid|leaflets?|flyers?|cards?|letters?|posters?|placards?|boards?|website|mailing|mailshot|crowdfunder|fundraiser|fundraising|video|launch|stall|rally|team|speech|dinner|newsletter|material|selection|stickers?|push|candidacy|literature)'
/** Good causes for which people go from door to door too. */
export const GOOD_CAUSE =
  /hospice|charit|collecti|sponsor|ambulance|missing|\blost\b|scouts?\b|\bfete\b|church|census|food ?bank|victims|witness|\bpolice\b|officers?\b|pcsos?\b|panto|choir|\bclub\b|carol|craft|\bfair\b|school|rotary|cancer|poppy|legion|\bcat\b|\bdog\b|detectives?/
/** What the office's own campaigns are about. */
export const OWN_TOPIC =
  /crime|drink|drug|driv(?:e|ing)\b|\broads?\b|safety|victim|spik|scam|fraud|burglar|theft|\basb\b|anti-social|awareness|violence|abuse|\bhate\b|recruit|christmas|specials|cadets|watch\b|\b101\b|survey|consultation|ribbon|stalking|prevention|knife|cyber|speed|harassment|bullying|wellbeing|blood|charity/
export const MUCH_PRAISE =
  "(?:\\bstar\\b|\\bgem\\b|champion|legend|\\bhero\\b|finest|blinder|lucky to have|fight(?:s|ing)? (?:so hard |tirelessly )?for (?:us|this|our|you|the|every)|works? harder|hardest[- ]working|class act|more like (?:him|her|them|this)|does us proud|do us proud|\\ba rock\\b|treasure|in (?:your|our) corner|on our side|stands? up for|standing up for|gets things done|of (?:his|her) word|tireless(?:ly)?|talks? sense|hats off|inspiration|played a blinder|states(?:man|woman)\\w*|done more for|daft not to|best .{0,20}(?:we've|we have|ever|in years)|(?:is|was|are|been|'s) (?:an? |such an? |so |the |truly |absolutely |just |utterly |really )*(?:brilliant|superb|outstanding|fantastic|amazing|wonderful|excellent|terrific|impressive|marvellous|best|great))"
